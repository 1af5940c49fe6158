import { parseTilePath, tileWidthIn } from "@chiboso/domain/crypto/tiles.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reader } from "../platform/database.ts";
import { findLastCheckpoint, readBodies, readHashes } from "./store.ts";

/**
 * The bytes of a tile (C2SP tlog-tiles): hashes one after the other, or with level `entries` each
 * body behind its length in two bytes. Only what a signed checkpoint covers is given out.
 */
export async function readTile(reader: Reader, logId: Id, path: string): Promise<Result<Buffer>> {
  const name = parseTilePath(path);
  const last = await findLastCheckpoint(reader, logId);
  if (name === undefined || last === undefined) return refuse("kernel.not_found");
  const from = name.index * 256;
  if (tileWidthIn(last.size, name.level, name.index) < name.width)
    return refuse("kernel.not_found");
  if (name.level !== "entries") {
    return ok(Buffer.concat(await readHashes(reader, logId, name.level, from, name.width)));
  }
  const bodies = await readBodies(reader, logId, from, name.width);
  return ok(Buffer.concat(bodies.flatMap((body) => [lengthOf(body), body])));
}

function lengthOf(body: Buffer): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(body.length);
  return bytes;
}
