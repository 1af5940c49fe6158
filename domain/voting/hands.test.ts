import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Result } from "../kernel/result.ts";
import { decideHands, decideHandsEnding, decideHandTellers, type HandsState } from "./hands.ts";
import { freeze } from "./rules.ts";
import { tallyCounted } from "./tally.ts";
import { memberId, nine, stateWith } from "./testing/paper-meeting.ts";
import { POLL_STATES } from "./view.ts";

const AT = "2026-11-03T02:00:00.000Z";
const codeOf = (decided: Result<unknown>) => (decided.ok ? null : decided.refusal.code);
const figure = fc.nat(12);
const hands = fc.record({ for: figure, against: figure, other: figure });

test("who counts hands is there, is counted, and does not stand aside; a vote by name has nobody", () => {
  const frozen = freeze(stateWith(10, 6), "ordinaryResolution", new Set([memberId(4)]));
  assert.ok(frozen.ok);
  const tellers = (places: readonly number[]) =>
    codeOf(decideHandTellers("hands", places.map(memberId), frozen.value, nine.roll));
  assert.equal(tellers([2, 3]), null);
  assert.equal(tellers([]), "voting.hand_tellers_missing");
  for (const place of [1, 4, 8]) assert.equal(tellers([place]), "voting.hand_teller_not_there");
  assert.deepEqual(decideHandTellers("byName", [memberId(2)], frozen.value, nine.roll), {
    ok: true,
    value: [],
  });
});

test("hands are taken from a teller or who runs the meeting, in an open vote, and never too many", () => {
  const state = fc.record({
    state: fc.constantFrom(...POLL_STATES),
    method: fc.constantFrom("byName" as const, "hands" as const),
    present: fc.nat(12),
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
      const fits = given.for + given.against + given.other <= poll.present;
      assert.equal(decideHands(whole, given, who).ok, open && allowed && fits);
    }),
  );
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
