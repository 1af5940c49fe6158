import { appendLeaf, EMPTY_TREE, rootOf, type Hash } from "@chiboso/domain/crypto/merkle.ts";
import { nodesOf, type Node, type Range } from "@chiboso/domain/crypto/proofs.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reader } from "../platform/database.ts";
import { readHashes } from "./store.ts";

/** Levels of the tree in one level of tiles: 2^8 hashes. */
const TILE_HEIGHT = 8;

/** Gives the hash of a perfect subtree of one log. */
export type FindNode = (node: Node) => Hash | Promise<Hash>;

/** The Merkle tree hash of each range of a log, from its leaves and full tiles, in the same order. */
export function hashRanges(reader: Reader, logId: Id, ranges: readonly Range[]): Promise<Hash[]> {
  return hashRangesBy(nodesInTables(reader, logId), ranges);
}

/** The same, from wherever the subtrees come. */
export async function hashRangesBy(find: FindNode, ranges: readonly Range[]): Promise<Hash[]> {
  const hashes: Hash[] = [];
  for (const range of ranges) {
    const subtrees: Hash[] = [];
    for (const node of nodesOf(range)) subtrees.push(await find(node));
    hashes.push(rootOf(subtrees));
  }
  return hashes;
}

/** Subtrees from the leaves and full tiles of a log. */
export function nodesInTables(reader: Reader, logId: Id): FindNode {
  return async ({ level, index }) => {
    const width = 2 ** (level % TILE_HEIGHT);
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const hashes = await readHashes(reader, logId, tileLevel, index * width, width);
    // Neighbours of one size: grown as leaves they become the perfect tree over them.
    return rootOf(hashes.reduce(appendLeaf, EMPTY_TREE).edge);
  };
}
