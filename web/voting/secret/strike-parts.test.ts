import assert from "node:assert/strict";
import { test } from "node:test";
import { strikeUnreadable } from "@chiboso/domain/voting/secret/registration-contract.ts";
import { strikeInParts } from "./strike-parts.ts";

const keyOf = (at: number) => at.toString(16).padStart(64, "0");
const keys = Array.from({ length: 12_300 }, (_, at) => keyOf(at));
const commandId = "0192f0c0-0000-7000-8000-000000000001";

test("all keys of a whole committee are struck out in parts, each as large as a command may be", async () => {
  const struck: string[] = [];
  const left: number[] = [];
  const strike = async (sealed: string[]) => {
    assert.ok(strikeUnreadable.body.safeParse({ commandId, attempt: 1, sealed }).success);
    struck.push(...sealed);
    return true;
  };
  assert.deepEqual(await strikeInParts([...keys, keyOf(0)], strike, (each) => left.push(each)), []);
  assert.deepEqual(struck, keys);
  assert.equal(left.length, 25);
  assert.deepEqual([left[0], left.at(-1)], [11_800, 0]);
});

test("where a part is refused, it and what follows stay to be struck out again", async () => {
  let parts = 0;
  const strike = async () => {
    parts += 1;
    return parts < 3;
  };
  assert.deepEqual(await strikeInParts(keys, strike, () => undefined), keys.slice(1000));
  assert.equal(parts, 3);
});
