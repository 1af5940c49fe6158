import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../kernel/dates.ts";
import { isWorkingDay } from "../kernel/working-days.ts";
import { calendarWith, CENTRAL_CALENDAR } from "./calendar.ts";
import { CENTRAL_PACK } from "./central.ts";
import { citationById, deadlineAfter, limitOf, listOf } from "./limits.ts";
import { LIMITS, RULE_LISTS } from "./names.ts";

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays("2020-01-01", days));

test("every span and every list that the program asks for is set by a rule on every day", () => {
  fc.assert(
    fc.property(day, (on) => {
      for (const what of LIMITS) assert.ok(limitOf(CENTRAL_PACK, what, on).amount > 0);
      for (const what of RULE_LISTS) assert.ok(listOf(CENTRAL_PACK, what, on).items.length > 0);
    }),
  );
});

test("a term ends on its last day in the unit that its rule names", () => {
  const due = (what: "probation" | "accessGiven" | "admissionCeremony", from: string) =>
    deadlineAfter(CENTRAL_PACK, what, from, CENTRAL_CALENDAR).due;
  assert.equal(due("probation", "2025-02-28"), "2026-02-28");
  assert.equal(due("accessGiven", "2026-11-21"), "2026-12-01");
  // Thirty working days from 3 August 2026 go over the Saturday worked on 22 August and the National Day.
  assert.equal(due("admissionCeremony", "2026-08-03"), "2026-09-16");
});

test("a term in working days never ends before the same term in calendar days", () => {
  fc.assert(
    fc.property(day, (from) => {
      const { due, amount } = deadlineAfter(
        CENTRAL_PACK,
        "recognitionConsidered",
        from,
        CENTRAL_CALENDAR,
      );
      assert.ok(due >= addDays(from, amount));
      assert.ok(isWorkingDay(due, CENTRAL_CALENDAR));
    }),
  );
});

test("a transfer is judged by the text of its day, and the dispute about today's is shown", () => {
  const before = limitOf(CENTRAL_PACK, "transferFinished", "2026-07-25");
  const after = limitOf(CENTRAL_PACK, "transferFinished", "2026-07-26");
  assert.deepEqual([before.amount, before.citation.disputed], [60, false]);
  assert.deepEqual([after.amount, after.citation.disputed], [30, true]);
});

test("before the first known text the earliest one is taken and named", () => {
  const citation = limitOf(CENTRAL_PACK, "awarenessCertificate", "2020-01-01").citation;
  assert.match(citation.document, /01-HD\/TW ngày 19\/5\/2026/);
});

test("a term that reaches into years whose holidays are not announced says so", () => {
  const from = "2026-12-15";
  const known = deadlineAfter(CENTRAL_PACK, "letterPresented", from, CENTRAL_CALENDAR);
  assert.equal(known.holidaysKnown, false);
  const announced = calendarWith([{ day: "2027-01-01", worked: false }]);
  const later = deadlineAfter(CENTRAL_PACK, "letterPresented", from, announced);
  assert.equal(later.holidaysKnown, true);
  assert.ok(later.due > known.due);
});

test("an announced day wins over the calendar of the release", () => {
  const exchanged = calendarWith([{ day: "2026-09-01", worked: true }]);
  assert.equal(isWorkingDay("2026-09-01", CENTRAL_CALENDAR), false);
  assert.equal(isWorkingDay("2026-09-01", exchanged), true);
});

test("a rule that nobody has written is a fault, not a silence", () => {
  assert.throws(() => citationById(CENTRAL_PACK, "ADM-99", "2026-01-01"), /ADM-99/);
});
