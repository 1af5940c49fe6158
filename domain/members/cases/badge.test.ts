import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../../kernel/dates.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { BADGE } from "./badge.ts";
import { awardWindow, badgeDue, fullOn, milestones } from "./badge-due.ts";
import { valueSchema } from "../sheet/facts.ts";
import { openCase } from "./decide.ts";
import type { PersonFacts } from "./facts.ts";
import { sampleCase } from "./sample-case.ts";

const admitted = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1940-01-01", days));
const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays("2026-06-01", days));

test("an award window holds its day, and the next begins where it ends", () => {
  fc.assert(
    fc.property(day, (from) => {
      const { after, on } = awardWindow(CENTRAL_PACK, from);
      assert.ok(after < from && from <= on);
      assert.equal(awardWindow(CENTRAL_PACK, addDays(on, 1)).after, on);
    }),
  );
});

test("every milestone falls due at exactly one award, by which its years are full", () => {
  fc.assert(
    fc.property(admitted, fc.constantFrom(...milestones(CENTRAL_PACK)), (since, years) => {
      const full = fullOn(since, years);
      const window = awardWindow(CENTRAL_PACK, full);
      assert.deepEqual(badgeDue(CENTRAL_PACK, since, window, []), { years, fullOn: full });
      assert.equal(badgeDue(CENTRAL_PACK, since, window, [years]), null);
      const next = awardWindow(CENTRAL_PACK, addDays(window.on, 1));
      assert.notEqual(badgeDue(CENTRAL_PACK, since, next, [])?.years, years);
    }),
  );
});

function open(
  input: Record<string, string>,
  person: Partial<PersonFacts> = {},
  badges: readonly number[] = [],
) {
  const known = sampleCase("badge", {
    today: "2026-11-01",
    openedOn: "2026-11-01",
    input,
    person: { admittedOn: "1996-11-07", officialOn: "1997-11-07", ...person },
  });
  const decided = openCase(BADGE, { ...known, facts: { ...known.facts, badges } }, input);
  return decided.ok ? "opened" : decided.refusal.code;
}

test("thirty years that are full on the day of the award bring the badge, one day later they do not", () => {
  const due = { milestone: "30", badgeGround: "due", awardOn: "2026-11-07" };
  assert.equal(open(due), "opened");
  assert.equal(open(due, { admittedOn: "1996-11-08" }), "members.case_badge_not_due");
  assert.equal(open({ ...due, awardOn: "2026-11-08" }), "members.case_badge_other_day");
  assert.equal(open(due, { admittedOn: "1986-11-07" }, [30]), "members.case_badge_held");
  assert.equal(open(due, {}, [30]), "members.case_badge_held", "held is said before far");
  assert.equal(open({ ...due, milestone: "40" }, {}, [30]), "members.case_badge_far");
  assert.equal(open({ ...due, milestone: "33" }), "members.case_answer_missing");
  assert.equal(open(due, { admittedOn: null }), "members.case_no_admission_date");
});

test("grave illness brings it at most a year earlier, and two years from seventy on (BDG-02)", () => {
  const ill = { badgeGround: "graveIllness", awardOn: "2026-11-15" };
  const of = (milestone: string, admittedOn: string) =>
    open({ ...ill, milestone }, { admittedOn, officialOn: admittedOn });
  assert.equal(of("30", "1997-11-15"), "opened");
  assert.equal(of("30", "1997-11-16"), "members.case_badge_too_early");
  assert.equal(of("70", "1958-11-15"), "opened");
  assert.equal(of("70", "1958-11-16"), "members.case_badge_too_early");
});

test("after death it is given when no more than a year was missing, and only after death", () => {
  const posthumous = { milestone: "30", badgeGround: "posthumous", awardOn: "2026-11-07" };
  const died = (since: string) => [{ standing: "deceased" as const, since, until: null }];
  assert.equal(open(posthumous), "members.case_badge_not_dead");
  assert.equal(open(posthumous, { standings: died("2025-11-07") }), "opened");
  assert.equal(open(posthumous, { standings: died("2025-11-06") }), "members.case_badge_too_late");
});

test("every milestone can be entered in the member sheet", () => {
  for (const years of milestones(CENTRAL_PACK))
    assert.ok(valueSchema("partyBadge").safeParse({ years: String(years) }).success, `${years}`);
});
