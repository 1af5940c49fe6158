import assert from "node:assert/strict";
import { test } from "node:test";
import { appendLeaf, EMPTY_TREE, leafHash, rootOf } from "@chiboso/domain/crypto/merkle.ts";
import { inclusionRanges, nodesOf, verifyInclusion } from "@chiboso/domain/crypto/proofs.ts";
import type { Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testDatabase } from "../testing/database.ts";
import { keepNodes } from "./known-nodes.ts";
import { proveInclusion } from "./prove-inclusion.ts";
import { append } from "./store.ts";

const held = testDatabase();
const SIZE = 300;

const bodyOf = (index: number) => Buffer.from(`entry ${index}`);
const entryAt = (index: number) => ({ index, entry: bodyOf(index) });

/** Somebody who has no tables at all. */
const nowhere: Reader = {
  query: () => assert.fail("the tables were asked"),
  read: () => assert.fail("the tables were asked"),
};

async function log() {
  const id = newId();
  await held.database.commit(async (tx) => {
    for (let index = 0; index < SIZE; index += 1) await append(tx, id, `t/${id}`, bodyOf(index));
  });
  const leaves = Array.from({ length: SIZE }, (_, index) => leafHash(bodyOf(index)));
  const { edge } = leaves.reduce(appendLeaf, EMPTY_TREE);
  return { id, head: { size: SIZE, root: rootOf(edge) } };
}

test("a path that was given once is given again without the tables, and is the same", async () => {
  const { id, head } = await log();
  const known = keepNodes(10_000);
  for (const index of [0, 1, 127, 255, 256, SIZE - 1]) {
    const first = await proveInclusion(held.database, id, entryAt(index), head, known);
    assert.ok(verifyInclusion(leafHash(bodyOf(index)), index, head, first).ok);
    assert.deepEqual(await proveInclusion(nowhere, id, entryAt(index), head, known), first);
  }
});

test("what is known of a log that has another past now is forgotten, and the path comes from the tables", async () => {
  const { id, head } = await log();
  const known = keepNodes(10_000);
  const index = 77;
  const other = known.before(id, () => leafHash(Buffer.from("of before the disk was lost")));
  for (const range of inclusionRanges(index, SIZE))
    for (const node of nodesOf(range)) await other(node);
  const hashes = await proveInclusion(held.database, id, entryAt(index), head, known);
  assert.ok(verifyInclusion(leafHash(bodyOf(index)), index, head, hashes).ok);
  const again = await proveInclusion(held.database, id, entryAt(index), head, known);
  assert.deepEqual(again, hashes);
});
