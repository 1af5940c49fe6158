import assert from "node:assert/strict";
import { test } from "node:test";
import { resolutionsDue } from "./resolutions-due.ts";

const line = (resolutionId: string, organisationId: string, dueAt: string, issued = false) => ({
  resolutionId,
  meetingId: resolutionId,
  organisationId,
  organisationName: "",
  sign: "NQ" as const,
  state: issued ? ("issued" as const) : ("draft" as const),
  number: null,
  subject: "",
  heldAt: dueAt,
  dueAt,
  issuedAt: null,
  late: false,
});

test("only papers of one's own cells that are not issued wait, the most urgent first", () => {
  const due = resolutionsDue(
    [
      line("b", "own", "2026-11-07T17:00:00.000Z"),
      line("c", "other", "2026-11-01T17:00:00.000Z"),
      line("a", "own", "2026-11-05T17:00:00.000Z"),
      line("d", "own", "2026-11-01T17:00:00.000Z", true),
    ],
    new Set(["own"]),
  );
  assert.deepEqual(
    due.map((each) => each.resolutionId),
    ["a", "b"],
  );
});
