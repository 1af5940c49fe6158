import type { Instant } from "../kernel/dates.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";

/** Only failures of this long are counted, so that no lock can last longer. */
export const ATTEMPT_WINDOW_MINUTES = 15;

/** Failures of the window, counted in the database. A refused attempt is not counted again. */
export interface Attempts {
  /** For this user name from this address. */
  readonly pair: number;
  /** For this user name from anywhere. */
  readonly username: number;
  /** From this address for any user name: a whole village may share one. */
  readonly address: number;
  /** Whether this person signed in from this address in the last 30 days. */
  readonly addressKnown: boolean;
}

const MOST_PER_PAIR = 5;
export const MOST_PER_USERNAME = 20;
const MOST_PER_ADDRESS = 200;

/**
 * Whether a password may be tried. A stranger who fails on purpose uses up the attempts of
 * strangers only: from an address that the owner has used before, the owner's own five remain.
 */
export function decideAttempt(attempts: Attempts): Result<undefined> {
  const locked =
    attempts.pair >= MOST_PER_PAIR ||
    (!attempts.addressKnown &&
      (attempts.username >= MOST_PER_USERNAME || attempts.address >= MOST_PER_ADDRESS));
  return locked
    ? refuse("access.too_many_attempts", { minutes: ATTEMPT_WINDOW_MINUTES })
    : ok(undefined);
}

/** The moment from which failures count. */
export function attemptsSince(now: Instant): Instant {
  return new Date(Date.parse(now) - ATTEMPT_WINDOW_MINUTES * 60_000).toISOString();
}
