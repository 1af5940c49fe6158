import assert from "node:assert/strict";
import { test } from "node:test";
import { meaningOf } from "./flush.ts";

test("an ended session, haste and a server that is unwell leave a command waiting", () => {
  assert.equal(meaningOf(401, "kernel.not_signed_in"), "later");
  assert.equal(meaningOf(429, "kernel.too_many_requests"), "later");
  assert.equal(meaningOf(503, "kernel.unexpected"), "later");
});

test("any other refusal is final and keeps its code for the person", () => {
  assert.deepEqual(meaningOf(409, "meetings.wrong_state"), { refused: "meetings.wrong_state" });
  assert.deepEqual(meaningOf(403, "kernel.not_allowed"), { refused: "kernel.not_allowed" });
});
