import assert from "node:assert/strict";
import { test } from "node:test";
import type { MeetingState, MeetingSummary } from "@chiboso/domain/meetings/view.ts";
import { groupMeetings } from "./by-month.ts";

const meeting = (id: string, state: MeetingState, plannedAt: string): MeetingSummary => ({
  id,
  organisation: { id: "01990000-0000-7000-8000-000000000001", name: "Chi bộ 1" },
  kind: "regular",
  mode: "inPerson",
  title: id,
  place: "Hội trường",
  zone: "Asia/Ho_Chi_Minh",
  plannedAt,
  state,
  missed: false,
  summoned: 0,
  attending: 0,
  excused: 0,
  present: 0,
  expected: 0,
  exempt: 0,
  late: null,
  mine: null,
});

test("what is to come begins with the nearest, what is over with the latest month", () => {
  const grouped = groupMeetings([
    meeting("later", "invited", "2026-12-10T12:00:00.000Z"),
    meeting("sooner", "prepared", "2026-12-03T12:00:00.000Z"),
    meeting("now", "open", "2026-11-21T01:00:00.000Z"),
    meeting("october", "closed", "2026-10-03T12:00:00.000Z"),
    meeting("november", "cancelled", "2026-11-03T12:00:00.000Z"),
  ]);
  assert.deepEqual(
    grouped.open.map((each) => each.id),
    ["now"],
  );
  assert.deepEqual(
    grouped.coming.map((each) => each.id),
    ["sooner", "later"],
  );
  assert.deepEqual(
    grouped.past.map((each) => each.month),
    ["2026-11", "2026-10"],
  );
});

test("a meeting belongs to the month on the wall of its place, not to that of Greenwich", () => {
  const { past } = groupMeetings([meeting("early", "closed", "2026-10-31T23:30:00.000Z")]);
  assert.equal(past[0]?.month, "2026-11");
});

test("what nobody opened on its day is not to come", () => {
  const missed = (id: string, plannedAt: string) => ({
    ...meeting(id, "invited", plannedAt),
    missed: true,
  });
  const grouped = groupMeetings([
    missed("first", "2026-11-03T12:00:00.000Z"),
    missed("second", "2026-11-10T12:00:00.000Z"),
    meeting("next", "invited", "2026-12-03T12:00:00.000Z"),
  ]);
  assert.deepEqual(
    grouped.missed.map((each) => each.id),
    ["second", "first"],
  );
  assert.deepEqual(
    grouped.coming.map((each) => each.id),
    ["next"],
  );
  assert.deepEqual(grouped.past, []);
});
