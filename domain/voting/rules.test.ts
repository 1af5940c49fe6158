import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { CENTRAL_PACK } from "../rules/central.ts";
import { pollOutcome, VOTE_CHOICES } from "./outcome.ts";
import {
  decideEnding,
  decideOpening,
  decideRepeat,
  decideVote,
  type OpeningState,
} from "./rules.ts";
import { tally, type Vote } from "./tally.ts";

const ITEM = "0190f5a0-0000-7000-8000-00000000000a";
const CHAIR = "0190f5a0-0000-7000-8000-00000000000c";
const memberId = (index: number) => `0190f5a0-0000-7000-8000-${String(index).padStart(12, "0")}`;

function stateWith(total: number, present: number): OpeningState {
  return {
    pack: CENTRAL_PACK,
    on: "2026-11-03",
    meetingState: "open",
    meetingKind: "regular",
    meetingMode: "inPerson",
    runningItemId: ITEM,
    itemIds: [ITEM],
    secretItemIds: [],
    chairId: CHAIR,
    openPollQuestion: null,
    votes: [],
    roll: Array.from({ length: total }, (_, index) => ({
      memberId: memberId(index),
      name: `Đảng viên ${index}`,
      standing: "official" as const,
      present: index < present,
      excused: false,
    })),
    inRoom: new Set(Array.from({ length: present }, (_, index) => memberId(index))),
  };
}

const opening = {
  itemId: ITEM,
  decision: "ordinaryResolution" as const,
  question: "Thông qua nghị quyết",
  recusals: [],
  repeatOf: null,
};

test("a vote opens exactly when those present could adopt it and the cell has three official members", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (total, here) => {
      const present = Math.min(here, total);
      const decided = decideOpening(stateWith(total, present), opening);
      assert.equal(decided.ok, total >= 3 && 2 * present > total);
      if (!decided.ok) {
        const expected = total < 3 ? "voting.too_few_official" : "voting.no_quorum";
        assert.equal(decided.refusal.code, expected);
      }
    }),
  );
});

test("a quorum that suffices for a resolution may not suffice for two thirds", () => {
  const decided = decideOpening(stateWith(9, 5), { ...opening, decision: "admissionProposal" });
  assert.deepEqual(!decided.ok && decided.refusal, {
    code: "voting.out_of_reach",
    params: { present: 5, base: 9, needed: 6 },
  });
});

test("the congress needs two thirds of those summoned", () => {
  const congress = { ...stateWith(9, 5), meetingKind: "congress" as const };
  const decided = decideOpening(congress, opening);
  assert.deepEqual(!decided.ok && decided.refusal.params, { present: 5, base: 9, needed: 6 });
});

test("a decision without a rule on its day is refused, never guessed", () => {
  const decided = decideOpening(
    { ...stateWith(9, 9), on: "2025-01-01" },
    { ...opening, decision: "admissionProposal" },
  );
  assert.equal(!decided.ok && decided.refusal.code, "voting.no_rule");
});

test("whatever the state, a vote is taken only from a present member of the base in an open poll, once", () => {
  const state = fc.record({
    poll: fc.constantFrom("open" as const, "closed" as const, "cancelled" as const),
    inBase: fc.boolean(),
    exclusion: fc.constantFrom(null, "probationary", "recused"),
    present: fc.boolean(),
    voted: fc.boolean(),
    byHands: fc.boolean(),
  });
  fc.assert(
    fc.property(state, (each) => {
      const open = each.poll === "open" && !each.byHands;
      const taken = open && each.inBase && each.present && !each.voted;
      assert.equal(decideVote(each).ok, taken);
    }),
  );
});

test("a poll ends once and is repeated once", () => {
  assert.equal(decideEnding("open").ok, true);
  assert.equal(decideEnding("closed").ok, false);
  assert.equal(decideRepeat({ state: "open", repeated: false }).ok, false);
  assert.equal(decideRepeat({ state: "closed", repeated: false }).ok, true);
  assert.equal(decideRepeat({ state: "closed", repeated: true }).ok, false);
});

test("an outcome fits its agreed form, and its counts add up to the base", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...VOTE_CHOICES), { maxLength: 20 }), (choices) => {
      const state = stateWith(20, 20);
      const frozen = decideOpening(state, opening);
      assert.ok(frozen.ok);
      const votes = choices.map((choice, index): Vote => ({
        memberId: memberId(index),
        choice,
        at: "2026-11-03T01:30:00.000Z",
        enteredBy: index % 2 === 0 ? null : "Lê Thị Làm",
      }));
      const { base, quorum, threshold, citation } = frozen.value;
      const poll = {
        id: ITEM,
        ...opening,
        round: 1,
        repeatReason: null,
        openedAt: "2026-11-03T01:00:00.000Z",
      };
      const outcome = tally(
        { ...poll, base, quorum, threshold, citation },
        votes,
        "2026-11-03T02:00:00.000Z",
      );
      assert.deepEqual(pollOutcome.parse(outcome), outcome);
      const { for: yes, against, other, notVoting } = outcome.counts;
      assert.equal(yes + against + other + notVoting, 20);
      assert.equal(outcome.adopted, choices.filter((choice) => choice === "for").length >= 11);
    }),
  );
});

test("a vote from outside the base is never counted", () => {
  const frozen = decideOpening(stateWith(5, 5), opening);
  assert.ok(frozen.ok);
  const { base, quorum, threshold, citation } = frozen.value;
  const poll = {
    id: ITEM,
    ...opening,
    round: 1,
    repeatReason: null,
    openedAt: "2026-11-03T01:00:00.000Z",
  };
  const stranger = {
    memberId: memberId(99),
    choice: "for" as const,
    at: "2026-11-03T01:30:00.000Z",
    enteredBy: null,
  };
  assert.throws(() =>
    tally({ ...poll, base, quorum, threshold, citation }, [stranger], "2026-11-03T02:00:00.000Z"),
  );
});
