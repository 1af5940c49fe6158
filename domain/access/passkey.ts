import { ok, refuse, type Result } from "../kernel/result.ts";

/** Where passkeys of this site are valid (WebAuthn Level 3, section 5.1.2). */
export interface PasskeyPlace {
  readonly rpId: string;
  readonly origin: string;
}

/**
 * The place of passkeys under the site's public address; undefined where no browser makes any: at a
 * bare network address, or at a name without an encrypted connection.
 */
export function passkeyPlace(publicUrl: string): PasskeyPlace | undefined {
  if (!URL.canParse(publicUrl)) return undefined;
  const { hostname, origin, protocol } = new URL(publicUrl);
  const isAddress = /^[\d.]+$/.test(hostname) || hostname.startsWith("[");
  const isSafe = protocol === "https:" || hostname === "localhost";
  return isAddress || !isSafe ? undefined : { rpId: hostname, origin };
}

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
