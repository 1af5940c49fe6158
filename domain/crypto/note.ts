import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { fromBase64, fromUtf8, sameBytes, toBase64 } from "./bytes.ts";
import { verifyEd25519 } from "./ed25519.ts";
import { isKeyName, type VerifierKey } from "./vkey.ts";

/** More than any honest note needs, and little enough to check in a moment. */
const MOST_SIGNATURES = 64;
const MOST_BYTES = 1 << 20;

export interface NoteSignature {
  readonly name: string;
  /** 4 bytes. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

/** A signed note (C2SP signed-note): `text` ends in a newline. Nothing in it is proved yet. */
export interface Note {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Reads the form only; whoever uses the text must call `verifyNote` first. */
export function parseNote(bytes: Uint8Array): Result<Note> {
  if (bytes.length > MOST_BYTES) return refuse("ledger.note_too_large");
  const whole = fromUtf8(bytes);
  if (whole === undefined) return refuse("ledger.note_not_utf8");
  if (Array.from(whole).some((letter) => letter < " " && letter !== "\n")) {
    return refuse("ledger.note_control_character");
  }
  if (!whole.endsWith("\n")) return refuse("ledger.note_no_final_newline");
  // The last blank line divides: the text itself may have blank lines.
  const split = whole.lastIndexOf("\n\n");
  if (split < 0 || split + 2 === whole.length) return refuse("ledger.note_no_signatures");
  const lines = whole.slice(split + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES)
    return refuse("ledger.note_too_many_signatures", { most: MOST_SIGNATURES });
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const parsed = parseSignature(line);
    if (!parsed.ok) return parsed;
    signatures.push(parsed.value);
  }
  return ok({ text: whole.slice(0, split + 1), signatures });
}

function parseSignature(line: string): Result<NoteSignature> {
  if (!line.startsWith("— ")) return refuse("ledger.note_signature_line");
  const space = line.lastIndexOf(" ");
  const name = line.slice(2, space);
  if (space < 2 || !isKeyName(name)) return refuse("ledger.note_key_name");
  const bytes = fromBase64(line.slice(space + 1));
  if (bytes === undefined) return refuse("ledger.note_base64");
  if (bytes.length < 5) return refuse("ledger.note_signature_short");
  return ok({ name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) });
}

/** The text of a note with its signatures, in their order. */
export function formatNote(note: Note): string {
  const lines = note.signatures.map(
    ({ name, keyId, signature }) => `— ${name} ${toBase64(concatBytes(keyId, signature))}\n`,
  );
  return `${note.text}\n${lines.join("")}`;
}

/**
 * The known keys that signed the note. Signatures of unknown keys are passed over; one of a known
 * key that does not hold, or none of a known key at all, refuses the note (C2SP signed-note).
 */
export function verifyNote(
  note: Note,
  keys: readonly VerifierKey[],
): Result<readonly VerifierKey[]> {
  const message = utf8ToBytes(note.text);
  const found: VerifierKey[] = [];
  for (const { name, keyId, signature } of note.signatures) {
    const key = keys.find((each) => each.name === name && sameBytes(each.id, keyId));
    if (key === undefined) continue;
    if (!verifyEd25519(signature, message, key.publicKey)) {
      return refuse("ledger.note_signature_wrong", { name });
    }
    if (!found.includes(key)) found.push(key);
  }
  return found.length > 0 ? ok(found) : refuse("ledger.note_no_known_signature");
}
