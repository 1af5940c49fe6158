import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "./dates.ts";
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from "./working-days.ts";

const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays("2024-01-01", days));
const calendar: fc.Arbitrary<WorkingCalendar> = fc.record({
  holidays: fc.array(day, { maxLength: 60 }).map((days) => new Set(days)),
  workedInstead: fc.array(day, { maxLength: 10 }).map((days) => new Set(days)),
  knownFrom: fc.constant("2024-01-01"),
  knownTo: fc.constant("2030-12-31"),
});

test("exactly so many working days lie after the first day up to the last of them", () => {
  fc.assert(
    fc.property(day, fc.nat(60), calendar, (from, count, known) => {
      const due = addWorkingDays(from, count, known);
      let worked = 0;
      for (let each = addDays(from, 1); each <= due; each = addDays(each, 1)) {
        if (isWorkingDay(each, known)) worked += 1;
      }
      assert.equal(worked, count);
    }),
  );
});

test("a term in working days ends on a working day", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), calendar, (from, count, known) => {
      assert.equal(isWorkingDay(addWorkingDays(from, count, known), known), true);
    }),
  );
});

test("terms add up: so many days and then so many more are all of them at once", () => {
  fc.assert(
    fc.property(day, fc.nat(40), fc.nat(40), calendar, (from, first, second, known) => {
      const inSteps = addWorkingDays(addWorkingDays(from, first, known), second, known);
      assert.equal(inSteps, addWorkingDays(from, first + second, known));
    }),
  );
});

test("a Saturday that is worked in exchange counts, and the day off for it does not", () => {
  const exchanged: WorkingCalendar = {
    holidays: new Set(["2026-08-31"]),
    workedInstead: new Set(["2026-08-22"]),
    knownFrom: "2026-01-01",
    knownTo: "2026-12-31",
  };
  assert.equal(isWorkingDay("2026-08-22", exchanged), true);
  assert.equal(isWorkingDay("2026-08-23", exchanged), false);
  assert.equal(isWorkingDay("2026-08-31", exchanged), false);
  assert.equal(addWorkingDays("2026-08-21", 1, exchanged), "2026-08-22");
});
