import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../../kernel/dates.ts";
import { openCase } from "./decide.ts";
import { READMISSION } from "./readmission.ts";
import { probationEndsOn } from "./recognition.ts";
import { sampleCase } from "./sample-case.ts";

const OPENING = { schooling: "university", employment: "none" };

function open(input: Record<string, string>, openedOn = "2026-11-01") {
  const known = sampleCase("readmission", {
    today: "2026-11-20",
    openedOn,
    input: {},
    person: {
      admittedOn: "2010-01-01",
      officialOn: "2011-01-01",
      standings: [{ standing: "struckOff", since: "2020-01-01", until: null }],
    },
  });
  const decided = openCase(READMISSION, known, { ...OPENING, ...input });
  return decided.ok ? "opened" : decided.refusal.code;
}

test("nobody comes back within thirty-six months of leaving, whatever the days (ADM-16)", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), (days) => {
      const leftOn = addDays("2026-11-01", -days);
      const given = open({ leftGround: "struckOff", leftOn });
      assert.equal(given === "opened", leftOn <= "2023-11-01", leftOn);
    }),
  );
});

test("after a less serious crime sixty months from the clearing of the record are waited for", () => {
  const crime = { leftGround: "lessSeriousCrime", leftOn: "2015-01-01" };
  assert.equal(open({ ...crime, recordClearedOn: "2021-11-01" }), "opened");
  assert.equal(open({ ...crime, recordClearedOn: "2021-11-02" }), "members.case_record_too_recent");
  assert.equal(open(crime), "members.case_answer_missing");
});

test("some grounds close the way back for good (ADM-17), grave hardship of the family does not", () => {
  for (const leftGround of [
    "leftByOwnWill",
    "askedOut",
    "seriousDisunity",
    "corruption",
    "seriousCrime",
  ])
    assert.equal(open({ leftGround, leftOn: "2000-01-01" }), "members.case_never_again");
  assert.equal(open({ leftGround: "familyHardship", leftOn: "2020-01-01" }), "opened");
});

test("the consent of the province comes between the cell and the decision", () => {
  const codes = READMISSION.steps.map(({ code }) => code);
  assert.deepEqual(codes.slice(-4), [
    "cellResolution",
    "provincialConsent",
    "decision",
    "ceremony",
  ]);
});

test("probation is gone through again for twelve months", () => {
  const known = sampleCase("recognition", {
    today: "2026-11-20",
    openedOn: "2026-02-28",
    input: { ceremonyOn: "2026-02-28", admittedAgain: true },
  });
  assert.equal(probationEndsOn(known), "2027-02-28");
});
