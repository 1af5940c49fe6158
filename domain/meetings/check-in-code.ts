import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";

/** A new code every half minute; each is taken for one minute (milliseconds). */
export const CODE_STEP = 30_000;
export const CODE_LIFE = 60_000;

/** Without letters and digits that look alike, so that a code can also be read out. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 10;

export interface CheckInCode {
  readonly code: string;
  readonly renewAt: Instant;
  readonly validUntil: Instant;
}

/** The code of the half minute in which `now` lies: 50 bits of HMAC-SHA-256 under the meeting's key. */
export function checkInCode(key: Uint8Array, meetingId: Id, now: Instant): CheckInCode {
  const step = stepOf(now);
  return {
    code: codeOf(key, meetingId, step),
    renewAt: new Date((step + 1) * CODE_STEP).toISOString(),
    validUntil: new Date(step * CODE_STEP + CODE_LIFE).toISOString(),
  };
}

/** True for the code of this half minute and of the one before, in any case of letters. */
export function acceptsCode(key: Uint8Array, meetingId: Id, now: Instant, given: string): boolean {
  const wanted = given.toUpperCase().replace(/[\s-]/gu, "");
  const step = stepOf(now);
  return [step, step - 1].some((each) => same(codeOf(key, meetingId, each), wanted));
}

function stepOf(now: Instant): number {
  return Math.floor(Date.parse(now) / CODE_STEP);
}

function codeOf(key: Uint8Array, meetingId: Id, step: number): string {
  const mac = hmac(sha256, key, utf8ToBytes(`chiboso check-in ${meetingId} ${step}`));
  return Array.from(mac.slice(0, LENGTH), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(
    "",
  );
}

/** Compares in a time that does not tell how much of a guess was right. */
function same(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let index = 0; index < a.length; index += 1) {
    difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  }
  return difference === 0;
}
