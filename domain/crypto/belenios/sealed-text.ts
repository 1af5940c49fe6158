import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromUtf8 } from "../bytes.ts";
import { isMember, type Group } from "./group.ts";
import { FixedBase } from "./powers.ts";
import { randomScalar, type Random } from "./scalars.ts";

/** So long every sealed text is filled up, that its length tells nothing of what is in it. */
const FILLED = 640;
const BLOCK = 32;

/** A pair of keys of one device for one vote; numbers in decimals. */
export interface DeviceKeys {
  readonly secret: string;
  readonly key: string;
}

export function makeDeviceKeys(group: Group, random: Random): DeviceKeys {
  const secret = 1n + (randomScalar(group, random) % (group.parameters.q - 1n));
  return { secret: String(secret), key: String(group.g.power(secret)) };
}

/**
 * A short text (at most 640 bytes) that only the device with the secret of `key` can read; `context` binds
 * it to its place. Throws when `key` is no element of the group or the text is longer.
 */
export function sealText(
  group: Group,
  { text, key, context }: { readonly text: string; readonly key: string; readonly context: string },
  random: Random,
): string {
  const to = BigInt(key);
  const bytes = utf8ToBytes(text);
  if (to === 1n || !isMember(group, to) || bytes.length > FILLED)
    throw new TypeError("cannot be sealed to this key");
  const once = randomScalar(group, random);
  const open = String(group.g.power(once));
  const filled = new Uint8Array(FILLED).fill(0x20);
  filled.set(bytes);
  const seals = keysFrom(secretly(group, to, once), `${context}|${open}`);
  const hidden = bytesToHex(padded(filled, seals.pad));
  return `${BigInt(open).toString(16)}.${hidden}.${tagOf(seals.seal, hidden)}`;
}

const FORM = /^([0-9a-f]{1,512})\.([0-9a-f]{1280})\.([0-9a-f]{64})$/;

/** Whether a text could be one that was sealed; only who has the secret can say that it was sealed to them. */
export function isSealedText(group: Group, sealed: string): boolean {
  const hex = FORM.exec(sealed)?.[1];
  if (hex === undefined || hex.startsWith("0")) return false;
  const open = BigInt(`0x${hex}`);
  return open > 1n && isMember(group, open);
}

/** The text without the spaces at its end, or undefined unless it was sealed to this secret and context. */
export function openText(
  group: Group,
  {
    sealed,
    secret,
    context,
  }: { readonly sealed: string; readonly secret: string; readonly context: string },
): string | undefined {
  const found = FORM.exec(sealed);
  if (found === null) return undefined;
  const [, hex = "", hidden = "", tag = ""] = found;
  const open = BigInt(`0x${hex}`);
  if (!isMember(group, open)) return undefined;
  const seals = keysFrom(secretly(group, open, BigInt(secret)), `${context}|${open}`);
  if (tagOf(seals.seal, hidden) !== tag) return undefined;
  return fromUtf8(padded(hexToBytes(hidden), seals.pad))?.trimEnd();
}

/** A power with a secret exponent: the engine is for public ones. */
function secretly(group: Group, base: bigint, secret: bigint): bigint {
  return new FixedBase(group.modulus, base, 4).power(secret);
}

function keysFrom(agreed: bigint, context: string) {
  const key = (use: string) =>
    hmac(sha256, utf8ToBytes(String(agreed)), utf8ToBytes(`chiboso text|${use}|${context}`));
  return { pad: key("pad"), seal: key("seal") };
}

/** Exclusive or with a stream that is made of the pad block by block. */
function padded(bytes: Uint8Array, pad: Uint8Array): Uint8Array {
  const stream = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK);
  for (let at = 0; at < stream.length; at += BLOCK)
    stream.set(hmac(sha256, pad, utf8ToBytes(String(at / BLOCK))), at);
  return bytes.map((byte, at) => byte ^ (stream[at] as number));
}

function tagOf(seal: Uint8Array, hidden: string): string {
  return bytesToHex(hmac(sha256, seal, hexToBytes(hidden)));
}
