import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { moved, placeForNew } from "./agenda-order.ts";

test("an item moves one place and the others keep their order", () => {
  assert.deepEqual(moved(["a", "b", "c"], 0, 1), ["b", "a", "c"]);
  assert.deepEqual(moved(["a", "b", "c"], 2, 1), ["a", "c", "b"]);
});

test("an item at the edge stays, and the list is the same one", () => {
  const list = ["a", "b"];
  assert.equal(moved(list, 0, -1), list);
  assert.equal(moved(list, 1, 2), list);
});

test("a new item goes before the closing, and behind everything where nothing closes", () => {
  const agenda = (...kinds: ("opening" | "discussion" | "closing")[]) =>
    kinds.map((kind) => ({ kind }));
  assert.equal(placeForNew(agenda("opening", "discussion", "closing")), 2);
  assert.equal(placeForNew(agenda("opening", "closing", "discussion")), 3);
  assert.equal(placeForNew([]), 0);
});

const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);

test("moving loses and doubles nothing, and moving back restores the list", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat(), (list, from, to) => {
      const [a, b] = [from % list.length, to % list.length];
      const after = moved(list, a, b);
      assert.deepEqual(sorted(after), sorted(list));
      assert.deepEqual(moved(after, b, a), list);
    }),
  );
});
