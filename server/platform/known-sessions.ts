import { createHash } from "node:crypto";

/** More than sign in to one server in a day; each takes some hundred bytes. */
const MOST = 50_000;

/** The sessions that have proved themselves since the start, so that each has a share of its own. */
export interface KnownSessions {
  /** Notes whether the token was found to be that of an open session. */
  note(token: string, isOpen: boolean): void;
  /** A key that stands for the session, or undefined for a token that has not proved itself. */
  keyOf(token: string): string | undefined;
}

export function knownSessions(): KnownSessions {
  // In the order of their last proof, so that the one that was silent longest is forgotten first.
  const known = new Set<string>();
  const digest = (token: string) => createHash("sha256").update(token).digest("base64url");
  return {
    note(token, isOpen) {
      const key = digest(token);
      known.delete(key);
      if (!isOpen) return;
      known.add(key);
      if (known.size > MOST) for (const oldest of known.keys().take(1)) known.delete(oldest);
    },
    keyOf(token) {
      const key = digest(token);
      return known.has(key) ? key : undefined;
    },
  };
}
