import { hash } from "node:crypto";
import { TILE_WIDTH } from "@chiboso/domain/crypto/tiles.ts";

/**
 * Bytes, one to a character. A million hashes are compared and put together: as text OpenSSL gives one in a third of
 * the time of a `Buffer`, and leaves nothing to be collected.
 */
export type Bytes = string;

export const bytesOf = (text: Bytes): Buffer => Buffer.from(text, "latin1");
export const textOf = (bytes: Buffer): Bytes => bytes.toString("latin1");

const HASH_BYTES = 32;
const TILE_HEIGHT = 8;

/** A tile that has become full while the leaves were added again. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: Bytes;
  readonly root: Bytes;
}

/** A tree that is built again from its leaves: all that the next leaf needs, small at any size. */
export interface Replay {
  size: number;
  /** One hash for each set bit of `size`, the largest subtree first. */
  readonly edge: Bytes[];
  /** Of each level of tiles the hashes of the one that is not full yet. */
  readonly open: Bytes[][];
}

export const beginReplay = (): Replay => ({ size: 0, edge: [], open: [] });

const NODE = Buffer.alloc(1 + 2 * HASH_BYTES, 1);

/** As `nodeHash` of the domain (RFC 6962, section 2.1), with OpenSSL, because a million are wanted. */
function joined(left: Bytes, right: Bytes): Bytes {
  NODE.write(left, 1, "latin1");
  NODE.write(right, 1 + HASH_BYTES, "latin1");
  return hash("sha256", NODE, "latin1");
}

const LEAF = Buffer.alloc(1 + 0xffff);

/** As `leafHash` of the domain, with OpenSSL. */
export function leafOf(body: Bytes): Bytes {
  const written = LEAF.write(body, 1, "latin1");
  return hash("sha256", LEAF.subarray(0, 1 + written), "latin1");
}

/** Adds a leaf and returns the tiles that it has filled, the lowest first. */
export function addLeaf(replay: Replay, leaf: Bytes): readonly FullTile[] {
  const full: FullTile[] = [];
  openTile(replay, 0).push(leaf);
  let carried = leaf;
  let height = 0;
  for (let rest = replay.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    carried = joined(replay.edge.pop() as Bytes, carried);
    height += 1;
    if (height % TILE_HEIGHT === 0) full.push(closeTile(replay, height / TILE_HEIGHT - 1, carried));
  }
  replay.edge.push(carried);
  replay.size += 1;
  return full;
}

function closeTile(replay: Replay, level: number, root: Bytes): FullTile {
  const hashes = openTile(replay, level).join("");
  replay.open[level] = [];
  openTile(replay, level + 1).push(root);
  const index = (replay.size + 1) / TILE_WIDTH ** (level + 1) - 1;
  return { level, index, hashes, root };
}

function openTile(replay: Replay, level: number): Bytes[] {
  return (replay.open[level] ??= []);
}
