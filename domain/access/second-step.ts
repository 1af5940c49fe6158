import type { Instant } from "../kernel/dates.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { Role } from "./roles.ts";

/**
 * Roles through which one person can harm many: a second step after the password is recommended to
 * whoever holds one. A site may ask more (`SECOND_STEP_REQUIRED`), a demonstration never does.
 */
export const SECOND_STEP_ROLES: readonly Role[] = [
  "sysAdmin",
  "committeeOffice",
  "organisationBoard",
  "inspectionCommission",
  "auditor",
];

/**
 * `on`: there is a second step. `required`: the site asks for one, and until then all roles sleep.
 * `recommended`: a reminder. `off`: nothing is said.
 */
export const SECOND_STEP_NEEDS = ["on", "required", "recommended", "off"] as const;

export type SecondStepNeed = (typeof SECOND_STEP_NEEDS)[number];

/** What a person with these roles is told about the second step. */
export function secondStepNeed(
  roles: readonly Role[],
  has: boolean,
  required: readonly Role[],
): SecondStepNeed {
  if (has) return "on";
  if (roles.some((role) => required.includes(role))) return "required";
  return roles.some((role) => SECOND_STEP_ROLES.includes(role)) ? "recommended" : "off";
}

/** A right password waits this long for its second step. */
export const PENDING_MINUTES = 10;

/** RFC 6238 with what every authenticator app takes: SHA-1, six digits, thirty seconds. */
export const CODE_SECONDS = 30;
export const CODE_DIGITS = 6;
/** Steps of time before and after this one whose codes are taken: clocks of phones differ. */
export const CODE_WINDOW = 1;

/** The step of time in which a moment lies. */
export function codeStep(now: Instant): number {
  return Math.floor(Date.parse(now) / 1000 / CODE_SECONDS);
}

/**
 * Whether a code may be taken: `matched` is the step of time that it belongs to, undefined when it
 * belongs to none of the window; `last` the step whose code was used last (RFC 6238, section 5.2).
 */
export function decideCode(matched: number | undefined, last: number): Result<number> {
  if (matched === undefined) return refuse("access.wrong_code", undefined, "code");
  return matched > last ? ok(matched) : refuse("access.code_used", undefined, "code");
}

/** Only wrong codes of this long count. Whoever tries them has the right password already. */
export const CODE_ATTEMPT_MINUTES = 15;
const MOST_CODES = 5;

/**
 * Whether another code may be tried after so many wrong ones, from wherever. Nobody is locked out by
 * strangers, because only the right password leads here; a passkey still opens.
 */
export function decideCodeAttempt(wrong: number): Result<undefined> {
  return wrong >= MOST_CODES
    ? refuse("access.too_many_codes", { minutes: CODE_ATTEMPT_MINUTES })
    : ok(undefined);
}

/** How many recovery codes are made at once. */
export const RECOVERY_CODES = 10;
/** Crockford's base32: nothing in it is taken for another sign when it is read from paper. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_BYTES = 10;

/** A recovery code from ten random bytes: 80 bits as four groups of four signs. */
export function recoveryCode(random: Uint8Array): string {
  if (random.length !== CODE_BYTES) throw new TypeError(`a recovery code has ${CODE_BYTES} bytes`);
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const signs = bits.match(/.{5}/g) ?? [];
  const text = signs.map((five) => ALPHABET[Number.parseInt(five, 2)]).join("");
  return (text.match(/.{4}/g) ?? []).join("-");
}

/** What was typed as it was made: without spaces and strokes, and with the signs that look alike. */
export function normalRecoveryCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
}
