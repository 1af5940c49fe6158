import { createHmac, timingSafeEqual } from "node:crypto";
import { dataKey, deriveKey } from "../platform/sealing.ts";

const keys = new Map<string, Promise<Buffer>>();

function keyOf(dataDir: string): Promise<Buffer> {
  const known = keys.get(dataDir);
  if (known) return known;
  const opening = dataKey(dataDir, "meeting-events").then((key) =>
    deriveKey(key, "chiboso meeting event mark v1"),
  );
  keys.set(dataDir, opening);
  opening.catch(() => keys.delete(dataDir));
  return opening;
}

/**
 * What only the server can say of the content of an official act (HMAC-SHA-256): its key is not in the database, so
 * that whoever writes event and entry anew while a vote goes on, and perhaps puts both back later, changes no result.
 */
export async function eventMark(dataDir: string, content: Uint8Array): Promise<Buffer> {
  return createHmac("sha256", await keyOf(dataDir))
    .update(content)
    .digest();
}

/** Whether that was said of exactly this content. */
export async function hasEventMark(
  dataDir: string,
  content: Uint8Array,
  mark: Buffer | null,
): Promise<boolean> {
  if (mark === null) return false;
  const own = await eventMark(dataDir, content);
  return mark.length === own.length && timingSafeEqual(mark, own);
}
