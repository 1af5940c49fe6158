import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import * as contract from "@chiboso/domain/voting/contract.ts";
import { granted, type Caller } from "../in-process.ts";
import { readMeetingRecord } from "../meetings/public.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";

/** A vote by hands that the member at 0 counts. */
async function openedByHands(meeting: RunningMeeting, recused: readonly string[] = []) {
  const pollId = newId();
  const body = {
    pollId,
    itemId: meeting.itemId,
    decision: "ordinaryResolution" as const,
    question: "Thông qua nghị quyết",
    recusals: recused.map((memberId) => ({ memberId, reason: "Có liên quan" })),
    method: "hands" as const,
    tellers: [memberAt(meeting, 0).memberId],
  };
  const params = { meetingId: meeting.meetingId };
  const view = await granted(meeting.asSecretary.call(contract.openPoll, { params, body }));
  return { view, params: { pollId } };
}

describe("a vote by show of hands", () => {
  const app = testApp();
  /** Seven official members, all present. */
  const meetingOfSeven = () => runMeeting(app, [{}, {}, {}, {}]);
  const hands = (yes: number, no = 0, other = 0) => ({ for: yes, against: no, other });

  test("is counted by its tellers, closed by the chair, and told without names but with who counted", async () => {
    const meeting = await meetingOfSeven();
    const { view, params } = await openedByHands(meeting);
    const teller = memberAt(meeting, 0);
    assert.deepEqual(
      [view.method, view.tellers.map((each) => each.name)],
      ["hands", [teller.name]],
    );
    const count = (as: Caller, given: ReturnType<typeof hands>) =>
      as.call(contract.countHands, { params, body: { hands: given } });
    const early = await meeting.asSecretary.call(contract.closePoll, { params });
    assert.deepEqual([early.status, early.refusal?.code], [409, "voting.hands_missing"]);
    const stranger = await count(memberAt(meeting, 1).as, hands(5));
    assert.deepEqual([stranger.status, stranger.refusal?.code], [403, "voting.not_a_hand_teller"]);
    assert.equal((await count(teller.as, hands(8))).refusal?.code, "voting.too_many_hands");
    const entered = await granted(count(teller.as, hands(4, 1, 1)));
    assert.equal(entered.handsEntered?.by, teller.name);
    assert.equal(entered.live, null);
    const again = await granted(count(meeting.asClerk, hands(5, 1)));
    assert.deepEqual(again.live?.counts, { ...hands(5, 1), notVoting: 1 });
    const outcome = await granted(meeting.asSecretary.call(contract.closePoll, { params }));
    assert.deepEqual(
      [outcome.adopted, outcome.method, outcome.tellers, outcome.countedBy],
      [true, "counted", [teller.name], meeting.clerk.name],
    );
    const late = await count(teller.as, hands(6));
    assert.equal(late.refusal?.code, "voting.too_late");

    const { polls } = await granted(
      meeting.asSecretary.call(contract.listPolls, { params: { meetingId: meeting.meetingId } }),
    );
    assert.equal(polls.length, 1);
    const { meetingId, itemId, version } = meeting;
    await granted(
      meeting.asSecretary.call(stepItem, {
        params: { meetingId, itemId },
        body: { step: "end", expectedVersion: version },
      }),
    );
    await granted(meeting.asSecretary.call(closeMeeting, { params: { meetingId } }));
    const record = await readMeetingRecord(app.held.database, meetingId);
    assert.deepEqual(record.items[0]?.polls, [outcome]);
    assert.match(JSON.stringify(draftMinutes(record)), /giơ tay: /u);
  });

  test("takes no vote from a device, and a vote by name takes no hands", async () => {
    const meeting = await meetingOfSeven();
    const { params } = await openedByHands(meeting);
    const own = memberAt(meeting, 1);
    const cast = await own.as.call(contract.castVote, { params, body: { choice: "for" } });
    assert.deepEqual([cast.status, cast.refusal?.code], [409, "voting.by_hands"]);
    const entries = [{ memberId: own.memberId, choice: "for" as const }];
    const entered = await meeting.asClerk.call(contract.enterVotes, { params, body: { entries } });
    assert.equal(entered.refusal?.code, "voting.by_hands");
    await granted(
      meeting.asSecretary.call(contract.cancelPoll, { params, body: { reason: "Mở nhầm cách" } }),
    );
    const pollId = newId();
    const body = {
      pollId,
      itemId: meeting.itemId,
      decision: "ordinaryResolution" as const,
      question: "Thông qua nghị quyết",
    };
    const at = { params: { meetingId: meeting.meetingId }, body };
    await granted(meeting.asSecretary.call(contract.openPoll, at));
    const counted = await meeting.asClerk.call(contract.countHands, {
      params: { pollId },
      body: { hands: hands(3) },
    });
    assert.equal(counted.refusal?.code, "voting.not_by_hands");
  });

  test("is repeated with a reason by the same tellers, and who stood aside stands aside again", async () => {
    const meeting = await meetingOfSeven();
    const aside = memberAt(meeting, 2).memberId;
    const { params } = await openedByHands(meeting, [aside]);
    const body = { hands: hands(3, 3) };
    await granted(meeting.asClerk.call(contract.countHands, { params, body }));
    const first = await granted(meeting.asSecretary.call(contract.closePoll, { params }));
    assert.deepEqual([first.adopted, first.base.counted.length], [false, 6]);
    const repeat = (reason: string) =>
      meeting.asSecretary.call(contract.repeatPoll, {
        params,
        body: { newPollId: newId(), reason },
      });
    assert.equal((await repeat("Tối mật")).refusal?.code, "voting.secret_refused");
    const second = await granted(repeat("Đếm nhầm một hàng ghế"));
    assert.deepEqual([second.method, second.round, second.tellers.length], ["hands", 2, 1]);
    assert.deepEqual(
      second.base.excluded.map(({ memberId, reason }) => [memberId, reason]),
      [[aside, "recused"]],
    );
  });
});
