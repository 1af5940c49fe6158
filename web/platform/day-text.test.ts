import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "@chiboso/domain/kernel/dates.ts";
import { impossibleDay, parseDay, writeDay } from "./day-text.ts";

test("a day is read as it is typed in Viet Nam, day first", () => {
  for (const text of ["3/12/2026", "03-12-2026", "03.12.2026", " 03 12 2026 ", "03122026"]) {
    assert.equal(parseDay(text), "2026-12-03", text);
  }
});

test("what is not a day is not guessed", () => {
  for (const text of ["31/02/2026", "2026-12-03", "12/2026", "3/13/2026", "", "mai"]) {
    assert.equal(parseDay(text), undefined, text);
  }
});

test("a day that no calendar has is told apart from what is not written as a day", () => {
  assert.equal(impossibleDay("31/2/2026"), "31/02/2026");
  assert.equal(impossibleDay("29.02.2027"), "29/02/2027");
  for (const text of ["28/02/2026", "29/02/2028", "12/2026", "mai", ""])
    assert.equal(impossibleDay(text), undefined, text);
});

test("every day that is written can be read again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
      const day = addDays("1970-01-01", days);
      assert.equal(parseDay(writeDay(day)), day);
    }),
  );
});
