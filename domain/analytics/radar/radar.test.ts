import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addDays, addMonths } from "../../kernel/dates.ts";
import { CENTRAL_CALENDAR } from "../../rules/calendar.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { quarterOf, radarOf, type RadarCell, type RadarFacts, type RadarMember } from "./radar.ts";

const TODAY = "2026-11-21";
const looking = {
  packAt: () => CENTRAL_PACK,
  calendar: CENTRAL_CALENDAR,
  today: TODAY,
  until: addMonths(TODAY, 3),
};
const cell = { organisationId: "cell", organisationName: "Chi bộ mẫu" };
const member = (changes: Partial<RadarMember> = {}): RadarMember => ({
  ...cell,
  memberId: "member",
  memberName: "Nguyễn Văn Mẫu",
  facts: { admittedOn: "2010-01-15", officialOn: "2011-01-15", rows: [] },
  elsewhereUntil: null,
  missed: 0,
  recognitionOpen: false,
  badgeInHand: false,
  ...changes,
});
const quiet: RadarCell = { ...cell, thematicOn: TODAY, isCell: true, termUntil: null };
const look = (facts: Partial<RadarFacts>) =>
  radarOf({ members: [], cells: [], cases: [], ...facts }, looking);

test("a probation that has ended is considered within thirty working days (ADM-12)", () => {
  const facts = { admittedOn: "2025-11-03", officialOn: null, rows: [] };
  const [item] = look({ members: [member({ facts })] });
  assert.equal(item?.kind, "probationEnd");
  assert.equal(item.citation.ruleId, "ADM-12");
  assert.equal(item.params["day"], "2026-11-03");
  assert.deepEqual(look({ members: [member({ facts, recognitionOpen: true })] }), []);
});

test("a badge is announced for the awards at or after the day on which the years are full", () => {
  const facts = { admittedOn: "1996-12-20", officialOn: "1997-12-20", rows: [] };
  const [item] = look({ members: [member({ facts })] });
  assert.deepEqual([item?.kind, item?.due, item?.params["years"]], ["badge", "2027-02-03", 30]);
  assert.deepEqual(look({ members: [member({ facts, badgeInHand: true })] }), []);
});

test("the second absence in a row warns before the third, and the exempt are left in peace", () => {
  assert.deepEqual(look({ members: [member({ missed: 1 })] }), []);
  const [item] = look({ members: [member({ missed: 2 })] });
  assert.deepEqual([item?.kind, item?.due, item?.params["count"]], ["absence", null, 2]);
  const rows = [{ standing: "exempt" as const, since: "2020-01-01", until: null }];
  const facts = { admittedOn: "2010-01-15", officialOn: "2011-01-15", rows };
  assert.deepEqual(look({ members: [member({ missed: 5, facts })] }), []);
});

test("a quarter without a thematic meeting is told with its last day (MEET-05)", () => {
  assert.deepEqual(look({ cells: [quiet] }), []);
  const [item] = look({ cells: [{ ...quiet, thematicOn: null }] });
  assert.deepEqual([item?.kind, item?.due], ["thematic", "2026-12-31"]);
  assert.deepEqual(look({ cells: [{ ...quiet, thematicOn: null, isCell: false }] }), []);
});

test("the planned end of a term is told to every organisation that has one (MEET-16)", () => {
  const [item] = look({ cells: [{ ...quiet, termUntil: "2027-01-31" }] });
  assert.deepEqual(
    [item?.kind, item?.due, item?.citation.ruleId],
    ["termEnd", "2027-01-31", "MEET-16"],
  );
  const body = { ...quiet, isCell: false, termUntil: "2026-10-31" };
  assert.deepEqual(
    look({ cells: [body] }).map(({ kind }) => kind),
    ["termEnd"],
    "one that is over and not followed stays on it",
  );
  assert.deepEqual(look({ cells: [{ ...quiet, termUntil: "2028-01-31" }] }), []);
});

test("nothing that falls due later than one looks is shown, and the rest stands in order", () => {
  const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
  fc.assert(
    fc.property(fc.array(day, { maxLength: 20 }), (ends) => {
      const items = look({ members: ends.map((elsewhereUntil) => member({ elsewhereUntil })) });
      const expected = ends.filter((each) => each <= looking.until).toSorted();
      assert.deepEqual(
        items.filter(({ kind }) => kind === "temporaryEnd").map(({ due }) => due),
        expected,
      );
    }),
  );
});

test("whoever has left the cell is on no radar", () => {
  const rows = [{ standing: "transferred" as const, since: "2026-01-01", until: null }];
  const facts = { admittedOn: "1996-12-20", officialOn: "1997-12-20", rows };
  assert.deepEqual(look({ members: [member({ facts, missed: 9 })] }), []);
});

test("every day lies within its quarter", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      const day = addDays("2020-01-01", days);
      const { first, last } = quarterOf(day);
      assert.ok(first <= day && day <= last);
      assert.equal(quarterOf(addDays(last, 1)).first, addDays(last, 1));
    }),
  );
});
