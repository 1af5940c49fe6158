import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOf } from "./clock-text.ts";

test("times are read as people write them on paper", () => {
  for (const text of ["19:30", "19h30", "19.30", "1930", "19 giờ 30 phút", " 19g30 ", "19H30p"])
    assert.equal(clockOf(text), "19:30");
  assert.equal(clockOf("8h05"), "08:05");
  for (const text of ["21h", "21 giờ", "21G"]) assert.equal(clockOf(text), "21:00");
});

test("what is no time of day stays as it was typed", () => {
  for (const text of ["", "25:00", "19:75", "tối", "21", "30h"]) assert.equal(clockOf(text), text);
});
