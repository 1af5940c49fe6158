import type { Hash } from "@chiboso/domain/crypto/merkle.ts";
import type { Node } from "@chiboso/domain/crypto/proofs.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { FindNode } from "./hash-ranges.ts";

/** Subtrees of logs that were asked for before, in memory. A perfect subtree never changes while its log only grows. */
export interface KnownNodes {
  /** Gives what is known of a log, and keeps what `find` has to give. */
  readonly before: (logId: Id, find: FindNode) => FindNode;
  /** After a log turned out to have another past than what is known of it. */
  readonly forget: (logId: Id) => void;
}

/** Keeps up to `most` hashes, about 150 bytes each; of what is too much, the logs that came first are forgotten. */
export function keepNodes(most: number): KnownNodes {
  const logs = new Map<Id, Map<number, Hash>>();
  let kept = 0;
  const forget = (logId: Id) => {
    kept -= logs.get(logId)?.size ?? 0;
    logs.delete(logId);
  };
  const keep = (logId: Id, key: number, hash: Hash) => {
    for (const [first] of logs) if (kept >= most) forget(first);
    const log = logs.get(logId) ?? new Map<number, Hash>();
    logs.set(logId, log);
    if (!log.has(key)) kept += 1;
    log.set(key, hash);
  };
  const before = (logId: Id, find: FindNode): FindNode => {
    return (node) => {
      const key = keyOf(node);
      const known = logs.get(logId)?.get(key);
      if (known !== undefined) return known;
      return Promise.resolve(find(node)).then((hash) => {
        keep(logId, key, hash);
        return hash;
      });
    };
  };
  return { before, forget };
}

/** Levels of any tree whose size is a safe integer. */
const LEVELS = 64;

/** One number for each subtree of a log of up to 2^47 entries. */
function keyOf({ level, index }: Node): number {
  return index * LEVELS + level;
}
