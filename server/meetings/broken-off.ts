import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { BrokenVote } from "@chiboso/domain/meetings/record.ts";
import { ballotsLeft } from "@chiboso/domain/voting/paper/broken-off.ts";
import * as z from "zod";
import type { EventRow } from "./tables.ts";

const cancelled = z.object({ pollId: z.string(), question: z.string(), reason: z.string() });

/** Events of before this was written down tell of ballots only how many were handed out. */
const onPaper = z.object({
  round: z.int().default(1),
  printed: z.int().default(0),
  issued: z.int(),
  ballots: ballotsLeft.nullable().default(null),
});

/** Of a secret electronic vote the server's key goes with it; records of before said nothing of that. */
const onDevices = z.object({ serverKeyDestroyed: z.literal(true) });

/**
 * The votes of a meeting that were broken off, under the items during which they were: a vote is held under the
 * running item alone, and the item does not end before it.
 */
export function brokenVotesIn(events: readonly EventRow[]): ReadonlyMap<Id, readonly BrokenVote[]> {
  const found = new Map<Id, BrokenVote[]>();
  let running: Id | undefined;
  for (const { kind, at, data } of events) {
    if (kind === "item.begun") running = z.object({ itemId: z.string() }).parse(data).itemId;
    if (kind !== "vote.cancelled" || running === undefined) continue;
    const { pollId: id, question, reason } = cancelled.parse(data);
    const paper = onPaper.safeParse(data).data;
    const sealed = onDevices.safeParse(data).success;
    const vote = {
      id,
      at,
      question,
      reason,
      ...(paper && { paper }),
      ...(sealed && { sealed: "destroyed" as const }),
    };
    found.set(running, [...(found.get(running) ?? []), vote]);
  }
  return found;
}
