import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openPoll } from "@chiboso/domain/voting/contract.ts";
import * as contract from "@chiboso/domain/voting/paper/contract.ts";
import { granted } from "../../in-process.ts";
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
    assert.equal((await prepare([0, 3], 1, null)).refusal?.code, "voting.elected_already");
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
    const cancel = { params, body: { reason: "Không vừa ý" } };
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
    const cancel = { params, body: { reason: "Mất phiếu" } };
    await granted(meeting.asSecretary.call(contract.cancelPaperVote, cancel));
    const [event] = await app.held.database.query<{ data: Record<string, unknown> }>(
      sql`select data from meeting_event where meeting_id = ${meeting.meetingId} and kind = 'vote.cancelled'`,
    );
    const { state, issued, counts } = event?.data ?? {};
    assert.deepEqual([state, issued], ["counting", 9]);
    assert.deepEqual(counts, [{ attempt: 1, by: "Đảng viên 5", sheet }]);
  });
});
