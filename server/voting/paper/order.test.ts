import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import { meetingRecord } from "@chiboso/domain/meetings/record.ts";
import { countingMinutes } from "@chiboso/domain/minutes/counting.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import { cancelPoll, openPoll } from "@chiboso/domain/voting/contract.ts";
import * as contract from "@chiboso/domain/voting/paper/contract.ts";
import { granted } from "../../in-process.ts";
import { readMeetingRecord } from "../../meetings/public.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import {
  counted,
  electionOf,
  enter,
  opened,
  sheetOf,
  startCounting,
} from "../../testing/paper-election.ts";

describe("the order of a vote on paper", () => {
  const app = testApp();

  /** Nine official members, all present: secretary, deputy, clerk and six further ones. */
  const meetingOfNine = () => runMeeting(app, [{}, {}, {}, {}, {}, {}]);

  test("a round that is broken off changes nothing about the rounds before it", async () => {
    const meeting = await meetingOfNine();
    const prepare = (names: readonly number[], seats: number, repeatOf: string | null) => {
      const sent = electionOf(meeting, { names, seats });
      const body = { ...sent.body, repeatOf, reason: repeatOf && "Còn thiếu một chi ủy viên" };
      return meeting.asSecretary.call(contract.preparePaperVote, { ...sent, body });
    };
    const first = await granted(prepare([0, 1, 2, 3], 3, null));
    const open = await startCounting(meeting, first, [4, 5], 9);
    await counted(meeting, first.id, sheetOf(open, 8, [[8], [7], [4], [4]], { tooMany: 1 }));
    assert.equal((await prepare([0, 3], 1, null)).refusal?.code, "voting.is_a_round");
    assert.equal((await prepare([0, 3], 1, first.id)).refusal?.code, "voting.elected_already");
    const second = await granted(prepare([2, 3], 1, first.id));
    const params = { paperVoteId: second.id };
    const cancel = { params, body: { reason: "In nhầm phiếu" } };
    await granted(meeting.asSecretary.call(contract.cancelPaperVote, cancel));
    assert.equal((await prepare([2, 3], 2, second.id)).refusal?.code, "voting.seats_left");
    assert.equal((await prepare([0, 2], 1, second.id)).refusal?.code, "voting.elected_already");
    assert.equal((await granted(prepare([2, 3], 1, second.id))).round, 3);
  });

  test("goes on alone, counts by its tellers first, and is not broken off when they agree", async () => {
    const meeting = await meetingOfNine();
    const { view, params } = await opened(meeting);
    const { asSecretary, asClerk } = meeting;
    const beside = electionOf(meeting, { names: [2, 3], seats: 2 });
    const other = await asSecretary.call(contract.preparePaperVote, beside);
    assert.equal(other.refusal?.code, "voting.other_poll_open");
    const poll = await asSecretary.call(openPoll, {
      params: { meetingId: meeting.meetingId },
      body: {
        pollId: newId(),
        itemId: meeting.itemId,
        decision: "ordinaryResolution",
        question: "Thông qua nghị quyết",
        recusals: [],
      },
    });
    assert.deepEqual([poll.status, poll.refusal?.code], [409, "voting.other_poll_open"]);
    const good = sheetOf(view, 9, [
      [9, 0],
      [8, 1],
    ]);
    const mayCount = async () => {
      const of = { params: { meetingId: meeting.meetingId } };
      const { votes } = await granted(asClerk.call(contract.listPaperVotes, of));
      return votes[0]?.may.count;
    };
    assert.equal(await mayCount(), false);
    assert.equal((await enter(asClerk, params, good)).refusal?.code, "voting.not_a_teller");
    await granted(enter(memberAt(meeting, 4).as, params, good));
    assert.equal(await mayCount(), true);
    await granted(enter(asClerk, params, good));
    const cancel = { params, body: { reason: "Không vừa ý", ballots: "kept" as const } };
    const stopped = await asSecretary.call(contract.cancelPaperVote, cancel);
    assert.deepEqual([stopped.status, stopped.refusal?.code], [409, "voting.counted_already"]);
  });

  test("tells with its breaking off how far it had come", async () => {
    const meeting = await meetingOfNine();
    const { view, params } = await opened(meeting);
    const sheet = sheetOf(view, 9, [
      [9, 0],
      [8, 1],
    ]);
    await granted(enter(memberAt(meeting, 4).as, params, sheet));
    const cancel = (ballots: "kept" | null, reason = "Mất phiếu") =>
      meeting.asSecretary.call(contract.cancelPaperVote, { params, body: { reason, ballots } });
    assert.equal((await cancel(null)).refusal?.code, "voting.ballots_left_missing");
    assert.equal((await cancel("kept", "Mất 😅")).refusal?.code, "voting.unprintable_text");
    assert.equal((await granted(cancel("kept"))).ballotsLeft, "kept");
    const [event] = await app.held.database.query<{ data: Record<string, unknown> }>(
      sql`select data from meeting_event where meeting_id = ${meeting.meetingId} and kind = 'vote.cancelled'`,
    );
    const { state, printed, issued, ballots, counts } = event?.data ?? {};
    assert.deepEqual([state, printed, issued, ballots], ["counting", 11, 9, "kept"]);
    assert.deepEqual(counts, [{ attempt: 1, by: "Đảng viên 5", sheet }]);
  });

  test("is named when it was broken off: in the minutes, and with its ballots in the counting minutes of the next round", async () => {
    const meeting = await meetingOfNine();
    const { meetingId, itemId, version, asSecretary } = meeting;
    const cancel = (paperVoteId: string, reason: string, ballots: "kept" | "destroyed" | null) =>
      granted(
        asSecretary.call(contract.cancelPaperVote, {
          params: { paperVoteId },
          body: { reason, ballots },
        }),
      );
    const { view: first } = await opened(meeting);
    await cancel(first.id, "Rách ba phiếu", "destroyed");
    const again = async (repeatOf: string) => {
      const sent = electionOf(meeting, { names: [0, 1], seats: 2 });
      const body = { ...sent.body, repeatOf, reason: "Làm lại" };
      return granted(asSecretary.call(contract.preparePaperVote, { ...sent, body }));
    };
    const second = await again(first.id);
    await cancel(second.id, "In nhầm tên", null);
    const third = await startCounting(meeting, await again(second.id), [4, 5], 9);
    const lines = [
      [9, 0],
      [8, 1],
    ];
    const { outcome } = await counted(meeting, third.id, sheetOf(third, 9, lines));
    assert.ok(outcome);
    assert.deepEqual(
      outcome.brokenOff?.map(({ round, reason, printed, issued, ballots }) => [
        round,
        reason,
        printed,
        issued,
        ballots,
      ]),
      [
        [1, "Rách ba phiếu", 11, 9, "destroyed"],
        [2, "In nhầm tên", 0, 0, null],
      ],
    );
    const at = { organisation: "", superior: null, seat: "", chair: "", zone: "Asia/Ho_Chi_Minh" };
    const paper = JSON.stringify(countingMinutes(outcome, at));
    assert.match(paper, /Rách ba phiếu. Số phiếu in: 11; số phiếu phát ra: 9; phiếu đã phát được/u);
    assert.match(paper, /trước khi phát phiếu, lý do: In nhầm tên/u);
    const poll = { pollId: newId(), itemId, decision: "ordinaryResolution" as const };
    const body = { ...poll, question: "Thông qua kết quả" };
    await granted(asSecretary.call(openPoll, { params: { meetingId }, body }));
    await granted(
      asSecretary.call(cancelPoll, {
        params: { pollId: poll.pollId },
        body: { reason: "Câu hỏi chưa rõ" },
      }),
    );
    await granted(
      asSecretary.call(stepItem, {
        params: { meetingId, itemId },
        body: { step: "end", expectedVersion: version },
      }),
    );
    await granted(asSecretary.call(closeMeeting, { params: { meetingId } }));
    const record = await readMeetingRecord(app.held.database, meetingId);
    const { blocks } = draftMinutes(meetingRecord.parse(record));
    const told = blocks.filter(({ id }) => id.startsWith("broken.")).map(textOf);
    assert.equal(told.length, 3);
    assert.match(
      told[0] ?? "",
      /lần thứ 1: .+ lý do: Rách ba phiếu. Phiếu in: 11; phiếu phát ra: 9/u,
    );
    assert.match(told[1] ?? "", /trước khi phát phiếu, lý do: In nhầm tên/u);
    assert.match(told[2] ?? "", /Thông qua kết quả – đã dừng .+ lý do: Câu hỏi chưa rõ/u);
  });
});
