import assert from "node:assert/strict";
import { test } from "node:test";
import { serialsIn } from "./serials.ts";

test("serials are read as people write them, and nothing else passes for a serial", () => {
  assert.deepEqual(serialsIn(""), new Set());
  assert.deepEqual(serialsIn(" 3, 5-7;12 "), new Set([3, 5, 6, 7, 12]));
  for (const wrong of ["0", "-1", "a", "7-5", "1.5", "1--2"]) {
    assert.equal(serialsIn(wrong), undefined, wrong);
  }
});
