import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { openCheckpoint, type Checkpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { cosignersOf } from "@chiboso/domain/crypto/cosignature.ts";
import { leafHash, type Hash } from "@chiboso/domain/crypto/merkle.ts";
import { formatNote, parseNote, type Note } from "@chiboso/domain/crypto/note.ts";
import {
  growTiles,
  openTile,
  readEntryBundle,
  rootOfTiles,
  writeEntryBundle,
  type TileTree,
} from "@chiboso/domain/crypto/tile-tree.ts";
import { TILE_WIDTH, tilePath, tileWidthIn } from "@chiboso/domain/crypto/tiles.ts";
import type { Witness } from "./cosign.ts";
import type { Cosigner } from "./keys.ts";
import { ENTRIES, type StoredTile } from "./store.ts";

export interface Mirror extends Witness {
  /** A cosigner of its own: its word is that the whole log up to there is kept here (C2SP tlog-mirror). */
  readonly mirror: Cosigner;
  /** The word with which the logs let the witness read. */
  readonly token: string;
}

/** What came of one look at a log. */
export type Outcome =
  | { readonly kind: "whole"; readonly size: number }
  /** The log says something else than what was cosigned: somebody must look. */
  | { readonly kind: "differs"; readonly why: string }
  /** It could not be read now. */
  | { readonly kind: "away"; readonly why: string };

/** No entry bundle is larger: 256 entries of 65,535 bytes. */
const MOST_BYTES = TILE_WIDTH * (0xffff + 2);
const WAIT_MS = 20_000;
const MOST_TRIES = 5;

/** What keeps a log from being copied now. */
class Away extends Error {}
/** What the log serves is not what was cosigned. */
class Differs extends Error {}

/** Copies what a log has published since, and keeps it only when it is what this witness has cosigned. */
export async function mirrorLog(mirror: Mirror, origin: string): Promise<Outcome> {
  try {
    return { kind: "whole", size: await copyLog(mirror, origin) };
  } catch (error) {
    if (error instanceof Differs) return { kind: "differs", why: error.message };
    if (error instanceof Away) return { kind: "away", why: error.message };
    throw error;
  }
}

async function copyLog(mirror: Mirror, origin: string): Promise<number> {
  const { store } = mirror;
  const prefix = mirror.settings().prefixOf(origin);
  if (prefix === undefined) throw new Away("no address is known");
  const note = Buffer.from(await read(mirror, `${prefix}/checkpoint`)).toString("utf8");
  const published = openPublished(mirror, origin, note);
  const size = store.mirrored(origin)?.size ?? 0;
  if (published.checkpoint.size <= size) return size;
  let tree = treeOf(mirror, origin, size);
  while (tree.size < published.checkpoint.size)
    tree = await copyBundle(mirror, { origin, prefix, tree, to: published.checkpoint.size });
  if (!Buffer.from(rootOfTiles(tree)).equals(published.checkpoint.root))
    throw new Differs(`the entries up to ${tree.size} do not make the root that was signed`);
  const line = mirror.mirror.cosign(published.note.text, mirror.now());
  const signatures = [...published.note.signatures, line];
  store.keepMirrored(origin, tree.size, formatNote({ ...published.note, signatures }));
  return tree.size;
}

/** The checkpoint that the log publishes, when it is one that this witness has cosigned. */
function openPublished(
  { settings, store, cosigner }: Mirror,
  origin: string,
  text: string,
): { readonly checkpoint: Checkpoint; readonly note: Note } {
  const bytes = Buffer.from(text);
  const note = parseNote(bytes);
  const opened = settings()
    .keysOf(origin)
    .map((key) => openCheckpoint(bytes, key))
    .find((each) => each.ok);
  if (!note.ok || opened === undefined || !opened.ok)
    throw new Differs("the checkpoint is not signed by a known key");
  const own = cosignersOf(note.value, [cosigner.key]);
  const seen = store.seen(origin);
  const checkpoint = opened.value;
  const isOwn = own.ok && own.value.length > 0;
  const isSeen =
    seen?.size === checkpoint.size && Buffer.from(seen.root).equals(Buffer.from(checkpoint.root));
  if (seen !== undefined && seen.size === checkpoint.size && !isSeen)
    throw new Differs(`another tree of ${seen.size} entries than the one that was cosigned`);
  if (!isOwn && !isSeen) throw new Away("what it publishes was not cosigned here");
  return { checkpoint, note: note.value };
}

/** The tree of the copy as it is: its open tiles stand in the store. */
function treeOf({ store }: Mirror, origin: string, size: number): TileTree {
  const open: Hash[][] = [];
  for (let level = 0; TILE_WIDTH ** level <= size; level += 1) {
    const index = Math.floor(size / TILE_WIDTH ** (level + 1));
    const width = tileWidthIn(size, level, index);
    const bytes = width === 0 ? new Uint8Array(0) : store.tile(origin, level, index);
    if (bytes === undefined || bytes.length < width * 32)
      throw new Error(`the copy of ${origin} lacks tile ${level}/${index}`);
    open.push(Array.from({ length: width }, (_, at) => bytes.slice(at * 32, at * 32 + 32)));
  }
  return { size, open };
}

interface Part {
  readonly origin: string;
  readonly prefix: string;
  readonly tree: TileTree;
  readonly to: number;
}

/** The next bundle of entries, and the tiles that grow with it. */
async function copyBundle(mirror: Mirror, { origin, prefix, tree, to }: Part): Promise<TileTree> {
  const index = Math.floor(tree.size / TILE_WIDTH);
  const width = tileWidthIn(to, "entries", index);
  const bytes = await read(
    mirror,
    `${prefix}/tile/${tilePath({ level: "entries", index, width })}`,
  );
  const entries = readEntryBundle(bytes);
  if (entries?.length !== width) throw new Differs(`bundle ${index} has another number of entries`);
  const leaves = entries.map(leafHash);
  const known = tree.open[0] ?? [];
  // What was copied before is not looked at again by the root: it must still be the same.
  if (known.some((leaf, at) => !Buffer.from(leaf).equals(leaves[at] ?? new Uint8Array(0))))
    throw new Differs(`bundle ${index} has other entries than before`);
  const { tree: grown, full } = growTiles(tree, leaves.slice(known.length));
  const open = grown.open.flatMap((_, level) => openTile(grown, level) ?? []);
  const tiles: StoredTile[] = [...full, ...open].map((tile) => ({ ...tile, bytes: tile.hashes }));
  mirror.store.keepTiles(origin, [...tiles, { level: ENTRIES, index, bytes }]);
  return grown;
}

/** A log that asks for patience gets it: a large one is copied over some minutes. */
async function ask(address: string, token: string): Promise<Response> {
  for (let tried = 1; ; tried += 1) {
    const reply = await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
      redirect: "error",
      signal: AbortSignal.timeout(WAIT_MS),
    });
    if (reply.status !== 429 || tried === MOST_TRIES) return reply;
    await reply.body?.cancel();
    const seconds = Number(reply.headers.get("retry-after") ?? 10);
    await setTimeout(1000 * Math.min(Number.isFinite(seconds) ? seconds : 10, 90));
  }
}

async function read({ token }: Mirror, address: string): Promise<Uint8Array> {
  try {
    const reply = await ask(address, token);
    if (reply.status !== 200) throw new Away(`${address} answers ${reply.status}`);
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of bytesOf(reply)) {
      length += part.length;
      if (length > MOST_BYTES) throw new Away(`${address} answers with more than a log may`);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    if (error instanceof Away) throw error;
    throw new Away(`${address}: ${(error as Error).message}`);
  }
}

function bytesOf({ body }: Response): AsyncIterable<Uint8Array> {
  if (body === null) throw new Away("an answer without a body");
  return body as AsyncIterable<Uint8Array>;
}

/** The name of a log's copy in addresses (C2SP tlog-mirror). */
export function originHash(origin: string): string {
  return createHash("sha256").update(origin).digest("hex");
}

/** A tile of the copy as it was at the size of its checkpoint; undefined when there is no such tile. */
export function readMirrored(
  { store }: Pick<Witness, "store">,
  origin: string,
  { level, index, width }: { level: number | "entries"; index: number; width: number },
): Uint8Array | undefined {
  const size = store.mirrored(origin)?.size ?? 0;
  if (tileWidthIn(size, level, index) < width) return undefined;
  const bytes = store.tile(origin, level === "entries" ? ENTRIES : level, index);
  if (bytes === undefined) return undefined;
  if (level !== "entries") return bytes.slice(0, width * 32);
  const entries = readEntryBundle(bytes);
  return entries && writeEntryBundle(entries.slice(0, width));
}
