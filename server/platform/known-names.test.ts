import assert from "node:assert/strict";
import { test } from "node:test";
import { knownNames } from "./known-names.ts";

test("made-up names are looked for once a second, and a new one is found after that", async () => {
  let clock = 0;
  let looks = 0;
  const there = ["first"];
  const isKnown = knownNames(
    async () => {
      looks += 1;
      return [...there];
    },
    () => clock,
  );
  const many = await Promise.all(["first", "a", "b", "c"].map(isKnown));
  assert.deepEqual(many, [true, false, false, false]);
  assert.equal(looks, 1);
  there.push("second");
  clock = 999;
  assert.equal(await isKnown("second"), false);
  clock = 1000;
  assert.equal(await isKnown("second"), true);
  assert.equal(await isKnown("first"), true);
  assert.equal(looks, 2);
});

test("when the names cannot be listed the next one who asks tries again", async () => {
  let clock = 0;
  let broken = true;
  const isKnown = knownNames(
    async () => {
      if (broken) throw new Error("no database");
      return ["first"];
    },
    () => clock,
  );
  await assert.rejects(isKnown("first"), /no database/);
  broken = false;
  clock = 1000;
  assert.equal(await isKnown("first"), true);
});
