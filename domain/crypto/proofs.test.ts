import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Result } from "../kernel/result.ts";
import { leafHash, rootOf, type Hash } from "./merkle.ts";
import { naiveRoot } from "./naive-tree.ts";
import {
  consistencyRanges,
  inclusionRanges,
  nodesOf,
  verifyConsistency,
  verifyInclusion,
  type Range,
} from "./proofs.ts";

const LEAVES = Array.from({ length: 130 }, (_, at) => leafHash(Uint8Array.of(at)));
const headOf = (size: number) => ({ size, root: naiveRoot(LEAVES.slice(0, size)) });
const hashOf = ({ start, end }: Range): Hash => naiveRoot(LEAVES.slice(start, end));
const codeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
const flip = (hash: Hash, bit: number) =>
  hash.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

const sizes = fc.integer({ min: 1, max: LEAVES.length });
const leafOfTree = sizes.chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
const twoTrees = sizes.chain((size) =>
  fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)),
);

test("every leaf of every tree up to 130 leaves is proved by its own path", () => {
  for (let size = 1; size <= LEAVES.length; size += 1) {
    const head = headOf(size);
    for (let index = 0; index < size; index += size > 40 ? 7 : 1) {
      const proof = inclusionRanges(index, size).map(hashOf);
      assert.equal(codeOf(verifyInclusion(LEAVES[index] as Hash, index, head, proof)), "ok");
    }
  }
});

test("a path proves no other index and no other entry", () => {
  fc.assert(
    fc.property(leafOfTree, fc.nat(LEAVES.length - 1), ([index, size], other) => {
      fc.pre(other !== index && other < size);
      const proof = inclusionRanges(index, size).map(hashOf);
      assert.notEqual(
        codeOf(verifyInclusion(LEAVES[index] as Hash, other, headOf(size), proof)),
        "ok",
      );
      assert.equal(
        codeOf(verifyInclusion(LEAVES[other] as Hash, index, headOf(size), proof)),
        "ledger.proof_root_differs",
      );
    }),
  );
});

test("a path with one changed bit, one hash less or one hash more is refused", () => {
  fc.assert(
    fc.property(leafOfTree, fc.nat(), fc.nat(255), ([index, size], which, bit) => {
      const proof = inclusionRanges(index, size).map(hashOf);
      const head = headOf(size);
      const leaf = LEAVES[index] as Hash;
      assert.equal(
        codeOf(verifyInclusion(leaf, index, head, [...proof, leaf])),
        "ledger.proof_hash_extra",
      );
      fc.pre(proof.length > 0);
      assert.equal(
        codeOf(verifyInclusion(leaf, index, head, proof.slice(1))),
        "ledger.proof_hash_missing",
      );
      const bad = proof.map((hash, at) => (at === which % proof.length ? flip(hash, bit) : hash));
      assert.equal(codeOf(verifyInclusion(leaf, index, head, bad)), "ledger.proof_root_differs");
    }),
  );
});

test("an index at or beyond the size of the tree is refused", () => {
  const leaf = LEAVES[0] as Hash;
  assert.equal(codeOf(verifyInclusion(leaf, 5, headOf(5), [])), "ledger.proof_index_beyond_tree");
  assert.equal(codeOf(verifyInclusion(leaf, 0, headOf(0), [])), "ledger.proof_index_beyond_tree");
});

test("every earlier tree is proved to be a beginning of every later one", () => {
  for (let size = 1; size <= 70; size += 1) {
    for (let old = 1; old <= size; old += 1) {
      const proof = consistencyRanges(old, size).map(hashOf);
      assert.equal(
        codeOf(verifyConsistency(headOf(old), headOf(size), proof)),
        "ok",
        `${old} to ${size}`,
      );
    }
  }
  assert.equal(codeOf(verifyConsistency(headOf(0), headOf(7), [])), "ok");
});

test("a rewritten past has no consistency proof: a changed root or a changed hash is refused", () => {
  fc.assert(
    fc.property(twoTrees, fc.nat(), fc.nat(255), ([old, size], which, bit) => {
      const proof = consistencyRanges(old, size).map(hashOf);
      const wrongOld = { size: old, root: flip(headOf(old).root, bit) };
      const wrongNew = { size, root: flip(headOf(size).root, bit) };
      assert.equal(
        codeOf(verifyConsistency(wrongOld, headOf(size), proof)),
        "ledger.consistency_root_differs",
      );
      assert.equal(
        codeOf(verifyConsistency(headOf(old), wrongNew, proof)),
        "ledger.consistency_root_differs",
      );
      fc.pre(proof.length > 0);
      const bad = proof.map((hash, at) => (at === which % proof.length ? flip(hash, bit) : hash));
      assert.equal(
        codeOf(verifyConsistency(headOf(old), headOf(size), bad)),
        "ledger.consistency_root_differs",
      );
    }),
  );
});

test("a consistency proof with a missing or a further hash is refused, also from the empty tree", () => {
  const proof = consistencyRanges(3, 7).map(hashOf);
  const some = LEAVES[0] as Hash;
  for (const bad of [proof.slice(1), [...proof, some]]) {
    assert.equal(
      codeOf(verifyConsistency(headOf(3), headOf(7), bad)),
      "ledger.consistency_proof_length",
    );
  }
  assert.equal(
    codeOf(verifyConsistency(headOf(0), headOf(7), [some])),
    "ledger.consistency_proof_length",
  );
  assert.equal(
    codeOf(verifyConsistency(headOf(7), headOf(7), [some])),
    "ledger.consistency_proof_length",
  );
});

test("a tree is never the beginning of a smaller one", () => {
  assert.equal(
    codeOf(verifyConsistency(headOf(8), headOf(7), [])),
    "ledger.consistency_old_is_larger",
  );
});

test("the hash of any range of a proof is made from perfect subtrees", () => {
  fc.assert(
    fc.property(leafOfTree, ([index, size]) => {
      for (const range of inclusionRanges(index, size)) {
        const subtrees = nodesOf(range).map(({ level, index: at }) =>
          naiveRoot(LEAVES.slice(at * 2 ** level, (at + 1) * 2 ** level)),
        );
        assert.deepEqual(rootOf(subtrees), hashOf(range));
      }
    }),
  );
});

test("paths are right where 32-bit arithmetic would overflow", () => {
  const size = 2 ** 40 + 3;
  assert.equal(inclusionRanges(2 ** 40, size).length, 3);
  assert.equal(inclusionRanges(0, size).length, 41);
  assert.deepEqual(nodesOf({ start: 2 ** 40, end: size }), [
    { level: 1, index: 2 ** 39 },
    { level: 0, index: 2 ** 40 + 2 },
  ]);
});
