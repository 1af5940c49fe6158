import { openCheckpoint, type Checkpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { cosignersOf, isLineOf } from "@chiboso/domain/crypto/cosignature.ts";
import { leafHash, type Hash } from "@chiboso/domain/crypto/merkle.ts";
import { formatNote, parseNote, type Note } from "@chiboso/domain/crypto/note.ts";
import { isReached } from "@chiboso/domain/crypto/policy.ts";
import {
  growTiles,
  readEntryBundle,
  rootOfTiles,
  type TileTree,
} from "@chiboso/domain/crypto/tile-tree.ts";
import { TILE_WIDTH, tilePath, tileWidthIn } from "@chiboso/domain/crypto/tiles.ts";
import type { VerifierKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { parseEntry } from "@chiboso/domain/ledger/entry.ts";
import type { Database, Reader } from "../../platform/database.ts";
import { hashRanges } from "../hash-ranges.ts";
import {
  append,
  findLastSigned,
  findLog,
  keepCheckpoint,
  keepPublished,
  readHashes,
} from "../store.ts";
import { keepPolicy } from "../witnesses/given-out.ts";
import type { SitePolicy } from "../witnesses/policy.ts";
import { Away, type Copy } from "./copy.ts";

/** What came of one log. */
export type Recovered =
  | { readonly kind: "whole"; readonly has: number }
  | { readonly kind: "recovered"; readonly had: number; readonly has: number }
  /** The copy does not know the log, or is not one that may be believed, or is of another log than this one. */
  | { readonly kind: "none" | "unsigned" | "differs" | "malformed" }
  | { readonly kind: "away"; readonly why: string };

export interface Recovery {
  readonly database: Database;
  readonly copy: Copy;
  readonly policy: SitePolicy;
  readonly log: { readonly id: Id; readonly origin: string };
  /** The site's keys under the name of the log. */
  readonly keys: readonly VerifierKey[];
}

/**
 * Puts back what a log has lost, from a copy that witnesses have confirmed: only when the copy begins with exactly
 * what is still here, and all of it or nothing.
 */
export async function recoverLog(recovery: Recovery): Promise<Recovered> {
  try {
    return await recover(recovery);
  } catch (error) {
    if (error instanceof Away) return { kind: "away", why: error.message };
    throw error;
  }
}

async function recover({ database, copy, policy, log, keys }: Recovery): Promise<Recovered> {
  const text = await copy.read(log.origin, "checkpoint");
  if (text === undefined) return { kind: "none" };
  const head = openConfirmed(text, keys, policy);
  if (head === undefined) return { kind: "unsigned" };
  const { checkpoint } = head;
  const had = (await findLog(database, log.id))?.size ?? 0;
  if (checkpoint.size <= had)
    return (await beginsWith(database, log.id, checkpoint))
      ? { kind: "whole", has: had }
      : { kind: "differs" };
  const lost = await readLost(database, copy, log, { had, checkpoint });
  if (typeof lost === "string") return { kind: lost };
  await database.commit(async (tx) => {
    for (const [at, body] of lost.entries()) {
      const index = await append(tx, log.id, log.origin, body);
      if (index !== had + at) throw new Error(`${log.origin} has grown meanwhile: begin again`);
    }
    const signed = await findLastSigned(tx, log.id);
    if (signed !== undefined && signed.size >= checkpoint.size) return;
    await keepCheckpoint(tx, log.id, checkpoint.size, head.own);
    await keepPolicy(tx, policy.text);
    await keepPublished(tx, log.id, checkpoint.size, head.published);
  });
  return { kind: "recovered", had, has: checkpoint.size };
}

interface Confirmed {
  readonly checkpoint: Checkpoint;
  /** With the lines of the log alone, and with those of the witnesses behind. */
  readonly own: string;
  readonly published: string;
}

function openConfirmed(
  bytes: Uint8Array,
  keys: readonly VerifierKey[],
  { witnesses, quorum }: SitePolicy,
): Confirmed | undefined {
  const note = parseNote(bytes);
  const opened = keys.map((key) => openCheckpoint(bytes, key)).find((each) => each.ok);
  if (!note.ok || opened?.ok !== true) return undefined;
  const known = witnesses.map(({ key }) => key);
  const cosigned = cosignersOf(note.value, known);
  if (
    !cosigned.ok ||
    !isReached(
      quorum,
      cosigned.value.map(({ key }) => key),
    )
  )
    return undefined;
  const { text, signatures } = note.value;
  const lines = (keep: (line: Note["signatures"][number]) => boolean) => signatures.filter(keep);
  const own = formatNote({ text, signatures: lines(({ name }) => name === opened.value.origin) });
  const theirs = lines((line) => known.some((key) => isLineOf(key, line)));
  const published = own + formatNote({ text: "", signatures: theirs }).slice(1);
  return { checkpoint: opened.value, own, published };
}

async function beginsWith(reader: Reader, logId: Id, { size, root }: Checkpoint): Promise<boolean> {
  const [here] = await hashRanges(reader, logId, [{ start: 0, end: size }]);
  return here !== undefined && Buffer.from(here).equals(Buffer.from(root));
}

/** The entries that are missing here, when with them the log is the one that was confirmed. */
async function readLost(
  reader: Reader,
  copy: Copy,
  log: Recovery["log"],
  { had, checkpoint }: { readonly had: number; readonly checkpoint: Checkpoint },
): Promise<Uint8Array[] | "differs" | "malformed"> {
  const lost: Uint8Array[] = [];
  let tree = await treeHere(reader, log.id, had);
  while (tree.size < checkpoint.size) {
    const index = Math.floor(tree.size / TILE_WIDTH);
    const width = tileWidthIn(checkpoint.size, "entries", index);
    const path = `tile/${tilePath({ level: "entries", index, width })}`;
    const bytes = await copy.read(log.origin, path);
    const bodies = bytes === undefined ? undefined : readEntryBundle(bytes);
    if (bodies?.length !== width) return "malformed";
    const missing = bodies.slice(tree.size % TILE_WIDTH);
    if (missing.some((body) => !isEntryOf(body, log.id))) return "malformed";
    lost.push(...missing);
    ({ tree } = growTiles(tree, missing.map(leafHash)));
  }
  return Buffer.from(rootOfTiles(tree)).equals(Buffer.from(checkpoint.root)) ? lost : "differs";
}

function isEntryOf(body: Uint8Array, logId: Id): boolean {
  const entry = parseEntry(body);
  return entry.ok && entry.value.org === logId;
}

async function treeHere(reader: Reader, logId: Id, size: number): Promise<TileTree> {
  const open: (readonly Hash[])[] = [];
  for (let level = 0; TILE_WIDTH ** level <= size; level += 1) {
    const index = Math.floor(size / TILE_WIDTH ** (level + 1));
    const width = tileWidthIn(size, level, index);
    open.push(width === 0 ? [] : await readHashes(reader, logId, level, index * TILE_WIDTH, width));
  }
  return { size, open };
}
