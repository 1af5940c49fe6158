import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { BELENIOS_2048, createGroup, isMember } from "@chiboso/domain/crypto/belenios/group.ts";
import { fastPowers } from "./fast-powers.ts";

const { p, q, g } = BELENIOS_2048;
const plain = createGroup(BELENIOS_2048);
const fast = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048) });

test("OpenSSL's powers are those of BigInt, for any base and any exponent", () => {
  const base = fc.bigInt({ min: 1n, max: p - 1n });
  const exponents = fc.array(fc.bigInt({ min: 0n, max: (1n << 256n) - 1n }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(base, exponents, (each, all) => {
      assert.deepEqual(fast.engine.powers(each, all), plain.engine.powers(each, all));
    }),
    { numRuns: 30 },
  );
});

test("also at the edges, where OpenSSL has rules of its own", () => {
  const edges = [0n, 1n, 2n, 3n, 4n, q - 1n, q, (1n << 256n) - 1n];
  for (const base of [1n, 2n, g, p - 1n, p - g]) {
    assert.deepEqual(fast.engine.powers(base, edges), plain.engine.powers(base, edges));
  }
  for (const outside of [0n, p - 1n, p, p - g]) assert.ok(!isMember(fast, outside));
  assert.ok(isMember(fast, 1n));
  assert.ok(isMember(fast, g));
});
