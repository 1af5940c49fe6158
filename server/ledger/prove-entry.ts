import { formatProof } from "@chiboso/domain/crypto/tlog-proof.ts";
import { isLineOf, type WitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { formatNote, parseNote } from "@chiboso/domain/crypto/note.ts";
import { openCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { formatKey, type VerifierKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reader } from "../platform/database.ts";
import { proveInclusion } from "./prove-inclusion.ts";
import { keysFor, siteKeys } from "./site-keys.ts";
import { witnessKeys } from "./witnesses/witness-store.ts";
import { findCheckpointOver, findEntry, findLog } from "./store.ts";

export interface ProvenEntry {
  /** The exact bytes of the leaf. */
  readonly entry: Uint8Array;
  /** C2SP tlog-proof v1. */
  readonly proof: string;
  /** The log's key, C2SP signed-note. */
  readonly vkey: string;
  /** Keys of the witnesses that have a line in the proof. */
  readonly witnesses: readonly WitnessKey[];
}

/**
 * What an outsider needs to be sure of one entry: its bytes, its path to the first checkpoint that
 * covers it, and the key. The same answer however often and however late it is asked for.
 * Refuses with `ledger.no_checkpoint` when no signed checkpoint covers the entry.
 */
export async function proveEntry(
  reader: Reader,
  organisationId: Id,
  index: number,
): Promise<Result<ProvenEntry>> {
  const log = await findLog(reader, organisationId);
  const checkpoint = await findCheckpointOver(reader, organisationId, index);
  const entry = await findEntry(reader, organisationId, index);
  if (log === undefined || checkpoint === undefined || entry === undefined) {
    return refuse("ledger.no_checkpoint");
  }
  const { key, head } = signerOf(keysFor(await siteKeys(reader), log.origin), checkpoint.note);
  const hashes = await proveInclusion(reader, organisationId, { index, entry }, head);
  const { note, witnesses } = checkable(checkpoint.note, key, await witnessKeys(reader));
  const proof = formatProof({ extra: null, index, hashes, checkpoint: Buffer.from(note) });
  return ok({ entry, proof, vkey: formatKey(key), witnesses });
}

/** The one of the site's keys that signed it, and what it signed. */
function signerOf(keys: readonly VerifierKey[], note: string) {
  for (const key of keys) {
    const opened = openCheckpoint(Buffer.from(note), key);
    if (opened.ok) return { key, head: opened.value };
  }
  throw new Error("a checkpoint was signed by none of the site's keys");
}

/**
 * The note with the log's own first line and those of witnesses: what the page for outsiders cannot check, as a second
 * line of the log with ML-DSA-44, does not stand in a proof.
 */
function checkable(
  kept: string,
  key: VerifierKey,
  known: readonly WitnessKey[],
): { readonly note: string; readonly witnesses: readonly WitnessKey[] } {
  const parsed = parseNote(Buffer.from(kept));
  if (!parsed.ok) throw new Error("a kept checkpoint is no note");
  const { text, signatures } = parsed.value;
  const own = signatures.filter(
    ({ name, keyId }) => name === key.name && Buffer.from(keyId).equals(key.id),
  );
  const confirmed = signatures.flatMap((line) => {
    const witness = known.find((each) => isLineOf(each, line));
    return witness === undefined ? [] : [{ line, witness }];
  });
  return {
    note: formatNote({ text, signatures: [...own, ...confirmed.map(({ line }) => line)] }),
    witnesses: confirmed.map(({ witness }) => witness),
  };
}
