import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOf } from "./clock-text.ts";

test("times are read as people write them on paper", () => {
  for (const text of ["19:30", "19h30", "19.30", "1930", "19 giờ 30 phút", " 19g30 "])
    assert.equal(clockOf(text), "19:30");
  assert.equal(clockOf("8h05"), "08:05");
});

test("what is no time of day stays as it was typed", () => {
  for (const text of ["", "25:00", "19:75", "tối"]) assert.equal(clockOf(text), text);
});
