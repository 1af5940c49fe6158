import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { BELENIOS_2048, createGroup, isMember, power, tableFor } from "./group.ts";

const group = createGroup(BELENIOS_2048);
const { p, q, g } = BELENIOS_2048;
const element = fc.bigInt({ min: 1n, max: p - 1n });
const scalar = fc.bigInt({ min: 0n, max: (1n << 256n) - 1n });

/** Square and multiply, as in any textbook. */
function slowly(base: bigint, exponent: bigint): bigint {
  let [result, square, rest] = [1n, base % p, exponent];
  while (rest > 0n) {
    if (rest % 2n === 1n) result = (result * square) % p;
    square = (square * square) % p;
    rest /= 2n;
  }
  return result;
}

test("the parameters are a group: g is not 1 and its order is q, which divides p - 1", () => {
  assert.notEqual(g, 1n);
  assert.equal(slowly(g, q), 1n);
  assert.equal((p - 1n) % q, 0n);
  assert.equal(p.toString(2).length, 2048);
  assert.equal(q.toString(2).length, 256);
});

test("reduction in two halves gives what a division gives", () => {
  fc.assert(
    fc.property(element, element, (a, b) => {
      const product = group.modulus.reduce(group.modulus.toForm(a) * b);
      assert.equal(product, (a * b) % p);
    }),
    { numRuns: 200 },
  );
  for (const a of [1n, p - 1n]) {
    assert.equal(group.modulus.reduce(group.modulus.toForm(a) * (p - 1n)), (a * (p - 1n)) % p);
  }
});

test("powers that share their squarings, and powers from a table, are what squaring and multiplying gives", () => {
  const table = tableFor(group, 3n);
  fc.assert(
    fc.property(element, fc.array(scalar, { minLength: 1, maxLength: 4 }), (base, exponents) => {
      const shared = group.engine.powers(base, exponents);
      assert.deepEqual(
        shared,
        exponents.map((exponent) => slowly(base, exponent)),
      );
      const [first] = exponents as [bigint];
      assert.equal(table.power(first), slowly(3n, first));
      assert.equal(table.times(first, base), (slowly(3n, first) * base) % p);
    }),
    { numRuns: 10 },
  );
});

test("the edges of the exponents: 0, 1, q - 1, q and the largest of 256 bits", () => {
  const edges = [0n, 1n, 2n, 15n, 16n, q - 1n, q, (1n << 256n) - 1n];
  const expected = edges.map((exponent) => slowly(g, exponent));
  assert.deepEqual(group.engine.powers(g, edges), expected);
  assert.deepEqual(
    edges.map((exponent) => group.g.power(exponent)),
    expected,
  );
});

test("members of the group are told from other numbers", () => {
  assert.ok(isMember(group, 1n));
  assert.ok(isMember(group, power(group, g, 77n)));
  for (const outside of [0n, -1n, p - 1n, p, p + 1n, p - g, p + g]) {
    assert.ok(!isMember(group, outside));
  }
});
