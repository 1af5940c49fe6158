import { hash } from "node:crypto";
import { TILE_WIDTH } from "@chiboso/domain/crypto/tiles.ts";

const HASH_BYTES = 32;
const TILE_HEIGHT = 8;

/** A tile that has become full while the leaves were added again. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: Buffer;
  readonly root: Buffer;
}

/** A tree that is built again from its leaves: all that the next leaf needs, small at any size. */
export interface Replay {
  size: number;
  /** One hash for each set bit of `size`, the largest subtree first. */
  readonly edge: Buffer[];
  /** Of each level of tiles the hashes of the one that is not full yet. */
  readonly open: Buffer[][];
}

export const beginReplay = (): Replay => ({ size: 0, edge: [], open: [] });

const NODE = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/** As `nodeHash` of the domain (RFC 6962, section 2.1), with OpenSSL, because a million are wanted. */
function joined(left: Buffer, right: Buffer): Buffer {
  left.copy(NODE, 1);
  right.copy(NODE, 1 + HASH_BYTES);
  return hash("sha256", NODE, "buffer");
}

const LEAF = Buffer.alloc(1 + 0xffff);

/** As `leafHash` of the domain, with OpenSSL. */
export function leafOf(body: Buffer): Buffer {
  body.copy(LEAF, 1);
  return hash("sha256", LEAF.subarray(0, 1 + body.length), "buffer");
}

/** Adds a leaf and returns the tiles that it has filled, the lowest first. */
export function addLeaf(replay: Replay, leaf: Buffer): readonly FullTile[] {
  const full: FullTile[] = [];
  openTile(replay, 0).push(leaf);
  let carried = leaf;
  let height = 0;
  for (let rest = replay.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    carried = joined(replay.edge.pop() as Buffer, carried);
    height += 1;
    if (height % TILE_HEIGHT === 0) full.push(closeTile(replay, height / TILE_HEIGHT - 1, carried));
  }
  replay.edge.push(carried);
  replay.size += 1;
  return full;
}

function closeTile(replay: Replay, level: number, root: Buffer): FullTile {
  const hashes = Buffer.concat(openTile(replay, level));
  replay.open[level] = [];
  openTile(replay, level + 1).push(root);
  const index = (replay.size + 1) / TILE_WIDTH ** (level + 1) - 1;
  return { level, index, hashes, root };
}

function openTile(replay: Replay, level: number): Buffer[] {
  return (replay.open[level] ??= []);
}
