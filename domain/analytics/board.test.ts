import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { boardRowOf, monthOf, shiftMonth, totalsOf, type MeetingFigures } from "./board.ts";

const NOW = "2026-11-21T03:00:00.000Z";
const organisation = {
  id: "01990000-0000-7000-8000-000000000001",
  name: "Chi bộ 1",
  superiorName: "Đảng bộ phường Ví Dụ",
};
const closed: MeetingFigures = {
  id: "01990000-0000-7000-8000-000000000002",
  kind: "regular",
  state: "closed",
  plannedAt: "2026-11-03T12:30:00.000Z",
  closedAt: "2026-11-03T14:10:00.000Z",
  zone: "Asia/Ho_Chi_Minh",
  attended: 18,
  expected: 20,
  opinions: 7,
  adopted: 1,
  rejected: 0,
  minutesDueAt: null,
  minutesApprovedAt: null,
  enteredOverdue: null,
  quality: null,
};
const row = (meetings: readonly MeetingFigures[], month = "2026-11", now = NOW) =>
  boardRowOf({ organisation, meetings }, month, now);

test("a closed regular meeting makes the month met", () => {
  assert.equal(row([closed]).state, "met");
  assert.deepEqual(row([closed]).attendance, { attended: 18, expected: 20 });
});

test("a thematic meeting does not replace the regular one (MEET-05)", () => {
  const thematic: MeetingFigures = { ...closed, kind: "thematic" };
  assert.equal(row([thematic]).state, "notYet");
  assert.equal(row([thematic]).attendance, null);
  assert.equal(row([thematic]).opinions, 7, "its opinions are counted all the same");
});

test("the class of a month is that of its regular meeting, by a confirmed score", () => {
  const total = { points: 91, most: 95, level: "good" } as const;
  const scored: MeetingFigures = { ...closed, quality: total };
  const thematic: MeetingFigures = { ...closed, kind: "thematic", quality: total };
  assert.deepEqual(row([scored]).quality, { meetingId: closed.id, total });
  assert.equal(row([closed, thematic]).quality, null, "the regular one is not scored yet");
  const alone = row([thematic]).quality;
  assert.deepEqual(
    alone,
    { meetingId: closed.id, total },
    "what was sealed earlier stays in sight",
  );
  const { levels } = totalsOf([row([scored]), row([scored]), row([closed])]);
  assert.deepEqual(levels, { good: 2, fair: 0, average: 0, poor: 0 });
});

test("a month that is over without a meeting is missed, the running one is not yet", () => {
  assert.equal(row([], "2026-10").state, "missed");
  assert.equal(row([]).state, "notYet");
});

test("a month ends at midnight in Viet Nam, not in Greenwich", () => {
  assert.equal(monthOf("2026-10-31T16:59:59.999Z"), "2026-10");
  assert.equal(monthOf("2026-10-31T17:00:00.000Z"), "2026-11");
  assert.equal(row([], "2026-10", "2026-10-31T16:59:59.999Z").state, "notYet");
  assert.equal(row([], "2026-10", "2026-10-31T17:00:00.000Z").state, "missed");
});

test("a meeting that was entered from paper says so, and whether after its day (MEET-15)", () => {
  const entered = (enteredOverdue: boolean | null) =>
    row([{ ...closed, enteredOverdue }]).meetings[0]?.entered;
  assert.deepEqual([entered(null), entered(false), entered(true)], [null, "inTime", "late"]);
});

test("a meeting that is still to come is planned, and its day gone by it is not yet held", () => {
  const invited: MeetingFigures = { ...closed, state: "invited", closedAt: null };
  assert.equal(row([invited], "2026-11", "2026-11-03T01:00:00.000Z").state, "planned");
  assert.equal(row([invited], "2026-11", "2026-11-04T01:00:00.000Z").state, "notYet");
});

test("a preparation and a cancelled meeting are not shown to the committee", () => {
  const hidden = (["prepared", "cancelled"] as const).map((state): MeetingFigures => ({
    ...closed,
    state,
    closedAt: null,
  }));
  assert.deepEqual(row(hidden).meetings, []);
  assert.equal(row(hidden, "2026-11", "2026-11-01T01:00:00.000Z").state, "notYet");
});

test("minutes are late from the third day after the meeting (MEET-09), drafted or not", () => {
  const standing = (now: string, change: Partial<MeetingFigures> = {}) =>
    row([{ ...closed, ...change }], "2026-11", now).meetings[0]?.minutes;
  assert.equal(standing("2026-11-05T16:59:59.999Z"), "due");
  assert.equal(standing("2026-11-05T17:00:00.000Z"), "late");
  assert.equal(standing(NOW, { minutesApprovedAt: "2026-11-05T10:00:00.000Z" }), "approved");
  assert.equal(standing(NOW, { minutesApprovedAt: "2026-11-09T10:00:00.000Z" }), "approvedLate");
});

test("months are counted over the turn of the year", () => {
  assert.equal(shiftMonth("2026-01", -1), "2025-12");
  assert.equal(shiftMonth("2025-11", 3), "2026-02");
});

const figures = fc.record({
  kind: fc.constantFrom("regular" as const, "thematic" as const),
  state: fc.constantFrom(
    "prepared" as const,
    "invited" as const,
    "open" as const,
    "closed" as const,
  ),
  expected: fc.nat(300),
  opinions: fc.nat(50),
  adopted: fc.nat(9),
  rejected: fc.nat(9),
});

test("the totals are the sums of the lines, and every cell has exactly one state", () => {
  fc.assert(
    fc.property(fc.array(fc.array(figures, { maxLength: 3 }), { maxLength: 30 }), (cells) => {
      const rows = cells.map((meetings) =>
        row(
          meetings.map((each) => ({ ...closed, ...each, attended: Math.floor(each.expected / 2) })),
        ),
      );
      const totals = totalsOf(rows);
      assert.equal(totals.cells, rows.length);
      assert.equal(
        Object.values(totals.states).reduce((a, b) => a + b, 0),
        rows.length,
      );
      assert.equal(
        totals.opinions,
        rows.reduce((a, each) => a + each.opinions, 0),
      );
      const { attended, expected } = totals.attendance ?? { attended: 0, expected: 0 };
      assert.ok(attended <= expected);
    }),
  );
});
