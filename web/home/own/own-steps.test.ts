import assert from "node:assert/strict";
import { test } from "node:test";
import { ownSteps } from "./own-steps.ts";

type Found = Parameters<typeof ownSteps>[0];
type Meeting = Found["meetings"][number];

const CELL = "01900000-0000-7000-8000-0000000000c1";
const OTHER = "01900000-0000-7000-8000-0000000000c2";

function meeting(id: string, state: Meeting["state"], mine: Meeting["mine"], day = "03"): Meeting {
  return {
    id,
    organisation: { id: CELL, name: "Chi bộ 1" },
    kind: "regular",
    mode: "inPerson",
    title: id,
    place: "Phòng họp",
    zone: "Asia/Ho_Chi_Minh",
    plannedAt: `2026-08-${day}T02:00:00.000Z`,
    state,
    missed: false,
    summoned: 20,
    attending: 0,
    excused: 0,
    present: 0,
    expected: 0,
    exempt: 0,
    late: null,
    mine,
  };
}

const unanswered = { answer: null, presentNow: false };
const answered = { answer: "attending", presentNow: false } as const;

const task = (id: string, standing: Found["tasks"][number]["standing"]) =>
  ({ assignmentId: id, standing }) as Found["tasks"][number];

const minutes = (id: string, state: string, organisationId: string, day: string) =>
  ({
    minutesId: id,
    state,
    organisationId,
    closedAt: `2026-07-${day}T04:00:00.000Z`,
  }) as Found["minutes"][number];

test("what runs comes first, then what waits for an answer, for points, then tasks, then the rest", () => {
  const steps = ownSteps({
    meetings: [
      meeting("answered", "invited", answered, "04"),
      meeting("later", "invited", unanswered, "20"),
      meeting("sooner", "invited", unanswered, "10"),
      meeting("runs", "open", answered, "28"),
    ],
    sheets: [{ meetingId: "held", title: "", organisationName: "", todo: "score" }],
    tasks: [task("unfinished", "progress"), task("finished", "met"), task("told", "waiting")],
    minutes: [
      minutes("old", "approved", CELL, "01"),
      minutes("new", "approved", CELL, "20"),
      minutes("newest", "approved", CELL, "28"),
      minutes("draft", "draft", CELL, "29"),
      minutes("elsewhere", "approved", OTHER, "30"),
    ],
    organisationIds: new Set([CELL]),
  });
  assert.deepEqual(
    steps.map(({ id }) => id),
    ["runs", "sooner", "later", "held", "unfinished", "answered", "newest", "new"],
  );
});

test("a meeting to which the member is not called, or that is over, is nothing to do", () => {
  const steps = ownSteps({
    meetings: [
      meeting("not-called", "open", null),
      meeting("closed", "closed", answered),
      meeting("cancelled", "cancelled", answered),
      meeting("prepared", "prepared", unanswered),
      { ...meeting("missed", "invited", unanswered), missed: true },
    ],
    sheets: [],
    tasks: [],
    minutes: [],
    organisationIds: new Set([CELL]),
  });
  assert.deepEqual(steps, []);
});
