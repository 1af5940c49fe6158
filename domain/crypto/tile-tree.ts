import { concatBytes } from "@noble/hashes/utils.js";
import { appendLeaf, EMPTY_TREE, rootOf, type Hash } from "./merkle.ts";
import { TILE_WIDTH } from "./tiles.ts";

/**
 * A tree by its open tiles (C2SP tlog-tiles): at each level the hashes that fill no tile yet, 0 to 255 of them.
 * From them the tree can be grown and its root told, so a copy of a log needs to read nothing else again.
 */
export interface TileTree {
  readonly size: number;
  readonly open: readonly (readonly Hash[])[];
}

export const EMPTY_TILE_TREE: TileTree = { size: 0, open: [] };

/** A tile that has become full: 256 hashes one after the other. */
export interface FullTile {
  readonly level: number;
  readonly index: number;
  readonly hashes: Uint8Array;
}

/** The tree with more leaves, and the tiles that have become full with them, the lowest level first. */
export function growTiles(
  tree: TileTree,
  leaves: readonly Hash[],
): { readonly tree: TileTree; readonly full: readonly FullTile[] } {
  const open = tree.open.map((hashes) => [...hashes]);
  const full: FullTile[] = [];
  let size = tree.size;
  for (const leaf of leaves) {
    size += 1;
    carry(open, full, size, leaf);
  }
  return { tree: { size, open }, full };
}

function carry(open: Hash[][], full: FullTile[], size: number, leaf: Hash): void {
  let carried = leaf;
  for (let level = 0, reached = size; ; level += 1) {
    const hashes = (open[level] ??= []);
    hashes.push(carried);
    if (hashes.length < TILE_WIDTH) return;
    reached /= TILE_WIDTH;
    full.push({ level, index: reached - 1, hashes: concatBytes(...hashes) });
    carried = rootOf(edgeOf(hashes));
    open[level] = [];
  }
}

/** The subtrees over neighbours of one size, the largest first. */
function edgeOf(hashes: readonly Hash[]): readonly Hash[] {
  return hashes.reduce(appendLeaf, EMPTY_TREE).edge;
}

/** The Merkle tree hash over all leaves (RFC 6962, section 2.1). */
export function rootOfTiles({ open }: TileTree): Hash {
  return rootOf(open.toReversed().flatMap(edgeOf));
}

/** The open tile of a level as it is served; undefined when it is empty. */
export function openTile({ size, open }: TileTree, level: number): FullTile | undefined {
  const hashes = open[level] ?? [];
  if (hashes.length === 0) return undefined;
  const index = Math.floor(size / TILE_WIDTH ** (level + 1));
  return { level, index, hashes: concatBytes(...hashes) };
}

/** The entries of a bundle (C2SP tlog-tiles): each behind its length in two bytes; undefined in any other form. */
export function readEntryBundle(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const end = at + 2 + length;
    if (end > bytes.length || entries.length === TILE_WIDTH) return undefined;
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  return entries;
}

/** The bundle of some entries, none above 65,535 bytes. */
export function writeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > 0xffff)
        throw new RangeError("an entry of a bundle has at most 65,535 bytes");
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
}
