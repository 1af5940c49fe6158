import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Group } from "./group.ts";
import type { Random } from "./scalars.ts";

/** Base 58: no 0, O, I, l, so that a slip can be read aloud and typed. */
const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const RADIX = 58;
const FREE = 14;
const CHECK = 53;
const CODE = /^(?:[1-9A-HJ-NP-Za-km-z]{3}-){4}[1-9A-HJ-NP-Za-km-z]{3}$/;
const ROUNDS = 1000;
/** The largest multiple of the radix that a byte can hold: what lies above is drawn again. */
const FAIR = 256 - (256 % RADIX);

/** What a credential is for one election. The secret never leaves the device of its owner. */
export interface Credential {
  readonly secret: bigint;
  /** The element that stands in the public list. */
  readonly element: bigint;
}

/** A new secret code such as `j98-UJh-2R4-bDm-7X5`: 82 bits and a sign that finds misprints. */
export function drawCode(random: Random): string {
  const free = drawSigns(random, FREE);
  return inGroups(free + ALPHABET.charAt(checkOf(free)));
}

/** An id for an election in the same letters, as Belenios has them. */
export function drawElectionId(random: Random): string {
  return drawSigns(random, FREE);
}

function drawSigns(random: Random, length: number): string {
  let signs = "";
  while (signs.length < length) {
    for (const byte of random(length - signs.length)) {
      if (byte < FAIR) signs += ALPHABET.charAt(byte % RADIX);
    }
  }
  return signs;
}

/** The code as it was drawn: spaces around and missing hyphens are forgiven, a misprint is found. */
export function readCode(typed: string): Result<string> {
  const code = inGroups(typed.replace(/[\s-]/gu, ""));
  if (!CODE.test(code)) return refuse("crypto.credential_malformed");
  const signs = code.replaceAll("-", "");
  return ALPHABET.indexOf(signs.charAt(FREE)) === checkOf(signs.slice(0, FREE))
    ? ok(code)
    : refuse("crypto.credential_misprint");
}

/** The key pair of a code in one election, whose id is the salt. */
export function deriveCredential(group: Group, code: string, electionId: string): Credential {
  const options = { c: ROUNDS, dkLen: 32 };
  const bytes = pbkdf2(sha256, utf8ToBytes(code), utf8ToBytes(electionId), options);
  const secret = BigInt(`0x${bytesToHex(bytes)}`) % group.parameters.q;
  return { secret, element: group.g.power(secret) };
}

/** The public list: decimal numbers in the order of their texts, so that it tells nothing of who is who. */
export function credentialList(elements: readonly bigint[]): string[] {
  return elements.map(String).toSorted();
}

function checkOf(signs: string): number {
  let rest = 0;
  for (const sign of signs) rest = (rest * RADIX + ALPHABET.indexOf(sign)) % CHECK;
  return CHECK - rest;
}

function inGroups(signs: string): string {
  return signs.replace(/(.{3})(?=.)/gu, "$1-");
}
