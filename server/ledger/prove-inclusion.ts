import { leafHash, type Hash } from "@chiboso/domain/crypto/merkle.ts";
import { inclusionRanges, verifyInclusion, type Head } from "@chiboso/domain/crypto/proofs.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reader } from "../platform/database.ts";
import { hashRanges, hashRangesBy, nodesInTables } from "./hash-ranges.ts";
import { keepNodes } from "./known-nodes.ts";

/** About 15 MB. The upper part of every path is shared, so that few of them answer for many entries. */
const NODES = 100_000;

/** Of all logs of this process: their ids never repeat, and what is known of one says nothing of another. */
const ofThisProcess = keepNodes(NODES);

/**
 * The path of an entry under a head, from what was asked for before where that is known. A path out of memory is given
 * only when it leads to the head: after a disk was lost the log may have grown otherwise under a running server.
 */
export async function proveInclusion(
  reader: Reader,
  logId: Id,
  { index, entry }: { readonly index: number; readonly entry: Uint8Array },
  head: Head,
  known = ofThisProcess,
): Promise<Hash[]> {
  const ranges = inclusionRanges(index, head.size);
  const hashes = await hashRangesBy(known.before(logId, nodesInTables(reader, logId)), ranges);
  if (verifyInclusion(leafHash(entry), index, head, hashes).ok) return hashes;
  known.forget(logId);
  return hashRanges(reader, logId, ranges);
}
