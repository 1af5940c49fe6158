import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Checkpoint } from "./checkpoint.ts";

/** Signature type of an ML-DSA-44 cosignature (C2SP tlog-cosignature). */
const ML_DSA_44 = 0x06;

/** Bytes of a public key (FIPS 204). */
export const ML_DSA_44_KEY = 1312;
export const ML_DSA_44_SIGNATURE = 2420;

/** No moment is stated: the log only says that the tree is its own. */
const NO_TIME = new Uint8Array(8);

/** `SHA-256(name ‖ 0x0A ‖ 0x06 ‖ key)[:4]` (C2SP tlog-cosignature). */
export function mlDsaKeyId(name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ML_DSA_44), publicKey)).slice(
    0,
    4,
  );
}

/** What is signed: the structure `cosigned_message` over the whole tree, without a time. */
export function mlDsaMessage(name: string, { origin, size, root }: Checkpoint): Uint8Array {
  return concatBytes(
    utf8ToBytes("subtree/v1\n\0"),
    opaque(name),
    NO_TIME,
    opaque(origin),
    bigEndian(0),
    bigEndian(size),
    root,
  );
}

/** What stands in the signature line: `timestamped_signature`. */
export function timestamped(signature: Uint8Array): Uint8Array {
  return concatBytes(NO_TIME, signature);
}

/** The signature in a line; undefined when it is of another length or states a time. */
export function untimestamped(line: Uint8Array): Uint8Array | undefined {
  const time = line.subarray(0, NO_TIME.length);
  return line.length === NO_TIME.length + ML_DSA_44_SIGNATURE && time.every((byte) => byte === 0)
    ? line.subarray(NO_TIME.length)
    : undefined;
}

/** `opaque<1..2^8-1>` of RFC 8446: one byte of length. Throws when it does not fit: a fault of the caller. */
function opaque(text: string): Uint8Array {
  const bytes = utf8ToBytes(text);
  if (bytes.length === 0 || bytes.length > 255) throw new TypeError("a name of 1 to 255 bytes");
  return concatBytes(Uint8Array.of(bytes.length), bytes);
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}
