import assert from "node:assert/strict";
import { test } from "node:test";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { sameBytes } from "./bytes.ts";
import {
  appendLeaf,
  EMPTY_TREE,
  leafHash,
  nodeHash,
  rootOf,
  type Hash,
  type Tree,
} from "./merkle.ts";
import { naiveRoot } from "./naive-tree.ts";
import vectors from "./vectors/merkle.json" with { type: "json" };

function treeOf(leaves: readonly Hash[]): Tree {
  return leaves.reduce(appendLeaf, EMPTY_TREE);
}

test("the roots of the first eight trees are those of Certificate Transparency's own test data", () => {
  const leaves = vectors.leaves.map((hex) => leafHash(hexToBytes(hex)));
  for (const [size, root] of vectors.roots.entries()) {
    assert.equal(bytesToHex(rootOf(treeOf(leaves.slice(0, size)).edge)), root);
  }
});

test("a tree grown leaf by leaf has the root that RFC 6962 defines", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 300 }), (bodies) => {
      const leaves = bodies.map(leafHash);
      const tree = treeOf(leaves);
      assert.equal(tree.size, leaves.length);
      assert.ok(sameBytes(rootOf(tree.edge), naiveRoot(leaves)));
    }),
    { numRuns: 40 },
  );
});

test("the edge has one hash for each set bit of the size", () => {
  let tree = EMPTY_TREE;
  for (let size = 1; size <= 300; size += 1) {
    tree = appendLeaf(tree, leafHash(Uint8Array.of(size & 255)));
    assert.equal(tree.edge.length, size.toString(2).replaceAll("0", "").length);
  }
});

test("an entry that spells a node does not hash to that node", () => {
  const [left, right] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))];
  assert.ok(!sameBytes(leafHash(Uint8Array.of(...left, ...right)), nodeHash(left, right)));
});
