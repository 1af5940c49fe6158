import { ok, refuse, type Result } from "../kernel/result.ts";
import { fromBase64, toBase64 } from "./bytes.ts";
import { parseNote, verifyNote } from "./note.ts";
import type { Head } from "./proofs.ts";
import type { VerifierKey } from "./vkey.ts";

/** What a log says about itself (C2SP tlog-checkpoint): its name, its size, its root. */
export interface Checkpoint extends Head {
  readonly origin: string;
}

/** The three lines that are signed; we write and accept no extension lines. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads the text of a note as a checkpoint. Proves nothing: see `openCheckpoint`. */
export function parseCheckpoint(text: string): Result<Checkpoint> {
  const lines = text.split("\n");
  if (lines.length < 4 || lines.at(-1) !== "") return refuse("ledger.checkpoint_lines");
  if (lines.length > 4) return refuse("ledger.checkpoint_extension");
  const [origin = "", sizeText = "", rootText = ""] = lines;
  if (origin === "") return refuse("ledger.checkpoint_origin_empty");
  const size = parseSize(sizeText);
  if (!size.ok) return size;
  const root = fromBase64(rootText);
  if (root === undefined || root.length !== 32) return refuse("ledger.checkpoint_root");
  return ok({ origin, size: size.value, root });
}

function parseSize(text: string): Result<number> {
  if (!/^[0-9]+$/.test(text)) return refuse("ledger.checkpoint_size");
  if (/^0./.test(text)) return refuse("ledger.checkpoint_leading_zero");
  const size = Number(text);
  // Above this, numbers of this language are no longer exact.
  return Number.isSafeInteger(size) ? ok(size) : refuse("ledger.checkpoint_size_too_large");
}

/** The checkpoint in a note that the log's own key signed; the key must have the log's name. */
export function openCheckpoint(bytes: Uint8Array, logKey: VerifierKey): Result<Checkpoint> {
  const note = parseNote(bytes);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  if (!checkpoint.ok) return checkpoint;
  if (checkpoint.value.origin !== logKey.name) {
    return refuse("ledger.checkpoint_origin_differs", {
      origin: checkpoint.value.origin,
      key: logKey.name,
    });
  }
  const signed = verifyNote(note.value, [logKey]);
  return signed.ok ? checkpoint : signed;
}
