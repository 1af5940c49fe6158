import { createHmac } from "node:crypto";
import { join } from "node:path";
import { dataKey, deriveKey, sealingUnder, type Sealing } from "../platform/sealing.ts";

/** What protects numbers of identity at rest and still lets one be found. */
export interface Secrets extends Sealing {
  /** Keyed blind index (HMAC-SHA-256): equal numbers of a kind have equal indexes, and nothing else shows. */
  indexOf(number: string, kind: string): Buffer;
}

const opened = new Map<string, Promise<Secrets>>();

/**
 * The secrets of a data directory; the key is made on first use. Whoever loses `keys/` loses the numbers
 * of identity, so it belongs into the backup, apart from the database.
 */
export function openSecrets(dataDir: string): Promise<Secrets> {
  const place = join(dataDir, "keys", "member-secrets.key");
  const known = opened.get(place);
  if (known) return known;
  const opening = dataKey(dataDir, "member-secrets").then(secretsFrom);
  opened.set(place, opening);
  opening.catch(() => opened.delete(place));
  return opening;
}

/** Secrets over a key of 32 bytes; one key for encryption and one for the index are derived (RFC 5869). */
export function secretsFrom(key: Uint8Array): Secrets {
  const indexing = deriveKey(key, "chiboso members index v1");
  return {
    ...sealingUnder(deriveKey(key, "chiboso members seal v1")),
    indexOf: (number, kind) => createHmac("sha256", indexing).update(`${kind}:${number}`).digest(),
  };
}
