import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { toBase64 } from "../bytes.ts";
import type { Group } from "./group.ts";

/** Gives so many bytes that nobody can foresee; it comes from outside. */
export type Random = (length: number) => Uint8Array;

/** 128 bits more than the order, so that no scalar is likelier than another by more than 2^-128. */
const SCALAR_BYTES = 48;

export function randomScalar(group: Group, random: Random): bigint {
  return BigInt(`0x${bytesToHex(random(SCALAR_BYTES))}`) % group.parameters.q;
}

/** The remainder from 0 to q - 1, of negative numbers, too. */
export function modQ(group: Group, value: bigint): bigint {
  const { q } = group.parameters;
  const rest = value % q;
  return rest < 0n ? rest + q : rest;
}

/** SHA-256 of a text as a scalar: the challenge of every proof. */
export function challengeOf(group: Group, prefix: string, commitments: readonly bigint[]): bigint {
  const bytes = utf8ToBytes(prefix + commitments.join(","));
  return BigInt(`0x${bytesToHex(sha256(bytes))}`) % group.parameters.q;
}

export const hexDigest = (bytes: Uint8Array): string => bytesToHex(sha256(bytes));

/** The same of a text, over its UTF-8 bytes. */
export const hexDigestOf = (text: string): string => hexDigest(utf8ToBytes(text));

/** SHA-256 in base64 without padding: fingerprints of elections and trackers of ballots. */
export function shortDigest(text: string): string {
  return toBase64(sha256(utf8ToBytes(text))).replace(/=+$/, "");
}
