import assert from "node:assert/strict";
import { test } from "node:test";
import { leafHash } from "@chiboso/domain/crypto/merkle.ts";
import type { Node } from "@chiboso/domain/crypto/proofs.ts";
import { newId } from "../platform/ids.ts";
import { keepNodes } from "./known-nodes.ts";

const hashOf = ({ level, index }: Node) => leafHash(Buffer.from(`${level}/${index}`));

/** Somebody who gives hashes, and how often they were asked. */
function source() {
  const asked: Node[] = [];
  const find = (node: Node) => {
    asked.push(node);
    return hashOf(node);
  };
  return { asked, find };
}

test("what was asked for before is not asked for again, of this log and this subtree alone", async () => {
  const known = keepNodes(100);
  const [one, other] = [newId(), newId()];
  const { asked, find } = source();
  const nodes = [0, 1, 2].flatMap((level) => [0, 1, 63, 64].map((index) => ({ level, index })));
  for (const round of ["first", "second"])
    for (const node of nodes)
      assert.deepEqual(await known.before(one, find)(node), hashOf(node), round);
  assert.deepEqual(asked, nodes);
  await known.before(other, find)({ level: 0, index: 0 });
  assert.equal(asked.length, nodes.length + 1);
});

test("a log that is forgotten is asked for anew, and no other", async () => {
  const known = keepNodes(100);
  const [one, other] = [newId(), newId()];
  const { asked, find } = source();
  const node = { level: 3, index: 5 };
  for (const id of [one, other]) await known.before(id, find)(node);
  known.forget(one);
  for (const id of [one, other]) await known.before(id, find)(node);
  assert.equal(asked.length, 3);
});

test("it never keeps more than it may, and forgets the log that came first", async () => {
  const known = keepNodes(10);
  const { asked, find } = source();
  const [first, second, third] = [newId(), newId(), newId()];
  const ask = async (id: typeof first, count: number) => {
    const before = asked.length;
    for (let index = 0; index < count; index += 1)
      await known.before(id, find)({ level: 0, index });
    return asked.length - before;
  };
  assert.equal(await ask(first, 4), 4);
  assert.equal(await ask(second, 6), 6);
  assert.equal((await ask(first, 4)) + (await ask(second, 6)), 0);
  assert.equal(await ask(third, 1), 1);
  assert.equal(await ask(second, 6), 0);
  assert.equal(await ask(first, 1), 1);
  assert.equal(await ask(third, 30), 29);
});

test("what could not be found is not kept", async () => {
  const known = keepNodes(10);
  const id = newId();
  const { asked, find } = source();
  const node = { level: 0, index: 1 };
  await assert.rejects(async () => known.before(id, () => Promise.reject(new Error("away")))(node));
  assert.deepEqual(await known.before(id, find)(node), hashOf(node));
  assert.equal(asked.length, 1);
});
