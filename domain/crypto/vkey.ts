import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { fromBase64, sameBytes, toBase64 } from "./bytes.ts";

/** Signature type of a plain Ed25519 note signature (C2SP signed-note). */
const ED25519 = 0x01;

/** A key that checks notes: its name, its short id (4 bytes) and the Ed25519 key (32 bytes). */
export interface VerifierKey {
  readonly name: string;
  readonly id: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** Not empty, no Unicode space, no plus (C2SP signed-note). */
export function isKeyName(name: string): boolean {
  return /^[^\s\u0085+]+$/u.test(name) && !hasControls(name);
}

function hasControls(text: string): boolean {
  return Array.from(text).some((letter) => letter < " ");
}

/** `SHA-256(name ‖ 0x0A ‖ type ‖ key)[:4]` (C2SP signed-note). */
export function keyId(name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ED25519), publicKey)).slice(
    0,
    4,
  );
}

/** Throws when the name cannot be a key's name or the key has not 32 bytes: a fault of the caller. */
export function makeKey(name: string, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name) || publicKey.length !== 32) throw new TypeError("not a key of a note");
  return { name, id: keyId(name, publicKey), publicKey };
}

/** The text of a key as C2SP tools and Go's `sumdb/note` read it, without a newline. */
export function formatKey(key: VerifierKey): string {
  return `${key.name}+${bytesToHex(key.id)}+${toBase64(concatBytes(Uint8Array.of(ED25519), key.publicKey))}`;
}

/** The key in a text of the form `name+id+key`; refuses every second spelling. */
export function parseKey(text: string): Result<VerifierKey> {
  const [name = "", id = "", ...rest] = text.split("+");
  if (rest.length === 0 || !/^[0-9a-f]{8}$/.test(id)) return refuse("ledger.vkey_malformed");
  if (!isKeyName(name)) return refuse("ledger.vkey_name_invalid");
  // The base64 part may itself contain plus signs.
  const typed = fromBase64(rest.join("+"));
  if (typed === undefined) return refuse("ledger.vkey_base64_invalid");
  if (typed[0] !== ED25519) return refuse("ledger.vkey_wrong_type", { type: typed[0] ?? 0 });
  if (typed.length !== 33) return refuse("ledger.vkey_wrong_length", { found: typed.length - 1 });
  const key = makeKey(name, typed.slice(1));
  return sameBytes(key.id, hexToBytes(id)) ? ok(key) : refuse("ledger.vkey_id_differs");
}

/** What a person compares by eye: SHA-256 of the public key in hex, in groups of four. */
export function fingerprint(key: Pick<VerifierKey, "publicKey">): string {
  return (bytesToHex(sha256(key.publicKey)).match(/.{4}/g) ?? []).join(" ");
}
