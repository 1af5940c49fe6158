import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { patched, patchOf } from "./patch.ts";

const element = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "__proto__", "constructor"),
  text: fc.string({ maxLength: 3 }),
  inner: fc.array(fc.record({ memberId: fc.constantFrom("x", "y", "z"), n: fc.nat(3) }), {
    maxLength: 3,
  }),
});
const view = fc.oneof(
  fc.record(
    {
      list: fc.array(element, { maxLength: 5 }),
      plain: fc.array(fc.nat(3), { maxLength: 4 }),
      field: fc.option(fc.record({ deep: fc.jsonValue({ maxDepth: 2 }) })),
      name: fc.string({ maxLength: 3 }),
    },
    { requiredKeys: ["list", "name"], noNullPrototype: true },
  ),
  fc.jsonValue({ maxDepth: 3, noNullPrototype: true } as never),
);
/** What travels is JSON. */
const told = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("what changed, told as JSON, leads from the one value to the other", () => {
  fc.assert(
    fc.property(view, view, (one, other) => {
      const [before, after] = [told(one), told(other)];
      const patch = patchOf(before, after);
      const result = patch === undefined ? before : patched(before, told(patch) as typeof patch);
      assert.deepEqual(result, after);
    }),
    { numRuns: 3000 },
  );
});

test("the same value twice is no change", () => {
  fc.assert(fc.property(view, (value) => patchOf(told(value), told(value)) === undefined));
});

test("one element of a long list is told alone", () => {
  const roll = Array.from({ length: 49 }, (_, index) => ({ memberId: `m${index}`, here: false }));
  const after = roll.map((each, index) => (index === 7 ? { ...each, here: true } : each));
  assert.deepEqual(patchOf({ roll }, { roll: after }), {
    fields: { roll: { elements: { m7: { fields: { here: { is: true } } } } } },
  });
});

test("a change that was made for another value is recognised", () => {
  const patch = patchOf({ list: [{ id: "a", n: 1 }] }, { list: [{ id: "a", n: 2 }] });
  assert.ok(patch);
  assert.equal(patched({ list: [] }, patch), undefined);
  assert.equal(patched({ list: null }, patch), undefined);
  assert.equal(patched({}, patch), undefined);
});
