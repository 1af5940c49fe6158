import assert from "node:assert/strict";
import { test } from "node:test";
import { minutesDue } from "./minutes-due.ts";

const CELL = "01990000-0000-7000-8000-000000000002";
const meeting = (id: string, known: { state?: "closed" | "open"; cell?: string } = {}) => ({
  id,
  organisation: { id: known.cell ?? CELL, name: "Chi bộ 1" },
  kind: "regular" as const,
  mode: "inPerson" as const,
  title: id,
  place: "Hội trường",
  zone: "Asia/Ho_Chi_Minh",
  plannedAt: `2026-11-0${id}T12:30:00.000Z`,
  state: known.state ?? ("closed" as const),
  summoned: 3,
  attending: 0,
  excused: 0,
  present: 3,
  late: null,
  mine: null,
});
const minutes = (meetingId: string, state: "draft" | "inApproval" | "approved") => ({
  minutesId: `m${meetingId}`,
  meetingId,
  organisationId: CELL,
  organisationName: "Chi bộ 1",
  subject: "",
  closedAt: "2026-11-03T14:00:00.000Z",
  state,
  dueAt: "2026-11-05T14:00:00.000Z",
  approvedAt: null,
  late: false,
});
const own = new Set([CELL]);

test("a closed meeting waits for its minutes until they are approved", () => {
  const due = minutesDue(
    [meeting("4"), meeting("3"), meeting("2"), meeting("1")],
    [minutes("1", "approved"), minutes("2", "draft"), minutes("3", "inApproval")],
    own,
  );
  assert.deepEqual(
    due.map((each) => [each.meeting.id, each.minutes?.state ?? null]),
    [
      ["2", "draft"],
      ["3", "inApproval"],
      ["4", null],
    ],
  );
});

test("a meeting that still runs, or of another cell, asks for no minutes", () => {
  assert.deepEqual(minutesDue([meeting("1", { state: "open" })], [], own), []);
  assert.deepEqual(minutesDue([meeting("1", { cell: "elsewhere" })], [], own), []);
});
