import type { Database } from "../platform/database.ts";
import { keepPublished, type SignedCheckpoint } from "./store.ts";

/** Gives a signed checkpoint out; true when it is published now. */
export async function publishCheckpoint(
  { database }: { readonly database: Database },
  { logId, size, note }: SignedCheckpoint,
): Promise<boolean> {
  await database.commit((tx) => keepPublished(tx, logId, size, note));
  return true;
}
