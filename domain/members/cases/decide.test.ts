import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, addMonths } from "../../kernel/dates.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { ADMISSION } from "./admission.ts";
import { CASES } from "./catalogue.ts";
import { decideAbandon, decideCorrection, decideStep, openCase } from "./decide.ts";
import type { Known } from "./definition.ts";
import { nextStep, progressOf } from "./progress.ts";
import { admissionStep, sampleCase } from "./sample-case.ts";

const OPENING = { schooling: "university", employment: "permanent" };
const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays("2026-08-03", days));
const CODES = ADMISSION.steps.map(({ code }) => code).filter((code) => code !== "consent");

function opened(today: string, person: { birthDate?: string } = {}): Known {
  return sampleCase("admission", { today, openedOn: "2026-08-03", input: OPENING, person });
}

/** Carries steps out as far as they are taken, and says how far it came. */
function carryOut(from: Known, days: readonly string[]): Known {
  let known = from;
  for (const [index, doneOn] of days.entries()) {
    const code = CODES[index];
    if (code === undefined) break;
    const decided = decideStep(ADMISSION, known, admissionStep(code, doneOn));
    if (!decided.ok) break;
    known = { ...known, record: decided.value.record };
  }
  return known;
}

test("every rule that a case names is in the pack of rules, and every kind has a step", () => {
  const known = new Set(CENTRAL_PACK.rules.map(({ id }) => id));
  for (const definition of Object.values(CASES)) {
    assert.ok(definition.steps.length > 0, definition.kind);
    const ids = [...definition.ruleIds, ...definition.steps.flatMap(({ ruleIds }) => ruleIds)];
    for (const id of ids) assert.ok(known.has(id), `${definition.kind}: ${id}`);
    const codes = definition.steps.map(({ code }) => code);
    assert.equal(new Set(codes).size, codes.length, definition.kind);
  }
});

test("while a case is open exactly one step is next, and every step before it is done or not needed", () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 12 }), (days) => {
      const known = carryOut(opened("2026-12-31"), days.toSorted());
      const states = progressOf(ADMISSION, known).map(({ state }) => state);
      const next = states.indexOf("next");
      assert.equal(
        states.filter((state) => state === "next").length,
        known.record.state === "open" ? 1 : 0,
      );
      const before = next < 0 ? states : states.slice(0, next);
      assert.ok(before.every((state) => state === "done" || state === "notNeeded"));
    }),
  );
});

test("the days of the steps never run backwards, whatever is stated", () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 2, maxLength: 12 }), (days) => {
      const { entries, openedOn } = carryOut(opened("2026-12-31"), days).record;
      const done = [openedOn, ...entries.map(({ doneOn }) => doneOn)];
      assert.deepEqual(done, done.toSorted());
    }),
  );
});

test("nothing is taken for a day to come, nor any step but the next", () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...CODES), (today, code) => {
      const known = opened(today);
      const early = decideStep(ADMISSION, known, admissionStep("awareness", addDays(today, 1)));
      assert.equal(early.ok, false);
      if (code === "awareness") return;
      const other = decideStep(ADMISSION, known, admissionStep(code, today));
      assert.ok(!other.ok);
      assert.equal(other.refusal.code, "members.case_not_the_next_step");
    }),
  );
});

test("the cell considers whoever is eighteen to sixty on that day, in whole months (ADM-01), and nobody else", () => {
  const months = fc.integer({ min: 200, max: 740 });
  fc.assert(
    fc.property(months, fc.integer({ min: 0, max: 27 }), (age, days) => {
      const considered = "2026-09-03";
      const birthDate = addDays(addMonths(considered, -age), -days);
      const before = Array.from({ length: 6 }, () => "2026-08-10");
      const known = carryOut(opened("2026-09-03", { birthDate }), before);
      const decided = decideStep(ADMISSION, known, admissionStep("cellResolution", considered));
      assert.equal(decided.ok, age >= 216 && age <= 720, birthDate);
    }),
  );
});

test("to state a step again as it was changes nothing", () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), fc.nat(), (days, pick) => {
      const known = carryOut(opened("2026-12-31"), days.toSorted());
      const { entries } = known.record;
      const entry = entries[pick % Math.max(1, entries.length)];
      if (entry === undefined) return;
      const again = decideCorrection(ADMISSION, known, entry);
      assert.ok(again.ok, JSON.stringify(again));
      assert.equal(again.value.changed, false);
      assert.deepEqual(again.value.redone, []);
      assert.equal(again.value.record.state, known.record.state);
    }),
  );
});

test("a second case of the kind is not opened while one is open, but after it was given up", () => {
  const known = opened("2026-08-03");
  const other = { caseId: "x", kind: "admission", openedOn: "2026-08-01", input: {} } as const;
  const beside = (state: "open" | "abandoned") =>
    openCase(
      ADMISSION,
      { ...known, facts: { ...known.facts, otherCases: [{ ...other, state }] } },
      OPENING,
    );
  const refused = beside("open");
  assert.ok(!refused.ok);
  assert.equal(refused.refusal.code, "members.case_open_already");
  assert.ok(beside("abandoned").ok);
});

test("nothing is opened at an organisation that ceased, nor before it was founded", () => {
  const known = opened("2026-08-03");
  const at = (changes: object) => {
    const organisation = { ...known.facts.organisation, ...changes };
    return openCase(ADMISSION, { ...known, facts: { ...known.facts, organisation } }, OPENING);
  };
  const ceased = at({ dissolvedOn: "2026-08-03" });
  assert.ok(!ceased.ok);
  assert.equal(ceased.refusal.code, "members.case_organisation_ceased");
  const young = at({ foundedOn: "2026-08-04" });
  assert.ok(!young.ok);
  assert.equal(young.refusal.code, "members.case_before_founding");
  assert.ok(at({ foundedOn: "2026-08-03", dissolvedOn: "2026-08-04" }).ok);
});

test("once the level above has decided, only that level gives a case up", () => {
  const days = [
    "2026-08-10",
    "2026-08-10",
    "2026-08-10",
    "2026-08-10",
    "2026-08-10",
    "2026-08-10",
    "2026-09-03",
  ];
  const before = carryOut(opened("2026-12-31"), days);
  const after = carryOut(opened("2026-12-31"), [...days, "2026-09-21"]);
  assert.equal(nextStep(ADMISSION, after)?.code, "ceremony");
  const level = (known: Known) => {
    const decided = decideAbandon(ADMISSION, known, "2026-12-31");
    assert.ok(decided.ok);
    return decided.value.level;
  };
  assert.deepEqual([level(before), level(after)], ["cell", "committee"]);
});

test("the body that decides an admission is the one that the text of that day names (VOTE-05)", () => {
  const days = Array.from({ length: 7 }, () => "2026-08-10");
  const known = carryOut(opened("2026-12-31"), days);
  const stated = admissionStep("decision", "2026-08-12");
  const other = { ...stated, input: { ...stated.input, decidedBy: "committee" } };
  const refused = decideStep(ADMISSION, known, other);
  assert.ok(!refused.ok);
  assert.deepEqual(refused.refusal.params, { rule: "VOTE-05", body: "standingCommittee" });
  assert.ok(decideStep(ADMISSION, known, stated).ok);
});
