import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  GAP_LIMIT,
  attendanceOf,
  countPresent,
  isPresentAt,
  joinPresence,
  type AttendanceState,
} from "./presence.ts";
import type { Standing } from "../members/standing.ts";
import type { Presence } from "./record.ts";

const START = Date.parse("2026-11-03T01:00:00.000Z");
const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();
const presence = (
  from: number,
  to: number | null,
  place: Presence["place"] = "room",
): Presence => ({
  from: at(from),
  to: to === null ? null : at(to),
  place,
  how: "rollCall",
});

const intervals = fc.array(
  fc
    .tuple(
      fc.nat(180),
      fc.option(fc.integer({ min: 1, max: 60 }), { nil: null, freq: 5 }),
      fc.constantFrom("room" as const, "online" as const),
    )
    .map(([from, length, place]) => presence(from, length === null ? null : from + length, place)),
  { maxLength: 8 },
);

test("joined presence is in order, never overlaps, and only its last interval lasts", () => {
  fc.assert(
    fc.property(intervals, (given) => {
      const joined = joinPresence(given);
      for (const [index, each] of joined.entries()) {
        if (each.to !== null) assert.ok(each.from < each.to);
        else assert.equal(index, joined.length - 1);
        const before = joined[index - 1];
        if (before) assert.ok(before.to !== null && before.to <= each.from);
      }
    }),
  );
});

test("joining loses no moment of presence and adds only gaps below the limit", () => {
  fc.assert(
    fc.property(intervals, fc.nat(260), (given, minute) => {
      const moment = at(minute);
      const joined = isPresentAt(joinPresence(given), moment);
      if (isPresentAt(given, moment)) assert.equal(joined, true);
      else if (joined) {
        const near = given.some(
          (each) =>
            each.to !== null &&
            each.to <= moment &&
            Date.parse(moment) - Date.parse(each.to) < GAP_LIMIT,
        );
        assert.equal(near, true);
      }
    }),
  );
});

test("joining twice is joining once", () => {
  fc.assert(
    fc.property(intervals, (given) => {
      const once = joinPresence(given);
      assert.deepEqual(joinPresence(once), once);
    }),
  );
});

test("a lost connection below the limit is not leaving, a longer one is", () => {
  const brief = joinPresence([presence(0, 10, "online"), presence(11, 60, "online")]);
  assert.deepEqual(brief, [presence(0, 60, "online")]);
  assert.equal(joinPresence([presence(0, 10), presence(12, 60)]).length, 2);
});

function attendance(changes: Partial<AttendanceState>) {
  return attendanceOf({
    standing: "official",
    answer: null,
    presence: [],
    openedAt: at(0),
    rollCalledAt: at(5),
    closedAt: at(90),
    ...changes,
  });
}

test("attendance tells present, late, left early, excused, unexcused and exempt apart", () => {
  assert.equal(attendance({ presence: [presence(-10, 90)] }), "present");
  assert.equal(attendance({ presence: [presence(15, 90)] }), "present");
  assert.equal(attendance({ presence: [presence(16, 90)] }), "late");
  assert.equal(attendance({ presence: [presence(20, 90)], rollCalledAt: at(25) }), "present");
  assert.equal(attendance({ presence: [presence(0, 60)] }), "leftEarly");
  assert.equal(attendance({ presence: [presence(0, 60), presence(70, 90)] }), "present");
  assert.equal(attendance({ answer: "excused" }), "excused");
  assert.equal(attendance({ answer: "attending" }), "unexcused");
  assert.equal(attendance({ standing: "exempt" }), "exempt");
  assert.equal(attendance({ standing: "suspended", answer: null }), "exempt");
});

test("whoever was there before the opening only, or came after the close, was not there", () => {
  assert.equal(attendance({ presence: [presence(-30, -10)] }), "unexcused");
  assert.equal(attendance({ presence: [presence(95, null)] }), "unexcused");
});

test("whoever a helper brings back within a moment was helped", () => {
  const [first, back] = [presence(0, 10), { ...presence(11, 20), how: "helper" as const }];
  assert.deepEqual(joinPresence([first, back]), [{ ...presence(0, 20), how: "helper" }]);
  const byThemselves = { ...presence(11, 20), how: "qr" as const };
  assert.deepEqual(joinPresence([first, byThemselves]), [presence(0, 20)]);
});

test("presence is counted of those expected, exempt members who came beside them", () => {
  const member = (standing: Standing, here: boolean, summoned = true) => ({
    standing,
    here,
    summoned,
  });
  const roll = [
    member("official", true),
    member("probationary", true),
    member("official", false),
    member("exempt", true),
    member("exempt", false),
    member("suspended", false, false),
  ];
  assert.deepEqual(
    countPresent(roll, ({ here }) => here),
    { present: 2, expected: 3, exempt: 1 },
  );
});
