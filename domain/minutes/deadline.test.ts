import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { instantOf, VIETNAM } from "../kernel/dates.ts";
import { CENTRAL_PACK } from "../rules/central.ts";
import { formulaOf } from "../rules/explain.ts";
import { isLate, lastDayOf, minutesDueAt, whyDue } from "./deadline.ts";

const at = (day: string, time: string) => instantOf(day, time, VIETNAM);
const closedAt = at("2026-11-03", "21:10");
const dueAt = minutesDueAt(closedAt, VIETNAM, CENTRAL_PACK);

test("the day of the meeting is not counted, the second day after it is the last (MEET-09)", () => {
  assert.equal(lastDayOf(dueAt, VIETNAM), "2026-11-05");
  assert.equal(isLate(dueAt, null, at("2026-11-05", "23:59")), false);
  assert.equal(isLate(dueAt, null, at("2026-11-06", "00:00")), true);
});

test("a paper that is not there yet has its rule and no sum", () => {
  const why = whyDue(CENTRAL_PACK, { dueAt, zone: VIETNAM, doneAt: null });
  assert.deepEqual([why?.citation.ruleId, why?.arithmetic], ["MEET-09", null]);
});

test("the sum that is shown says late exactly when the paper was late", () => {
  fc.assert(
    fc.property(fc.nat(20 * 24 * 60), (minutes) => {
      const doneAt = new Date(Date.parse(closedAt) + minutes * 60_000).toISOString();
      const shown = whyDue(CENTRAL_PACK, { dueAt, zone: VIETNAM, doneAt })?.arithmetic;
      assert.ok(shown);
      assert.equal(shown.holds, !isLate(dueAt, doneAt, doneAt), formulaOf(shown));
    }),
  );
});
