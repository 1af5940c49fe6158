import { ok, refuse, type Result } from "../kernel/result.ts";

/** A challenge is for one answer within this time. */
export const CHALLENGE_MINUTES = 5;

/** More than anybody has devices. */
export const MOST_PASSKEYS = 10;

/**
 * A counter that did not grow says that there are two of this authenticator (WebAuthn Level 3,
 * section 7.2, step 22). Those that do not count stay at 0.
 */
export function decideCounter(kept: number, told: number): Result<undefined> {
  if (kept === 0 && told === 0) return ok(undefined);
  return told > kept ? ok(undefined) : refuse("access.passkey_cloned");
}
