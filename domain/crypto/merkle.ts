import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";

/** SHA-256, 32 bytes. */
export type Hash = Uint8Array;

/** A tree by its right edge: one hash for each set bit of `size`, the largest subtree first. */
export interface Tree {
  readonly size: number;
  readonly edge: readonly Hash[];
}

export const EMPTY_TREE: Tree = { size: 0, edge: [] };

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Hash of one entry (RFC 6962, section 2.1: the prefix keeps leaves and nodes apart). */
export function leafHash(body: Uint8Array): Hash {
  return sha256(concatBytes(LEAF, body));
}

/** Hash over two subtrees (RFC 6962, section 2.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  // Set by hand: whoever checks a path does nothing else, and `concatBytes` was a fifth of it.
  const bytes = new Uint8Array(NODE.length + left.length + right.length);
  bytes.set(NODE);
  bytes.set(left, NODE.length);
  bytes.set(right, NODE.length + left.length);
  return sha256(bytes);
}

/** The tree with one more leaf; takes as many hashes as `size` has trailing set bits. */
export function appendLeaf(tree: Tree, leaf: Hash): Tree {
  const edge = [...tree.edge];
  let carried = leaf;
  for (let rest = tree.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    carried = nodeHash(edge.pop() as Hash, carried);
  }
  return { size: tree.size + 1, edge: [...edge, carried] };
}

/**
 * The Merkle tree hash over subtrees that stand side by side, the largest first; of nothing it is
 * the hash of the empty string (RFC 6962, section 2.1).
 */
export function rootOf(subtrees: readonly Hash[]): Hash {
  const last = subtrees.at(-1);
  if (last === undefined) return sha256(new Uint8Array(0));
  return subtrees.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}
