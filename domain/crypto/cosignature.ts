import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { fromBase64, sameBytes, toBase64 } from "./bytes.ts";
import { verifyEd25519 } from "./ed25519.ts";
import type { Note, NoteSignature } from "./note.ts";
import { isKeyName } from "./vkey.ts";

/** Signature type of a timestamped Ed25519 cosignature (C2SP tlog-cosignature). */
const COSIGNATURE = 0x04;
const TIMESTAMP_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** Clocks of two offices may differ by so much. */
export const MOST_AHEAD_SECONDS = 300;

/**
 * A key that checks cosignatures. It is no `VerifierKey`: what a witness signs is not the note itself, and its key
 * must never pass for that of a log.
 */
export interface WitnessKey {
  readonly use: "cosignature";
  readonly name: string;
  /** 4 bytes. */
  readonly id: Uint8Array;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** One witness's word: it knows of no larger tree of this log than this one, and this one extends what it knew. */
export interface Cosigned {
  readonly key: WitnessKey;
  /** Seconds since 1970 (POSIX time). */
  readonly at: number;
}

/** Throws when the name cannot be a key's name or the key has not 32 bytes: a fault of the caller. */
export function makeWitnessKey(name: string, publicKey: Uint8Array): WitnessKey {
  if (!isKeyName(name) || publicKey.length !== 32) throw new TypeError("not a key of a witness");
  const typed = concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(COSIGNATURE), publicKey);
  return { use: "cosignature", name, id: sha256(typed).slice(0, 4), publicKey };
}

/** The text of a key as C2SP tools read it, without a newline. */
export function formatWitnessKey({ name, id, publicKey }: WitnessKey): string {
  return `${name}+${bytesToHex(id)}+${toBase64(concatBytes(Uint8Array.of(COSIGNATURE), publicKey))}`;
}

/** The key in a text of the form `name+id+key`; refuses every second spelling, and the key of a log. */
export function parseWitnessKey(text: string): Result<WitnessKey> {
  const [name = "", id = "", ...rest] = text.split("+");
  if (rest.length === 0 || !/^[0-9a-f]{8}$/.test(id)) return refuse("ledger.vkey_malformed");
  if (!isKeyName(name)) return refuse("ledger.vkey_name_invalid");
  const typed = fromBase64(rest.join("+"));
  if (typed === undefined) return refuse("ledger.vkey_base64_invalid");
  if (typed[0] !== COSIGNATURE)
    return refuse("ledger.vkey_not_of_witness", { type: typed[0] ?? 0 });
  if (typed.length !== 33) return refuse("ledger.vkey_wrong_length", { found: typed.length - 1 });
  const key = makeWitnessKey(name, typed.slice(1));
  return sameBytes(key.id, hexToBytes(id)) ? ok(key) : refuse("ledger.vkey_id_differs");
}

/** What a witness signs: the time, and the whole text of the checkpoint (C2SP tlog-cosignature). */
export function cosignedMessage(text: string, at: number): Uint8Array {
  if (!Number.isSafeInteger(at) || at < 0) throw new TypeError("not a POSIX time");
  return utf8ToBytes(`cosignature/v1\ntime ${at}\n${text}`);
}

/** The signature line of a cosignature: `signature` (64 bytes) is over `cosignedMessage`. */
export function makeCosignature(
  { name, id }: WitnessKey,
  at: number,
  signature: Uint8Array,
): NoteSignature {
  const timestamp = new Uint8Array(TIMESTAMP_BYTES);
  new DataView(timestamp.buffer).setBigUint64(0, BigInt(at));
  return { name, keyId: id, signature: concatBytes(timestamp, signature) };
}

/** Whether a line names this key; only then must it hold. */
export function isLineOf(key: WitnessKey, line: NoteSignature): boolean {
  return line.name === key.name && sameBytes(line.keyId, key.id);
}

/** When this witness cosigned the text, if its line holds. */
export function verifyCosignature(
  text: string,
  line: NoteSignature,
  key: WitnessKey,
): Result<Cosigned> {
  const wrong = refuse("ledger.note_signature_wrong", { name: key.name });
  if (line.signature.length !== TIMESTAMP_BYTES + SIGNATURE_BYTES) return wrong;
  const bytes = line.signature;
  const at = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0));
  if (!Number.isSafeInteger(at)) return wrong;
  const message = cosignedMessage(text, at);
  return verifyEd25519(bytes.slice(TIMESTAMP_BYTES), message, key.publicKey)
    ? ok({ key, at })
    : wrong;
}

/**
 * Which of the known witnesses cosigned a note, each once however many lines it has. Lines of unknown keys are
 * passed over; one of a known key that does not hold, or that is of more than five minutes after `now` (seconds;
 * undefined where no clock is), refuses the note.
 */
export function cosignersOf(
  note: Note,
  keys: readonly WitnessKey[],
  now?: number,
): Result<readonly Cosigned[]> {
  const found = new Map<WitnessKey, Cosigned>();
  for (const line of note.signatures) {
    const key = keys.find((each) => isLineOf(each, line));
    if (key === undefined) continue;
    const cosigned = verifyCosignature(note.text, line, key);
    if (!cosigned.ok) return cosigned;
    if (now !== undefined && cosigned.value.at > now + MOST_AHEAD_SECONDS)
      return refuse("ledger.cosignature_in_future", { name: key.name });
    if (!found.has(key)) found.set(key, cosigned.value);
  }
  return ok([...found.values()]);
}
