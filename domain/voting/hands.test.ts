import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Result } from "../kernel/result.ts";
import {
  decideHands,
  decideHandsEnding,
  decideHandTellers,
  wayOf,
  type HandsState,
} from "./hands.ts";
import { freeze } from "./rules.ts";
import { tallyCounted } from "./tally.ts";
import { memberId, nine, stateWith } from "./testing/paper-meeting.ts";
import { VOTE_CHOICES } from "./outcome.ts";
import { POLL_STATES } from "./view.ts";

const AT = "2026-11-03T02:00:00.000Z";
const codeOf = (decided: Result<unknown>) => (decided.ok ? null : decided.refusal.code);
const figure = fc.nat(12);
const hands = fc.record({ for: figure, against: figure, other: figure });

test("who counts hands is there, is counted, and does not stand aside; a vote by name has nobody", () => {
  const state = stateWith(10, 6);
  const frozen = freeze(state, "ordinaryResolution", new Set([memberId(4)]));
  assert.ok(frozen.ok);
  const tellers = (places: readonly number[]) =>
    codeOf(decideHandTellers("hands", places.map(memberId), frozen.value, state));
  assert.equal(tellers([2, 3]), null);
  assert.equal(tellers([]), "voting.hand_tellers_missing");
  const away = { ...state, inRoom: new Set([memberId(2)]) };
  const online = decideHandTellers("hands", [memberId(3)], frozen.value, away);
  assert.equal(codeOf(online), "voting.hand_teller_not_there", "who follows online counts nothing");
  for (const place of [1, 4, 8]) assert.equal(tellers([place]), "voting.hand_teller_not_there");
  assert.deepEqual(decideHandTellers("byName", [memberId(2)], frozen.value, nine), {
    ok: true,
    value: [],
  });
});

test("hands are taken from a teller or who runs the meeting, in an open vote, and never too many", () => {
  const state = fc.record({
    state: fc.constantFrom(...POLL_STATES),
    method: fc.constantFrom("byName" as const, "hands" as const),
    inRoom: fc.nat(12),
  });
  const by = fc.record({
    memberId: fc.constantFrom(memberId(2), memberId(3), null),
    runs: fc.boolean(),
  });
  fc.assert(
    fc.property(state, hands, by, (poll, given, who) => {
      const whole: HandsState = { ...poll, tellers: [{ memberId: memberId(2), name: "A" }] };
      const allowed = who.runs || who.memberId === memberId(2);
      const open = poll.state === "open" && poll.method === "hands";
      const fits = given.for + given.against + given.other <= poll.inRoom;
      assert.equal(decideHands(whole, given, who).ok, open && allowed && fits);
    }),
  );
});

test("whoever moves about while hands are counted takes part one way, by where they were first", () => {
  const at = (minute: number) => `2026-11-03T02:${String(minute).padStart(2, "0")}:00.000Z`;
  const spans = fc
    .array(fc.record({ stay: fc.integer({ min: 1, max: 5 }), online: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((stays) => {
      let from = 0;
      return stays.map(({ stay, online }, index) => {
        const begun = from;
        from += stay;
        const to = index === stays.length - 1 ? null : at(from);
        return { from: at(begun), to, place: online ? ("online" as const) : ("room" as const) };
      });
    });
  fc.assert(
    fc.property(spans, fc.nat(30), (presence, minute) => {
      const first = presence.find(({ to }) => to === null || to > at(minute));
      assert.equal(wayOf(presence, at(minute)), first?.place === "online" ? "device" : "hand");
      const later = [...presence, { from: at(50), to: null, place: "online" as const }];
      assert.equal(wayOf(later.toReversed(), at(minute)), wayOf(presence, at(minute)));
    }),
  );
  const left = [{ from: at(0), to: at(5), place: "room" as const }];
  assert.equal(wayOf(left, at(5)), null);
  assert.equal(wayOf([], at(0)), null);
});

test("nobody in favour is a count as well: it is closed with it and nothing is adopted", () => {
  const none = { for: 0, against: 0, other: 0 };
  assert.equal(codeOf(decideHandsEnding("hands", none)), null);
  const state = { state: "open", method: "hands", tellers: [], inRoom: 9 } as const;
  assert.equal(codeOf(decideHands(state, none, { memberId: null, runs: true })), null);
});

test("a vote by hands is closed once hands were entered", () => {
  assert.equal(codeOf(decideHandsEnding("hands", null)), "voting.hands_missing");
  assert.equal(codeOf(decideHandsEnding("hands", { for: 5, against: 0, other: 0 })), null);
  assert.equal(codeOf(decideHandsEnding("byName", null)), null);
});

test("hands are counted over the whole base: a tie is never adopted, nor more hands than members", () => {
  const frozen = freeze(nine, "ordinaryResolution", new Set());
  assert.ok(frozen.ok);
  const poll = {
    id: memberId(1),
    itemId: memberId(1),
    round: 2,
    repeatReason: "Đếm lại",
    question: "Thông qua",
    decision: "ordinaryResolution",
    openedAt: AT,
    ...frozen.value,
  };
  fc.assert(
    fc.property(hands, (given) => {
      const all = given.for + given.against + given.other;
      const count = () => tallyCounted(poll, given, { at: AT, tellers: ["A"], countedBy: "B" });
      if (all > 9) {
        assert.throws(count);
        return;
      }
      const outcome = count();
      assert.equal(outcome.adopted, 2 * given.for > 9);
      if (given.for === given.against) assert.equal(outcome.adopted, false);
      assert.equal(outcome.counts.notVoting, 9 - all);
      assert.deepEqual([outcome.round, outcome.method, outcome.tellers], [2, "counted", ["A"]]);
    }),
  );
});

test("hands and votes on devices are counted together, each member once at most", () => {
  const frozen = freeze(nine, "ordinaryResolution", new Set());
  assert.ok(frozen.ok);
  const { counted } = frozen.value.base;
  const poll = {
    id: memberId(1),
    itemId: memberId(1),
    round: 1,
    repeatReason: null,
    question: "Thông qua",
    decision: "ordinaryResolution",
    openedAt: AT,
    ...frozen.value,
  };
  const choices = fc.array(fc.constantFrom(...VOTE_CHOICES), { maxLength: 4 });
  const few = fc.nat(2);
  const inRoom = fc.record({ for: few, against: few, other: few });
  fc.assert(
    fc.property(inRoom, choices, (given, chosen) => {
      const votes = chosen.flatMap((choice, place) => {
        const member = counted[place];
        return member ? [{ memberId: member.memberId, choice, at: AT, enteredBy: null }] : [];
      });
      const outcome = () => tallyCounted(poll, given, { at: AT, votes });
      const all = given.for + given.against + given.other + votes.length;
      if (all > 9) {
        assert.throws(outcome);
        return;
      }
      const { counts, adopted, hands: raised, votes: told } = outcome();
      const yes = given.for + chosen.filter((choice) => choice === "for").length;
      assert.deepEqual([counts.for, counts.notVoting, adopted], [yes, 9 - all, 2 * yes > 9]);
      assert.deepEqual(raised, votes.length === 0 ? undefined : { ...given });
      assert.equal(told.length, votes.length);
    }),
  );
});
