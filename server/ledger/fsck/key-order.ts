import { openCheckpoint, type Checkpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { makeKey } from "@chiboso/domain/crypto/vkey.ts";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { SiteKey } from "../site-keys.ts";

/** Which of the site's keys may sign at a place of a log. */
export interface KeyOrder {
  /** The oldest key that may still sign: its place in the list of the site's keys. */
  oldest: number;
  /** A newer key that an entry has named; the first checkpoint that covers the entry may still be the older one's. */
  named: number | null;
}

export const beginOrder = (): KeyOrder => ({ oldest: 0, named: null });

/** An entry names a key: false when the site has no such key, or it is none after the present one. */
export function nameKey(order: KeyOrder, keys: readonly SiteKey[], keyId: string): boolean {
  const place = keys.findIndex(({ id }) => id === keyId);
  if (place < order.oldest) return false;
  order.named = place;
  return true;
}

/** The checkpoint in a note, when a key signed it that may at this place; ends the overlap of two keys. */
export function openInOrder(
  order: KeyOrder,
  keys: readonly SiteKey[],
  origin: string,
  note: string,
): Result<Checkpoint> | undefined {
  const bytes = Buffer.from(note);
  const allowed = keys.slice(order.oldest);
  const opened = allowed
    .map(({ publicKey }) => openCheckpoint(bytes, makeKey(origin, publicKey)))
    .find(({ ok }) => ok);
  if (order.named !== null) [order.oldest, order.named] = [order.named, null];
  return opened;
}
