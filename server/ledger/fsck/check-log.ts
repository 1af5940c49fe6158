import { hash } from "node:crypto";
import type { EntryKind } from "@chiboso/domain/ledger/entry.ts";
import { rootOf } from "@chiboso/domain/crypto/merkle.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Files } from "../../platform/files.ts";
import type { Reader } from "../../platform/database.ts";
import type { ErasedContent, KeptContent, KeptContents } from "../../platform/kept-content.ts";
import { findLog, type Log } from "../store.ts";
import type { SiteKey } from "../site-keys.ts";
import { keptLines, type KeptLine } from "../witnesses/given-out.ts";
import { checkCosigned, type Witnessed } from "./check-cosigned.ts";
import { tellEntry, type Told } from "./entry-digest.ts";
import { nameKey, openInOrder, type KeyOrder } from "./key-order.ts";
import type { Fault, FaultCode, Stage } from "@chiboso/domain/ledger/fsck/fault.ts";
import {
  countBeyond,
  readCheckpoints,
  readEntries,
  readTiles,
  type StoredCheckpoint,
  type StoredEntry,
  type StoredTile,
} from "./read-log.ts";
import {
  addLeaf,
  bytesOf,
  leafOf,
  textOf,
  type Bytes,
  type FullTile,
  type Replay,
} from "./replay.ts";

/** Entries that are looked at in one go: sixteen tiles. */
export const SLICE = 4096;

export interface Sources {
  readonly reader: Reader;
  readonly files: Pick<Files, "get">;
  /** Whoever keeps contents; when nobody is asked only the log itself is looked at. */
  readonly contents: readonly KeptContents[];
}

/** What was found in one part of a log. */
export interface Found {
  readonly faults: Fault[];
  entries: number;
  contents: number;
  erased: number;
  tiles: number;
  checkpoints: number;
  /** Lines of witnesses that hold. */
  cosignatures: number;
  /** The last entry whose act signs its log at once; undefined when there is none. */
  due: number | undefined;
  /** Entries that the last checkpoint covers; undefined when there is none. */
  signed: number | undefined;
}

export const nothingFound = (): Found => ({
  faults: [],
  entries: 0,
  contents: 0,
  erased: 0,
  tiles: 0,
  checkpoints: 0,
  cosignatures: 0,
  due: undefined,
  signed: undefined,
});

type Note = (stage: Stage, code: FaultCode, index: number | null) => void;

/** A part of a log as it stands in the tables, with what capabilities keep of its acts. */
export interface Part {
  readonly to: number;
  readonly entries: readonly StoredEntry[];
  readonly tiles: ReadonlyMap<string, StoredTile>;
  readonly checkpoints: ReadonlyMap<number, StoredCheckpoint>;
  /** What witnesses have confirmed, as it was kept when they did. */
  readonly confirmed: readonly KeptLine[];
  /** Undefined when nobody was asked. */
  readonly kept: readonly (KeptContent | ErasedContent)[] | undefined;
}

export async function readPart(
  { reader, files, contents }: Sources,
  logId: Id,
  from: number,
  to: number,
): Promise<Part> {
  const range = { reader, files, organisationId: logId, from, to };
  const [entries, tiles, checkpoints, confirmed, ...kept] = await Promise.all([
    readEntries(reader, logId, from, to),
    readTiles(reader, logId, from, to),
    readCheckpoints(reader, logId, from, to),
    keptLines(reader, logId, from, to),
    ...contents.map((keep) => keep(range)),
  ]);
  const signed = new Map(checkpoints.map((each) => [each.size, each]));
  const all = contents.length > 0 ? kept.flat() : undefined;
  return { to, entries, tiles, checkpoints: signed, confirmed, kept: all };
}

/** A log that is looked at, and what its signatures are held against. */
export interface Checked {
  readonly id: Id;
  readonly origin: string;
  /** Oldest first. */
  readonly keys: readonly SiteKey[];
  /** Grows with the log. */
  readonly order: KeyOrder;
  readonly witnessed: Witnessed;
  /** Acts that are signed at once must have been, when they are older than this. */
  readonly signedBefore: Instant;
}

/**
 * Looks at the part that follows on the replay, and leaves the replay behind it: each content against its
 * entry, each body against its leaf, the tiles and the signed roots against the tree that the leaves make, and what was given out against
 * what was signed and confirmed.
 */
export function checkPart(checked: Checked, replay: Replay, part: Part): Found {
  const { id: logId } = checked;
  const found = nothingFound();
  const note: Note = (stage, code, index) =>
    void found.faults.push({ log: logId, stage, code, index });
  const told = new Map<number, Told>();
  const entries = part.entries.values();
  let next = entries.next();
  for (let index = replay.size; index < part.to; index += 1) {
    const entry = next.value?.index === index ? next.value : undefined;
    // Without the entry no tree can be made from here on: its place is taken by what nothing hashes to.
    if (entry === undefined) note("leaf", "entry_missing", index);
    else {
      next = entries.next();
      found.entries += 1;
      const said = checkEntry(logId, entry, note);
      if (said !== undefined && part.kept !== undefined) told.set(index, said);
      if (said !== undefined) checkSigning(checked, said, { index, found, note });
    }
    for (const tile of addLeaf(replay, entry?.leaf ?? LOST)) {
      found.tiles += 1;
      checkTile(tile, part.tiles.get(`${tile.level}/${tile.index}`), note);
    }
    const checkpoint = part.checkpoints.get(replay.size);
    if (checkpoint !== undefined) {
      found.checkpoints += 1;
      found.signed = replay.size;
      checkSigned(checkpoint.note, checked, replay, note);
      const confirmed = part.confirmed.filter(({ size }) => size === checkpoint.size);
      const { faults, holding } = checkCosigned(logId, checked.witnessed, checkpoint, confirmed);
      found.faults.push(...faults);
      found.cosignatures += holding;
    }
  }
  if (part.kept !== undefined) checkContents(part.kept, told, found, note);
  return found;
}

/** Whether the act must have been signed by now, and whether the key that it names is one of the site's. */
function checkSigning(
  { order, keys, signedBefore }: Checked,
  { kind, at, ref }: Told,
  { index, found, note }: { readonly index: number; readonly found: Found; readonly note: Note },
): void {
  if (SIGNED_AT_ONCE.has(kind) && at < signedBefore) found.due = index;
  if (kind === "key.change" && !nameKey(order, keys, ref)) note("checkpoint", "key_unknown", index);
}

/** What the entry says, when it is one of this log. */
function checkEntry(logId: Id, { index, leaf, body }: StoredEntry, note: Note): Told | undefined {
  if (leafOf(body) !== leaf) note("leaf", "leaf_differs", index);
  const told = tellEntry(body);
  if (told?.org === logId) return told;
  note("leaf", told === undefined ? "entry_malformed" : "entry_of_other_log", index);
  return undefined;
}

const LOST: Bytes = "\0".repeat(32);

/** As soon as these are committed their log is signed. */
const SIGNED_AT_ONCE: ReadonlySet<string> = new Set<EntryKind>([
  "minutes.adopted",
  "minutes.corrected",
  "resolution.issued",
  "vote.boxClosed",
]);

function checkTile(
  { level, index, hashes, root }: FullTile,
  stored: StoredTile | undefined,
  note: Note,
): void {
  const first = index * 256 ** (level + 1);
  if (stored === undefined) note("tile", "tile_missing", first);
  else if (textOf(stored.hashes) !== hashes || textOf(stored.root) !== root)
    note("tile", "tile_differs", first);
}

function checkSigned(text: string, checked: Checked, replay: Replay, note: Note): void {
  const { order, keys, origin } = checked;
  const opened = openInOrder(order, keys, origin, text);
  const last = replay.size - 1;
  if (opened?.ok !== true) return note("checkpoint", "checkpoint_signature", last);
  const { size, root } = opened.value;
  if (size !== replay.size || !rootMatches(replay.edge, root))
    note("checkpoint", "checkpoint_root_differs", last);
}

function rootMatches(edge: readonly Bytes[], root: Uint8Array): boolean {
  return Buffer.from(rootOf(edge.map(bytesOf))).equals(root);
}

function checkContents(
  kept: NonNullable<Part["kept"]>,
  told: ReadonlyMap<number, Told>,
  found: Found,
  note: Note,
): void {
  const held = new Set<number>();
  for (const each of kept) {
    held.add(each.index);
    const entry = told.get(each.index);
    if ("erased" in each) found.erased += 1;
    else if (entry !== undefined) {
      found.contents += 1;
      checkContent(each, entry, note);
    }
  }
  for (const index of told.keys()) if (!held.has(index)) note("content", "content_missing", index);
}

function checkContent({ index, salt, content, of }: KeptContent, entry: Told, note: Note): void {
  if (of !== undefined && (of.kind !== entry.kind || of.ref !== entry.ref))
    note("content", "content_of_other_act", index);
  if (content === null) return note("content", "content_unreadable", index);
  const digest = hash("sha256", Buffer.concat([salt, content]));
  if (digest !== entry.digest) note("content", "content_differs", index);
}

/** What stands at the end: the edge that the next entry is put to, and that nothing stands beyond it. */
export async function checkEnd(
  sources: Sources,
  log: Log,
  replay: Replay,
  { due, signed }: { readonly due: number | null; readonly signed: number },
): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const note: Note = (stage, code, index) => void faults.push({ log: log.id, stage, code, index });
  if (textOf(Buffer.concat(log.edge)) !== replay.edge.join("")) note("edge", "edge_differs", null);
  if (due !== null && due >= signed) note("checkpoint", "checkpoint_missing", due);
  const beyond = await countBeyond(sources.reader, log.id);
  if (beyond.entries > 0) note("leaf", "entry_beyond_log", log.size);
  if (beyond.tiles > 0) note("tile", "tile_beyond_log", null);
  if (beyond.checkpoints > 0) note("checkpoint", "checkpoint_beyond_log", log.size);
  for (const index of await actsBeyond(sources, log)) note("content", "act_without_entry", index);
  return faults;
}

/** Acts that say they are in the log where it has no entry: the log is looked at after them. */
async function actsBeyond(sources: Sources, log: Log): Promise<number[]> {
  const { reader, files, contents } = sources;
  const range = { organisationId: log.id, from: log.size, to: Number.MAX_SAFE_INTEGER };
  const kept = await Promise.all(contents.map((keep) => keep({ reader, files, ...range })));
  const size = (await findLog(reader, log.id))?.size ?? 0;
  return kept.flat().flatMap(({ index }) => (index >= size ? [index] : []));
}
