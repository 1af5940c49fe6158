import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import { meetingRecord } from "@chiboso/domain/meetings/record.ts";
import { countingMinutes } from "@chiboso/domain/minutes/counting.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import { proposePoll } from "@chiboso/domain/voting/contract.ts";
import * as contract from "@chiboso/domain/voting/paper/contract.ts";
import { granted } from "../../in-process.ts";
import { readMeetingRecord } from "../../meetings/public.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { counted, opened, sheetOf } from "../../testing/paper-election.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";

describe("tellers who have no account", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  test("are told apart before they are elected, and others join them while the box waits", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}, {}, {}]);
    const { paperVoteId } = (await opened(meeting)).params;
    const [one, two, three] = [memberAt(meeting, 4), memberAt(meeting, 5), memberAt(meeting, 2)];
    await app.held.database.commit((tx) =>
      tx.query(sql`
        delete from session where account_id = any (${[one.accountId, two.accountId]}::uuid[])`),
    );
    const proposal = await meeting.asSecretary.call(proposePoll, {
      params: { meetingId: meeting.meetingId },
      query: { decision: "election", way: "paper" },
    });
    const missing = proposal.value.cannotSignIn.toSorted();
    assert.deepEqual(missing, [one.memberId, two.memberId].toSorted());
    const hands = { for: 7, against: 0, other: 0 };
    const elect = (tellers: readonly string[]) =>
      meeting.asSecretary.call(contract.electTellers, {
        params: { paperVoteId },
        body: { tellers: [...tellers], hands },
      });
    const changed = await elect([one.memberId, three.memberId]);
    assert.equal(changed.refusal?.code, "voting.tellers_stay");
    const joined = await elect([one.memberId, two.memberId, three.memberId]);
    assert.equal(joined.value.tellers.length, 3);
    const own = await three.as.call(contract.listPaperVotes, {
      params: { meetingId: meeting.meetingId },
    });
    assert.equal(own.value.votes.find(({ id }) => id === paperVoteId)?.may.count, true);
  });

  test("are told by their own hands in both papers, apart from those who were elected first", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}, {}, {}]);
    const { view, params } = await opened(meeting);
    const tellers = view.tellers.map(({ memberId }) => memberId);
    const join = async (place: number, hands: { for: number; against: number; other: number }) => {
      tellers.push(memberAt(meeting, place).memberId);
      const body = { tellers: [...tellers], hands };
      await granted(meeting.asSecretary.call(contract.electTellers, { params, body }));
    };
    await join(2, { for: 7, against: 1, other: 1 });
    await join(3, { for: 6, against: 2, other: 1 });
    const sheet = sheetOf(view, 9, [
      [9, 0],
      [8, 1],
    ]);
    const { outcome } = await counted(meeting, view.id, sheet);
    assert.ok(outcome !== null);
    const { meetingId, itemId, version } = meeting;
    const step = { step: "end" as const, expectedVersion: version };
    await granted(
      meeting.asSecretary.call(stepItem, { params: { meetingId, itemId }, body: step }),
    );
    await granted(meeting.asSecretary.call(closeMeeting, { params: { meetingId } }));
    const record = await readMeetingRecord(app.held.database, meetingId);
    const minutes = draftMinutes(meetingRecord.parse(record)).blocks.map(textOf);
    const at = { organisation: "", superior: null, seat: "", chair: "", zone: "Asia/Ho_Chi_Minh" };
    const counting = JSON.stringify(countingMinutes(outcome, at));
    const [one, two, three, four] = [4, 5, 2, 3].map((place) => memberAt(meeting, place).name);
    const hands = (...[yes, no]: number[]) =>
      `tán thành ${yes}, không tán thành ${no}, ý kiến khác 1`;
    const after = "Bầu bổ sung vào tổ kiểm phiếu sau khi phát phiếu";
    for (const line of [
      `Tổ kiểm phiếu: ${one}; ${two} (giơ tay bầu: ${hands(8, 0)}).`,
      `${after}: ${three} (giơ tay bầu: ${hands(7, 1)}).`,
      `${after}: ${four} (giơ tay bầu: ${hands(6, 2)}).`,
    ])
      assert.ok(minutes.includes(line), line);
    for (const part of [
      "gồm 2 (hai) đồng chí",
      `bổ sung 1 (một) đồng chí vào tổ kiểm phiếu: ${three} (${hands(7, 1)})`,
      `bổ sung 1 (một) đồng chí vào tổ kiểm phiếu: ${four} (${hands(6, 2)})`,
    ])
      assert.ok(counting.includes(part), part);
  });
});
