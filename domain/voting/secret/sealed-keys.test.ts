import assert from "node:assert/strict";
import { test } from "node:test";
import { BELENIOS_2048, createGroup } from "../../crypto/belenios/group.ts";
import { digestOfSealed } from "./board.ts";
import { sortOutKeys } from "./sealed-keys.ts";

const group = createGroup(BELENIOS_2048);
const { p } = BELENIOS_2048;
const key = (exponent: bigint) => group.g.power(exponent);
/** What is in a sealed text stands in for the text: each is another one. */
const opened = (...texts: readonly (string | undefined)[]) =>
  texts.map((text, at) => ({ sealed: `sealed ${at}`, text }));
const named = (...places: readonly number[]) => places.map((at) => digestOfSealed(`sealed ${at}`));

test("what is no key of the group is struck out, and all others stay", () => {
  const [a, b] = [key(2n), key(3n)];
  const outside = [
    "1",
    "4",
    "0",
    "",
    "khóa",
    `0${a}`,
    String(p - 1n),
    String(p + a),
    "9".repeat(640),
  ];
  const sorted = sortOutKeys(group, [], opened(String(a), ...outside, undefined, String(b)));
  assert.deepEqual(sorted.keys, [a, b]);
  assert.deepEqual(sorted.unusable, named(...Array.from({ length: 10 }, (_, at) => at + 1)));
});

test("a key that two sealed is nobody's, and one that a slip has stays the slip's", () => {
  const [slip, twice, once] = [key(5n), key(7n), key(11n)];
  const texts = [twice, once, slip, twice].map(String);
  const sorted = sortOutKeys(group, [slip], opened(...texts));
  assert.deepEqual([sorted.keys, sorted.unusable], [[once], named(0, 2, 3)]);
});

test("the very same sealed text is named once", () => {
  const [first] = opened(String(key(2n)));
  assert.ok(first);
  assert.deepEqual(sortOutKeys(group, [], [first, first]), { keys: [], unusable: named(0) });
});
