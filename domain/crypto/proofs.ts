import { ok, refuse, type Result } from "../kernel/result.ts";
import { sameBytes } from "./bytes.ts";
import { nodeHash, type Hash } from "./merkle.ts";

/** Leaves `start` to `end - 1`, whose Merkle tree hash is one line of a proof. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A perfect subtree: `2^level` leaves, the `index`-th of that size. */
export interface Node {
  readonly level: number;
  readonly index: number;
}

/** What is proved to whom: the same for both kinds of proof. */
export interface Head {
  readonly size: number;
  readonly root: Hash;
}

/** What an inclusion proof consists of, from the leaf's neighbour up (RFC 6962, section 2.1.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError("the leaf is not in the tree");
  const path: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    path.unshift(index < middle ? { start: middle, end } : { start, end: middle });
    if (index < middle) end = middle;
    else start = middle;
  }
  return path;
}

/** What a consistency proof from `old` to `size` leaves consists of (RFC 6962, section 2.1.2). */
export function consistencyRanges(old: number, size: number): Range[] {
  if (!(old > 0 && old <= size)) throw new RangeError("the old tree is not a beginning of the new");
  const path: Range[] = [];
  let [start, end] = [0, size];
  while (old < end) {
    const middle = start + splitPoint(end - start);
    path.unshift(old <= middle ? { start: middle, end } : { start, end: middle });
    if (old <= middle) end = middle;
    else start = middle;
  }
  // The old tree itself need not be sent: the one who checks has its root.
  if (start > 0) path.unshift({ start, end });
  return path;
}

/** The perfect subtrees whose `rootOf` is the hash of the range, the largest first. */
export function nodesOf({ start, end }: Range): Node[] {
  const nodes: Node[] = [];
  let from = start;
  while (from < end) {
    let [level, width] = [0, 1];
    while (width * 2 <= end - from && from % (width * 2) === 0)
      [level, width] = [level + 1, width * 2];
    nodes.push({ level, index: from / width });
    from += width;
  }
  return nodes;
}

/** The largest power of two below `count` (RFC 6962's k). */
function splitPoint(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

const isOdd = (value: number) => value % 2 === 1;
const half = (value: number) => Math.floor(value / 2);

/** Whether `leaf` is the `index`-th entry under `head` (RFC 9162, section 2.1.3.2). */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  head: Head,
  proof: readonly Hash[],
): Result<undefined> {
  if (index >= head.size)
    return refuse("ledger.proof_index_beyond_tree", { index, size: head.size });
  const wanted = inclusionRanges(index, head.size).length;
  if (proof.length < wanted)
    return refuse("ledger.proof_hash_missing", { wanted, found: proof.length });
  if (proof.length > wanted)
    return refuse("ledger.proof_hash_extra", { wanted, found: proof.length });
  let [position, last, hash] = [index, head.size - 1, leaf];
  for (const other of proof) {
    if (isOdd(position) || position === last) {
      hash = nodeHash(other, hash);
      while (!isOdd(position) && position > 0) [position, last] = [half(position), half(last)];
    } else {
      hash = nodeHash(hash, other);
    }
    [position, last] = [half(position), half(last)];
  }
  return sameBytes(hash, head.root) ? ok(undefined) : refuse("ledger.proof_root_differs");
}

/** Whether the tree under `head` begins with the tree under `old` (RFC 9162, section 2.1.4.2). */
export function verifyConsistency(
  old: Head,
  head: Head,
  proof: readonly Hash[],
): Result<undefined> {
  if (old.size > head.size)
    return refuse("ledger.consistency_old_is_larger", { old: old.size, size: head.size });
  const wanted = old.size === 0 ? 0 : consistencyRanges(old.size, head.size).length;
  if (proof.length !== wanted) {
    return refuse("ledger.consistency_proof_length", { wanted, found: proof.length });
  }
  if (old.size === 0) return ok(undefined);
  if (old.size === head.size) {
    return sameBytes(old.root, head.root)
      ? ok(undefined)
      : refuse("ledger.consistency_root_differs");
  }
  const both = climb(old, head, proof);
  return sameBytes(both.old, old.root) && sameBytes(both.new, head.root)
    ? ok(undefined)
    : refuse("ledger.consistency_root_differs");
}

/** Both roots as the proof tells them; the proof's length has been checked. */
function climb(old: Head, head: Head, proof: readonly Hash[]): { old: Hash; new: Hash } {
  let [position, last] = [old.size - 1, head.size - 1];
  while (isOdd(position)) [position, last] = [half(position), half(last)];
  // When the old tree is one perfect subtree, its root is the first step and is not in the proof.
  const [first, ...rest] = position === 0 ? [old.root, ...proof] : proof;
  let [oldHash, newHash] = [first as Hash, first as Hash];
  for (const other of rest) {
    if (isOdd(position) || position === last) {
      [oldHash, newHash] = [nodeHash(other, oldHash), nodeHash(other, newHash)];
      while (!isOdd(position) && position > 0) [position, last] = [half(position), half(last)];
    } else {
      newHash = nodeHash(newHash, other);
    }
    [position, last] = [half(position), half(last)];
  }
  return { old: oldHash, new: newHash };
}
