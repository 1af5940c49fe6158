import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  closeMeeting,
  leave,
  recordPresence,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import * as contract from "@chiboso/domain/voting/contract.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { granted, type Caller } from "../in-process.ts";
import { readMeetingRecord } from "../meetings/public.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";

function openingOf(meeting: RunningMeeting, tellers: readonly string[]) {
  return {
    pollId: newId(),
    itemId: meeting.itemId,
    decision: "ordinaryResolution" as const,
    question: "Thông qua nghị quyết",
    recusals: [] as { memberId: string; reason: string }[],
    method: "hands" as const,
    tellers: [...tellers],
  };
}

/** A vote by hands that the member at 0 counts. */
async function openedByHands(meeting: RunningMeeting, recused: readonly string[] = []) {
  const recusals = recused.map((memberId) => ({ memberId, reason: "Có liên quan" }));
  const body = { ...openingOf(meeting, [memberAt(meeting, 0).memberId]), recusals };
  const params = { meetingId: meeting.meetingId };
  const view = await granted(meeting.asSecretary.call(contract.openPoll, { params, body }));
  return { view, params: { pollId: body.pollId } };
}

/** In the order of the base. */
function byPlace({ base }: PollView) {
  const placeOf = (id: string) => base.counted.findIndex(({ memberId }) => memberId === id);
  return (a: string, b: string) => placeOf(a) - placeOf(b);
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
    assert.equal((await count(teller.as, hands(8))).refusal?.code, "voting.too_many_in_room");
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

  test("is taken on devices from who follows online, in one count with the hands of the room", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}], undefined, "regular", "hybrid");
    const params = { meetingId: meeting.meetingId };
    const [teller, far, farther, gone] = [0, 1, 2, 3].map((place) => memberAt(meeting, place));
    assert.ok(teller && far && farther && gone);
    const move = (memberId: string, way: "leave" | "arrive", place: "room" | "online" = "room") =>
      meeting.asClerk.call(recordPresence, { params, body: { memberId, move: way, place } });
    for (const { memberId } of [far, farther]) {
      await granted(move(memberId, "leave"));
      await granted(move(memberId, "arrive", "online"));
    }
    const asked = openingOf(meeting, [far.memberId]);
    const online = await meeting.asSecretary.call(contract.openPoll, { params, body: asked });
    assert.equal(online.refusal?.code, "voting.hand_teller_not_there");
    const { view, params: poll } = await openedByHands(meeting);
    assert.deepEqual(view.onDevice, [far.memberId, farther.memberId].toSorted(byPlace(view)));
    assert.equal(view.inRoom, 5);
    const cast = (as: Caller) =>
      as.call(contract.castVote, { params: poll, body: { choice: "against" } });
    assert.equal((await cast(gone.as)).refusal?.code, "voting.by_hands");
    const begun = app.now;
    app.now = new Date(Date.parse(begun) + 60_000).toISOString();
    // Whoever goes home and joins from there has raised a hand already.
    await granted(move(gone.memberId, "leave"));
    await granted(move(gone.memberId, "arrive", "online"));
    assert.equal((await cast(gone.as)).refusal?.code, "voting.by_hands");
    app.now = new Date(Date.parse(begun) + 120_000).toISOString();
    // And whoever comes in from afar votes on the device all the same.
    await granted(move(farther.memberId, "leave"));
    await granted(move(farther.memberId, "arrive"));
    await granted(cast(far.as));
    await granted(
      meeting.asClerk.call(contract.enterVotes, {
        params: poll,
        body: { entries: [{ memberId: farther.memberId, choice: "for" }] },
      }),
    );
    const count = (given: ReturnType<typeof hands>) =>
      teller.as.call(contract.countHands, { params: poll, body: { hands: given } });
    const six = await count(hands(6));
    assert.deepEqual(six.refusal, {
      code: "voting.too_many_in_room",
      params: { hands: 6, present: 5 },
      field: "hands",
    });
    await granted(count(hands(3, 2)));
    const outcome = await granted(meeting.asSecretary.call(contract.closePoll, { params: poll }));
    assert.deepEqual(
      [outcome.counts, outcome.hands, outcome.adopted],
      [{ ...hands(4, 3), notVoting: 0 }, hands(3, 2), true],
    );
    assert.deepEqual(
      outcome.votes.map(({ name, choice, enteredBy }) => [name, choice, enteredBy ?? null]),
      [
        [far.name, "against", null],
        [farther.name, "for", meeting.clerk.name],
      ],
    );
    app.now = begun;
  });

  test("may end with nobody in favour, which is counted like every other count", async () => {
    const meeting = await meetingOfSeven();
    const { params } = await openedByHands(meeting);
    await granted(meeting.asClerk.call(contract.countHands, { params, body: { hands: hands(0) } }));
    const outcome = await granted(meeting.asSecretary.call(contract.closePoll, { params }));
    assert.deepEqual([outcome.adopted, outcome.counts], [false, { ...hands(0), notVoting: 7 }]);
  });

  test("is counted by others in a further round when its tellers have left", async () => {
    const meeting = await meetingOfSeven();
    const { params } = await openedByHands(meeting);
    await granted(
      meeting.asClerk.call(contract.countHands, { params, body: { hands: hands(3, 4) } }),
    );
    await granted(meeting.asSecretary.call(contract.closePoll, { params }));
    await granted(
      memberAt(meeting, 0).as.call(leave, { params: { meetingId: meeting.meetingId } }),
    );
    const repeat = (tellers?: readonly string[]) =>
      meeting.asSecretary.call(contract.repeatPoll, {
        params,
        body: {
          newPollId: newId(),
          reason: "Thảo luận thêm",
          ...(tellers && { tellers: [...tellers] }),
        },
      });
    assert.equal((await repeat()).refusal?.code, "voting.hand_tellers_missing");
    const [goneTeller, other] = [0, 1].map((place) => memberAt(meeting, place).memberId);
    const gone = await repeat([goneTeller ?? ""]);
    assert.equal(gone.refusal?.code, "voting.hand_teller_not_there");
    const second = await granted(repeat([other ?? ""]));
    assert.deepEqual([second.round, second.tellers.map((each) => each.memberId)], [2, [other]]);
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
