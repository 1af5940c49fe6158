import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { reaches } from "../voting/count.ts";
import { explainLeast, explainThreshold, formulaOf } from "./explain.ts";

const threshold = fc.record({
  num: fc.integer({ min: 1, max: 100 }),
  den: fc.integer({ min: 1, max: 100 }),
  strict: fc.boolean(),
});

test("what is shown of a vote is what was decided, for every count, base and threshold", () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), threshold, (yes, base, rule) => {
      const shown = explainThreshold(yes, base, rule);
      assert.equal(shown.holds, reaches(yes, base, rule));
      assert.ok(isTrue(shown.left.product, shown.sign, shown.right.product), formulaOf(shown));
      assert.equal(shown.left.product, shown.left.factor * shown.left.count);
      assert.equal(shown.right.product, shown.right.factor * shown.right.count);
    }),
  );
});

/** The sign between the two sides says the truth, whatever was decided by it. */
function isTrue(left: number, sign: string, right: number): boolean {
  const signs: Record<string, boolean> = {
    ">": left > right,
    "≥": left >= right,
    "<": left < right,
    "≤": left <= right,
    "=": left === right,
  };
  return signs[sign] === true;
}

test("the arithmetic is written as with a pencil", () => {
  const half = { num: 1, den: 2, strict: true };
  assert.equal(formulaOf(explainThreshold(9, 17, half)), "2 × 9 = 18 > 17 = 1 × 17");
  assert.equal(formulaOf(explainThreshold(8, 17, half)), "2 × 8 = 16 ≤ 17 = 1 × 17");
  const thirds = { num: 2, den: 3, strict: false };
  assert.equal(formulaOf(explainThreshold(14, 21, thirds)), "3 × 14 = 42 ≥ 42 = 2 × 21");
  assert.equal(formulaOf(explainThreshold(0, 0, thirds)), "3 × 0 = 0 = 0 = 2 × 0");
});

test("a length is enough exactly when it is the least or more", () => {
  fc.assert(
    fc.property(fc.nat(400), fc.nat(400), (measured, least) => {
      const shown = explainLeast(measured, least);
      assert.equal(shown.holds, measured >= least);
      assert.ok(isTrue(shown.left.product, shown.sign, shown.right.product));
    }),
  );
  assert.equal(formulaOf(explainLeast(60, 90)), "60 < 90");
});
