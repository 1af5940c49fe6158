import assert from "node:assert/strict";
import { test } from "node:test";
import { isCheckDue, isCheckOverdue } from "./due.ts";

/** 02:00 in Viet Nam, and 14:00. */
const NIGHT = "2026-11-22T19:00:00.000Z";
const DAY = "2026-11-22T07:00:00.000Z";
const before = (moment: string, hours: number) =>
  new Date(Date.parse(moment) - hours * 3_600_000).toISOString();

test("all logs are looked through once a night", () => {
  assert.ok(isCheckDue(NIGHT, before(NIGHT, 24)));
  assert.ok(isCheckDue(NIGHT, before(NIGHT, 12)), "after one that somebody made in the afternoon");
  assert.ok(!isCheckDue(NIGHT, before(NIGHT, 1)), "not twice in a night");
});

test("a server that is switched off at night looks by day", () => {
  assert.ok(!isCheckDue(DAY, before(DAY, 12)));
  assert.ok(!isCheckDue(DAY, before(DAY, 25)), "a night later than usual is no reason");
  assert.ok(isCheckDue(DAY, before(DAY, 26)));
});

test("a site without any act has nothing to look through and nothing to be told", () => {
  assert.ok(!isCheckDue(NIGHT, null));
  assert.ok(!isCheckOverdue(NIGHT, null));
});

test("two days without a look are told", () => {
  assert.ok(!isCheckOverdue(DAY, before(DAY, 47)));
  assert.ok(isCheckOverdue(DAY, before(DAY, 48)));
});
