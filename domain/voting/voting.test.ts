import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MEETING_KINDS, type MeetingKind } from "../meetings/record.ts";
import { STANDINGS } from "../members/standing.ts";
import { CENTRAL_PACK } from "../rules/central.ts";
import { DECISIONS } from "../rules/decisions.ts";
import type { RuleOf } from "../rules/pack.ts";
import { ruleInForce } from "../rules/rules.ts";
import { freezeBase, type Candidate } from "./base.ts";
import { countVotes, neededOf, reaches } from "./count.ts";
import { VOTE_CHOICES } from "./outcome.ts";
import { freeze } from "./rules.ts";

const TODAY = "2026-11-03";
const threshold = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.boolean())
  .filter(([num, den]) => num < den)
  .map(([num, den, strict]) => ({ num, den, strict }));
const size = fc.integer({ min: 1, max: 5000 });
const candidate: fc.Arbitrary<Candidate> = fc.record({
  memberId: fc.uuid(),
  name: fc.constant("Nguyễn Văn A"),
  standing: fc.constantFrom(...STANDINGS),
  present: fc.boolean(),
  excused: fc.boolean(),
});
const meetingKind = fc.constantFrom(...MEETING_KINDS);
const roll = fc.uniqueArray(candidate, { selector: (each) => each.memberId, maxLength: 40 });

function ruleOf(decision: (typeof DECISIONS)[number]): RuleOf<"threshold"> {
  const rule = ruleInForce(CENTRAL_PACK, decision, TODAY);
  assert.ok(rule);
  return rule;
}

test("a strict half of twenty needs eleven, two thirds of twenty need fourteen", () => {
  const half = ruleOf("ordinaryResolution");
  const twoThirds = ruleOf("admissionProposal");
  assert.deepEqual([reaches(10, 20, half), reaches(11, 20, half)], [false, true]);
  assert.deepEqual([reaches(13, 20, twoThirds), reaches(14, 20, twoThirds)], [false, true]);
  assert.equal(reaches(14, 21, twoThirds), true);
});

test("the needed votes are exactly the fewest that reach the threshold", () => {
  fc.assert(
    fc.property(size, threshold, (base, rule) => {
      const needed = neededOf(base, rule);
      assert.equal(reaches(needed, base, rule), true);
      assert.equal(reaches(needed - 1, base, rule), false);
    }),
  );
});

test("one more vote in favour never turns adoption into refusal", () => {
  fc.assert(
    fc.property(size, fc.nat(5000), threshold, (base, yes, rule) => {
      if (reaches(yes, base, rule)) assert.equal(reaches(yes + 1, base, rule), true);
    }),
  );
});

test("nothing is adopted over an empty base", () => {
  fc.assert(
    fc.property(fc.nat(10), threshold, (yes, rule) => assert.equal(reaches(yes, 0, rule), false)),
  );
});

test("other opinions and votes not given stay in the base and never count in favour", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...VOTE_CHOICES), { maxLength: 60 }),
      fc.nat(60),
      (choices, silent) => {
        const counts = countVotes(choices.length + silent, choices);
        assert.equal(
          counts.for + counts.against + counts.other + counts.notVoting,
          choices.length + silent,
        );
        const turned = choices.map((choice) => (choice === "against" ? "other" : choice));
        assert.equal(countVotes(choices.length + silent, turned).for, counts.for);
      },
    ),
  );
  assert.equal(countVotes(5, ["other", "other", "other", "other", "other"]).for, 0);
});

test("every member on the roll is counted, excluded with a rule, or of no party standing", () => {
  fc.assert(
    fc.property(roll, fc.constantFrom(...DECISIONS), meetingKind, (members, decision, kind) => {
      const base = freezeBase(members, {
        pack: CENTRAL_PACK,
        on: TODAY,
        threshold: ruleOf(decision),
        recused: new Set(),
        meetingKind: kind,
      });
      const counted = new Set(base.counted.map((each) => each.memberId));
      const excluded = new Set(base.excluded.map((each) => each.memberId));
      assert.equal(counted.size + excluded.size, base.counted.length + base.excluded.length);
      for (const each of members) {
        assert.equal(counted.has(each.memberId) && excluded.has(each.memberId), false);
        assert.equal(counted.has(each.memberId), isExpected(each, decision, kind));
      }
      for (const each of base.excluded) {
        assert.ok(CENTRAL_PACK.rules.some((rule) => rule.id === each.ruleId));
      }
    }),
  );
});

/** The rules of section 4 said a second time, in other words than the pack's. */
function isExpected(
  member: Candidate,
  decision: (typeof DECISIONS)[number],
  kind: MeetingKind,
): boolean {
  const away = member.excused && !member.present;
  if (away && kind === "congress" && decision === "election") return false;
  if (member.standing === "official") return true;
  return member.standing === "exempt" && member.present && decision !== "screeningProgress";
}

test("each reason of exclusion names its own rule", () => {
  const member = (standing: Candidate["standing"], present = true) => ({
    memberId: `0190f5a0-0000-7000-8000-00000000000${STANDINGS.indexOf(standing)}`,
    name: standing,
    standing,
    present,
    excused: false,
  });
  const official = member("official");
  const base = freezeBase(
    [
      official,
      member("probationary"),
      member("exempt", false),
      member("suspended"),
      member("temporarilyElsewhere"),
    ],
    {
      pack: CENTRAL_PACK,
      on: TODAY,
      threshold: ruleOf("ordinaryResolution"),
      recused: new Set([official.memberId]),
      meetingKind: "congress",
    },
  );
  assert.deepEqual(
    base.excluded.map(({ name, reason, ruleId }) => [name, reason, ruleId]),
    [
      ["official", "recused", "RECUSAL"],
      ["probationary", "probationary", "BASE-05"],
      ["exempt", "exemptAbsent", "BASE-03"],
      ["suspended", "suspended", "BASE-09"],
      ["temporarilyElsewhere", "temporarilyElsewhere", "BASE-02"],
    ],
  );
  assert.deepEqual(base.counted, []);
});

test("an election at a congress leaves out who is excused from all of it, and its quorum counts them", () => {
  fc.assert(
    fc.property(roll, meetingKind, (members, kind) => {
      const state = { pack: CENTRAL_PACK, on: TODAY, roll: members, meetingKind: kind };
      const election = freeze(state, "election", new Set());
      const ordinary = freeze(state, "ordinaryResolution", new Set());
      assert.ok(election.ok && ordinary.ok);
      const left = election.value.base.excluded.filter(
        (each) => each.reason === "excusedThroughout",
      );
      assert.ok(left.every((each) => each.ruleId === "BASE-04A"));
      if (kind !== "congress") assert.equal(left.length, 0);
      const { base, quorum } = election.value;
      assert.equal(base.counted.length + left.length, ordinary.value.base.counted.length);
      assert.deepEqual(
        [quorum.base, quorum.present],
        [ordinary.value.quorum.base, ordinary.value.quorum.present],
      );
      assert.ok(election.value.needed <= ordinary.value.needed);
    }),
  );
});
