import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import * as contract from "@chiboso/domain/voting/paper/contract.ts";
import * as keeping from "@chiboso/domain/voting/paper/keeping-contract.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import { granted, type Caller } from "../../in-process.ts";
import type { CountSheet } from "@chiboso/domain/voting/paper/sheet.ts";
import { readMeetingRecord } from "../../meetings/public.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import {
  counted,
  electionOf,
  enter,
  opened,
  sheetOf,
  startCounting,
} from "../../testing/paper-election.ts";

describe("an election on paper", () => {
  const app = testApp();

  /** Nine official members, all present: secretary, deputy, clerk and six further ones. */
  const meetingOfNine = () => runMeeting(app, [{}, {}, {}, {}, {}, {}]);

  test("goes on in rounds until the seats are filled, each round kept with its reason and told in the minutes", async () => {
    const meeting = await meetingOfNine();
    const { asSecretary } = meeting;
    const first = await granted(
      asSecretary.call(
        contract.preparePaperVote,
        electionOf(meeting, { names: [0, 1, 2, 3], seats: 3 }),
      ),
    );
    assert.equal(first.ballot.form, "crossOut");
    const open = await startCounting(meeting, first, [4, 5], 9);
    const sheet = sheetOf(open, 8, [[8], [7], [4], [4]], { tooMany: 1 });
    const closed = await counted(meeting, first.id, sheet);
    assert.deepEqual(
      [closed.outcome?.result, closed.outcome?.seatsLeft, closed.outcome?.needed],
      ["short", 1, 5],
    );
    assert.deepEqual(
      closed.outcome?.lines.map((line) => line.result),
      ["elected", "elected", null, null],
    );

    const again = electionOf(meeting, { names: [2, 3], seats: 1 });
    const without = await asSecretary.call(contract.preparePaperVote, {
      ...again,
      body: { ...again.body, repeatOf: first.id },
    });
    assert.equal(without.refusal?.code, "voting.reason_missing");
    const second = await granted(
      asSecretary.call(contract.preparePaperVote, {
        ...again,
        body: { ...again.body, repeatOf: first.id, reason: "Còn thiếu một chi ủy viên" },
      }),
    );
    assert.equal(second.round, 2);
    const counting = await startCounting(meeting, second, [4, 5], 9);
    const done = await counted(meeting, second.id, sheetOf(counting, 9, [[6], [3]]));
    assert.equal(done.outcome?.result, "filled");

    const third = electionOf(meeting, { names: [3], seats: 1 }).body;
    const more = await asSecretary.call(contract.preparePaperVote, {
      ...again,
      body: { ...third, repeatOf: second.id, reason: "Bầu thêm" },
    });
    assert.equal(more.refusal?.code, "voting.filled_already");

    const view = { params: { meetingId: meeting.meetingId, itemId: meeting.itemId } };
    await granted(
      asSecretary.call(stepItem, {
        ...view,
        body: { step: "end", expectedVersion: meeting.version },
      }),
    );
    await granted(asSecretary.call(closeMeeting, { params: { meetingId: meeting.meetingId } }));
    const record = await readMeetingRecord(app.held.database, meeting.meetingId);
    assert.deepEqual(
      record.items[0]?.paperVotes?.map((vote) => [vote.round, vote.result]),
      [
        [1, "short"],
        [2, "filled"],
      ],
    );
    const text = JSON.stringify(draftMinutes(record));
    assert.match(text, /Bỏ phiếu kín, lần thứ /);
    assert.match(text, /Còn thiếu một chi ủy viên/);
  });

  test("refuses counts that cannot be, entries of others, a second one of the same, and any after the result", async () => {
    const meeting = await meetingOfNine();
    const { view, params } = await opened(meeting);
    const [first, second] = [memberAt(meeting, 4).as, memberAt(meeting, 5).as];
    const good = sheetOf(view, 9, [
      [9, 0],
      [8, 1],
    ]);
    const codeOf = async (as: Caller, sheet: CountSheet) =>
      (await enter(as, params, sheet)).refusal?.code;
    const more = sheetOf(view, 10, [
      [9, 0],
      [8, 1],
    ]);
    assert.equal(await codeOf(first, more), "voting.more_than_issued");
    assert.equal(await codeOf(first, { ...good, valid: 8 }), "voting.count_ballots_differ");
    const votes = {
      ...good,
      lines: [
        [9, 1],
        [8, 1],
      ],
    };
    assert.equal(await codeOf(first, votes), "voting.count_too_many_votes");
    assert.equal(await codeOf(first, { ...good, lines: [[9, 0]] }), "voting.count_other_ballot");
    assert.equal(await codeOf(memberAt(meeting, 0).as, good), "voting.candidate_counts");
    assert.equal(await codeOf(memberAt(meeting, 3).as, good), "voting.not_a_teller");
    assert.equal(await codeOf(first, good), undefined);
    assert.equal(await codeOf(first, good), "voting.second_person");
    const early = await meeting.asSecretary.call(contract.closePaperVote, { params });
    assert.equal(early.refusal?.code, "voting.count_missing");
    assert.equal(await codeOf(second, good), undefined);
    assert.equal(await codeOf(meeting.asClerk, good), "voting.counted_by_two");
    await granted(meeting.asSecretary.call(contract.closePaperVote, { params }));
    assert.equal(await codeOf(meeting.asClerk, good), "voting.too_late");
  });

  test("shows a count to nobody before the other is in; a difference is counted again, and both are kept", async () => {
    const meeting = await meetingOfNine();
    const { view, params } = await opened(meeting);
    const [first, second] = [memberAt(meeting, 4).as, memberAt(meeting, 5).as];
    const good = sheetOf(view, 9, [
      [9, 0],
      [8, 1],
    ]);
    const wrong = sheetOf(view, 9, [
      [9, 0],
      [7, 2],
    ]);
    const shown = async (as: Caller) => {
      const { meetingId } = meeting;
      const { votes } = await granted(as.call(contract.listPaperVotes, { params: { meetingId } }));
      return votes[0];
    };
    await enter(first, params, good);
    const waiting = await shown(second);
    assert.deepEqual([waiting?.enteredBy.length, waiting?.difference], [1, null]);
    assert.deepEqual([waiting?.entered, (await shown(first))?.entered], [false, true]);
    await enter(second, params, wrong);
    assert.deepEqual((await shown(second))?.difference, { fields: ["lines.1.0", "lines.1.1"] });
    assert.equal((await shown(memberAt(meeting, 3).as))?.difference, null);
    const close = () => meeting.asSecretary.call(contract.closePaperVote, { params });
    assert.equal((await close()).refusal?.code, "voting.counts_differ");
    const recount = (reason: string) =>
      meeting.asSecretary.call(contract.recountBallots, { params, body: { reason } });
    assert.equal((await recount(" ")).status, 422);
    await granted(recount("Một phiếu đọc nhầm"));
    assert.equal((await enter(first, params, good)).refusal?.code, "voting.other_attempt");
    await granted(enter(first, params, good, 2));
    await granted(enter(second, params, good, 2));
    const { outcome } = await granted(close());
    assert.deepEqual(outcome?.recounts, ["Một phiếu đọc nhầm"]);
    const [{ kept } = { kept: 0 }] = await app.held.database.query<{ kept: number }>(
      sql`select count(*)::int as kept from paper_count where paper_id = ${view.id}`,
    );
    assert.equal(kept, 4);
  });

  test("holds the meeting open until there is a result, and goes on after the server has begun anew", async () => {
    const meeting = await meetingOfNine();
    const { view, params } = await opened(meeting);
    const good = sheetOf(view, 9, [
      [9, 0],
      [8, 1],
    ]);
    await enter(memberAt(meeting, 4).as, params, good);
    const { meetingId } = meeting;
    const end = () => meeting.asSecretary.call(closeMeeting, { params: { meetingId } });
    assert.equal((await end()).refusal?.code, "meetings.held");
    await app.restart();
    await enter(memberAt(meeting, 5).as, params, good);
    const { outcome } = await granted(
      meeting.asSecretary.call(contract.closePaperVote, { params }),
    );
    assert.equal(outcome?.result, "filled");
  });

  test("seals ballots and counting minutes once, keeps both, and destroys ballots only after their term", async () => {
    const meeting = await meetingOfNine();
    const { view, params } = await opened(meeting);
    const { asSecretary } = meeting;
    const minutes = () => asSecretary.call(keeping.countingMinutes, { params });
    assert.equal((await minutes()).refusal?.code, "voting.not_closed");
    const note = { params, body: { packets: 1, keeper: "Lê Thị Làm", place: "Tủ Đảng ủy" } };
    const seal = () => asSecretary.call(keeping.sealBallots, note);
    assert.equal((await seal()).refusal?.code, "voting.not_closed");
    await counted(
      meeting,
      view.id,
      sheetOf(view, 9, [
        [9, 0],
        [8, 1],
      ]),
    );
    const before = (await minutes()).bytes;
    const sealed = await granted(seal());
    assert.equal(sealed.sealing?.keptUntil, "2027-05-03");
    assert.equal(sealed.sealing?.minutesDigest, createHash("sha256").update(before).digest("hex"));
    assert.deepEqual((await minutes()).bytes, before);
    assert.equal((await seal()).refusal?.code, "voting.sealed_already");
    const destroy = (on: string) =>
      asSecretary.call(keeping.destroyBallots, { params, body: { document: "QĐ 12", on } });
    assert.equal((await destroy("2026-11-03")).refusal?.code, "voting.ballots_kept");
    app.now = "2027-05-10T02:00:00.000Z";
    const gone = await granted(
      (await again(meeting)).call(keeping.destroyBallots, {
        params,
        body: { document: "QĐ 12", on: "2027-05-04" },
      }),
    );
    assert.equal(gone.sealing?.destroyed?.document, "QĐ 12");
    app.now = "2026-11-03T01:00:00.000Z";
  });

  test("gives a proposal on paper to the cases of members that wait for it", async () => {
    const meeting = await meetingOfNine();
    const { asSecretary } = meeting;
    const body = electionOf(meeting, { names: [0], seats: 1 });
    const prepared = await granted(
      asSecretary.call(contract.preparePaperVote, {
        ...body,
        body: {
          ...body.body,
          decision: "admissionProposal",
          office: null,
          question: "Đề nghị kết nạp quần chúng",
          names: [{ memberId: null, name: "Vũ Thị Ưu Tú", how: "prepared", hands: null }],
          listHands: null,
        },
      }),
    );
    assert.equal(prepared.ballot.form, "approval");
    const view = await startCounting(meeting, prepared, [4, 5], 9);
    const done = await counted(meeting, view.id, sheetOf(view, 8, [[6, 2]], { notOneBox: 1 }));
    // Two thirds of the nine of the base, not of the eight valid ballots.
    assert.deepEqual([done.outcome?.result, done.outcome?.needed], ["adopted", 6]);
    const [row] = await app.held.database.query<{ base: number; yes: number; decision: string }>(
      sql`select base, yes, decision from closed_vote where id = ${view.id}`,
    );
    assert.deepEqual(row, { base: 9, yes: 6, decision: "admissionProposal" });
  });

  const again = (meeting: RunningMeeting) => app.signedIn(meeting.secretary.accountId);
});
