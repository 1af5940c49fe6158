import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays } from "../kernel/dates.ts";
import { STANDINGS } from "./standing.ts";
import {
  belongsToCell,
  standingCourse,
  standingIn,
  standingOn,
  type DatedStanding,
} from "./standing-on.ts";

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("1980-01-01", days));
const row: fc.Arbitrary<DatedStanding> = fc
  .record({
    standing: fc.constantFrom(...STANDINGS),
    since: day,
    until: fc.option(fc.integer({ min: 1, max: 3000 }), { nil: null }),
  })
  .map(({ standing, since, until }) => ({
    standing,
    since,
    until: until === null ? null : addDays(since, until),
  }));

test("a member without dated rows is probationary from admission until the day of recognition", () => {
  fc.assert(
    fc.property(day, fc.nat(2000), fc.nat(4000), (admittedOn, probation, later) => {
      const officialOn = addDays(admittedOn, probation);
      const on = addDays(admittedOn, later);
      const expected = later >= probation ? "official" : "probationary";
      assert.equal(standingOn({ admittedOn, officialOn, rows: [] }, on), expected);
    }),
  );
});

test("without a decision of recognition a member stays probationary, however long (BASE-06)", () => {
  fc.assert(
    fc.property(day, fc.nat(9000), (admittedOn, later) => {
      const on = addDays(admittedOn, later);
      assert.equal(standingOn({ admittedOn, officialOn: null, rows: [] }, on), "probationary");
    }),
  );
});

test("a dated row that covers the day wins over the dates of admission and recognition", () => {
  fc.assert(
    fc.property(
      day,
      fc.option(day, { nil: null }),
      row,
      fc.nat(3000),
      (admittedOn, officialOn, only, later) => {
        const on = addDays(only.since, later);
        const covered = only.until === null || on < only.until;
        const without = standingOn({ admittedOn, officialOn, rows: [] }, on);
        assert.equal(
          standingOn({ admittedOn, officialOn, rows: [only] }, on),
          covered ? only.standing : without,
        );
      },
    ),
  );
});

test("the order in which rows are read does not matter when they begin on different days", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(row, { selector: (each) => each.since, maxLength: 6 }),
      day,
      (rows, on) => {
        const facts = { admittedOn: "1979-01-01", officialOn: "1980-01-01" };
        assert.equal(
          standingOn({ ...facts, rows }, on),
          standingOn({ ...facts, rows: rows.toReversed() }, on),
        );
      },
    ),
  );
});

test("rows of the future do not touch the past", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), day, (rows, on) => {
      const facts = { admittedOn: "1979-01-01", officialOn: null };
      const past = rows.filter(({ since }) => since <= on);
      assert.equal(standingOn({ ...facts, rows }, on), standingOn({ ...facts, rows: past }, on));
    }),
  );
});

test("somebody never admitted has no standing in the Party", () => {
  assert.equal(standingOn({ admittedOn: null, officialOn: null, rows: [] }, "2026-01-01"), null);
});

test("those who left and those not yet admitted do not count in the cell's strength", () => {
  assert.deepEqual(STANDINGS.filter(belongsToCell), [
    "probationary",
    "official",
    "exempt",
    "suspended",
    "temporarilyElsewhere",
  ]);
});

test("the course of standings says of every day what holds on it, without gaps or doubling", () => {
  const numbered = fc
    .array(row, { maxLength: 5 })
    .map((rows) => rows.map((each, index) => ({ ...each, document: `QĐ ${index}` })));
  const life = fc.record({
    admittedOn: fc.option(day, { nil: null }),
    officialOn: fc.option(day, { nil: null }),
    rows: numbered,
  });
  fc.assert(
    fc.property(life, day, (facts, on) => {
      const course = standingCourse(facts);
      const there = course.filter(
        ({ since, until }) => since <= on && (until === null || on < until),
      );
      const first = course.at(-1);
      if (first !== undefined && on >= first.since)
        assert.equal(there[0]?.standing ?? null, standingOn(facts, on));
      assert.ok(there.length <= 1);
      for (const [index, later] of course.entries()) {
        const earlier = course[index + 1];
        assert.ok(earlier === undefined || (earlier.until ?? "9") <= later.since);
      }
    }),
  );
});

test("in a union the living have all rights, whatever they are in the Party", () => {
  const facts = fc.record({
    admittedOn: fc.option(day, { nil: null }),
    officialOn: fc.option(day, { nil: null }),
    rows: fc.array(row, { maxLength: 5 }),
  });
  fc.assert(
    fc.property(facts, day, (given, on) => {
      const own = standingOn(given, on);
      assert.equal(standingIn("party", given, on), own);
      for (const union of ["tradeUnion", "youthUnion"] as const)
        assert.equal(standingIn(union, given, on), own === "deceased" ? "deceased" : "official");
    }),
  );
});
