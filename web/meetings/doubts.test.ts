import assert from "node:assert/strict";
import { test } from "node:test";
import { doubtsOnOpening, tooShort } from "./doubts.ts";

const PLANNED = "2026-11-03T12:30:00.000Z";
const full = { reached: true };

test("whoever opens far before the time or without the quorum is asked, and nobody else", () => {
  assert.equal(doubtsOnOpening(PLANNED, "2026-11-03T12:00:00.000Z", full), null);
  assert.equal(doubtsOnOpening(PLANNED, "2026-11-03T13:30:00.000Z", full), null);
  assert.equal(doubtsOnOpening(PLANNED, "2026-11-03T12:25:00.000Z", undefined), null);
  assert.deepEqual(doubtsOnOpening(PLANNED, "2026-11-03T11:59:59.000Z", full), {
    early: true,
    few: false,
  });
  assert.deepEqual(doubtsOnOpening(PLANNED, PLANNED, { reached: false }), {
    early: false,
    few: true,
  });
});

test("a meeting is too short until the minutes of the rule are full", () => {
  const after = (minutes: number) => Date.parse(PLANNED) + minutes * 60_000;
  assert.equal(tooShort(PLANNED, after(3), 90), 3);
  assert.equal(tooShort(PLANNED, after(89.9), 90), 89);
  assert.equal(tooShort(PLANNED, after(90), 90), null);
  assert.equal(tooShort(PLANNED, after(3), undefined), null);
  assert.equal(tooShort(null, after(3), 90), null);
});
