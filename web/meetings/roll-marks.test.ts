import assert from "node:assert/strict";
import { test } from "node:test";
import type { RollView } from "@chiboso/domain/meetings/view.ts";
import {
  entriesOf,
  knownMarks,
  marksSince,
  NO_MARKS,
  runsUnder,
  unexplained,
  unmarked,
} from "./roll-marks.ts";

const member = (memberId: string, known: Partial<RollView> = {}): RollView => ({
  memberId,
  name: memberId,
  standing: "official",
  posts: [],
  summoned: true,
  answer: null,
  answeredAt: null,
  reason: null,
  presentNow: false,
  attendance: null,
  presence: [],
  lateAt: null,
  leftAt: null,
  away: [],
  overlaps: false,
  ...known,
});

const online = {
  from: "2026-11-03T01:00:00.000Z",
  to: null,
  place: "online",
  how: "qr",
} as const;

test("whoever checked in is present where they are, whoever excused themselves has their reason", () => {
  const marks = knownMarks(
    [
      member("a", { presentNow: true, presence: [online] }),
      member("b", { answer: "excused", reason: "Đi viện" }),
      member("c", { answer: "attending" }),
    ],
    "hybrid",
  );
  assert.deepEqual(marks["a"], { mark: "present", reason: "", place: "online" });
  assert.deepEqual(marks["b"], { mark: "excused", reason: "Đi viện", place: "room" });
  assert.equal(marks["c"], undefined, "a promise to come is not a presence");
});

test("only those who are summoned are waited for", () => {
  const roll = [member("a"), member("b", { summoned: false }), member("c")];
  const marks = { c: { mark: "absent", reason: "", place: "room" } } as const;
  assert.deepEqual(
    unmarked(roll, marks).map((each) => each.memberId),
    ["a"],
  );
});

test("a reason goes with an excuse and with nothing else", () => {
  const roll = [member("a"), member("b"), member("c")];
  const entries = entriesOf(roll, {
    a: { mark: "absent", reason: "typed before", place: "room" },
    b: { mark: "excused", reason: "  ", place: "room" },
    c: { mark: "excused", reason: "Đi viện", place: "room" },
  });
  assert.deepEqual(
    entries.map((each) => each.reason),
    [null, null, "Đi viện"],
  );
});

test("the chair's leaving is asked about only while the meeting runs and the chair is in it", () => {
  assert.equal(runsUnder(member("chair", { presentNow: true }), "open"), true);
  assert.equal(runsUnder(member("chair", { presentNow: true }), "invited"), false);
  assert.equal(runsUnder(member("chair", { presentNow: true }), "closed"), false);
  assert.equal(runsUnder(member("chair"), "open"), false);
});

test("marks that were kept count until a roll is recorded", () => {
  const marks = { a: { mark: "present", reason: "", place: "room" } } as const;
  const called = "2026-11-03T01:05:00.000Z";
  assert.deepEqual(marksSince(NO_MARKS, null), {});
  assert.deepEqual(marksSince({ since: null, marks }, null), marks);
  assert.deepEqual(marksSince({ since: null, marks }, called), {});
  assert.deepEqual(marksSince({ since: called, marks }, called), marks);
});

test("an excuse is asked for its reason unless the member has given one", () => {
  const roll = [member("a"), member("b", { reason: "Đi viện" }), member("c"), member("d")];
  const excused = { mark: "excused", reason: " ", place: "room" } as const;
  const marks = { a: excused, b: excused, c: { ...excused, reason: "Ốm" } };
  assert.deepEqual(
    unexplained(roll, marks).map((each) => each.memberId),
    ["a"],
  );
});
