import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { isMember, type Group } from "./group.ts";
import { FixedBase } from "./powers.ts";
import type { Certificate } from "./records.ts";
import { randomScalar, type Random } from "./scalars.ts";

/** A scalar that only one member can open: a fresh key agreed in the group, a pad and a seal from it. */
export function sealScalar(
  group: Group,
  { value, to, from }: { readonly value: bigint; readonly to: Certificate; readonly from: number },
  random: Random,
): string {
  const once = randomScalar(group, random);
  const agreed = secretly(group, BigInt(to.encryption), once);
  const open = String(group.g.power(once));
  const { pad, seal } = keysFrom(agreed, `${from}|${to.context.index}|${open}`);
  const hidden = padded(hexToBytes(value.toString(16).padStart(64, "0")), pad);
  return `${open}.${bytesToHex(hidden)}.${bytesToHex(hmac(sha256, seal, hidden))}`;
}

/** The scalar, or undefined unless it was sealed by `from` for this member. */
export function openScalar(
  group: Group,
  sealed: string,
  { from, to }: { readonly from: number; readonly to: { opening: bigint; member: number } },
): bigint | undefined {
  const found = /^([1-9][0-9]{0,616})\.([0-9a-f]{64})\.([0-9a-f]{64})$/.exec(sealed);
  if (found === null) return undefined;
  const [, open = "", hidden = "", tag = ""] = found;
  // Another element would tell something of the key by what it answers.
  if (!isMember(group, BigInt(open))) return undefined;
  const agreed = secretly(group, BigInt(open), to.opening);
  const { pad, seal } = keysFrom(agreed, `${from}|${to.member}|${open}`);
  if (bytesToHex(hmac(sha256, seal, hexToBytes(hidden))) !== tag) return undefined;
  const value = BigInt(`0x${bytesToHex(padded(hexToBytes(hidden), pad))}`);
  return value < group.parameters.q ? value : undefined;
}

/** A power with a secret exponent: the engine is for public ones. */
function secretly(group: Group, base: bigint, secret: bigint): bigint {
  return new FixedBase(group.modulus, base, 4).power(secret);
}

function keysFrom(agreed: bigint, context: string) {
  const key = (use: string) =>
    hmac(sha256, utf8ToBytes(String(agreed)), utf8ToBytes(`chiboso deal|${use}|${context}`));
  return { pad: key("pad"), seal: key("seal") };
}

function padded(bytes: Uint8Array, pad: Uint8Array): Uint8Array {
  return bytes.map((byte, at) => byte ^ (pad[at] as number));
}
