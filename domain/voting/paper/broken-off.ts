import * as z from "zod";
import { instant } from "../../kernel/dates.ts";

/**
 * What becomes of ballots that were handed out when their round is broken off: collected, sealed and kept with
 * the others for the term of ballots (RET-02), or destroyed at once before the meeting.
 */
export const BALLOTS_LEFT = ["kept", "destroyed"] as const;
export const ballotsLeft = z.enum(BALLOTS_LEFT);

/** An earlier round that was broken off, as the counting minutes of the next one name it. */
export const brokenRound = z.object({
  round: z.int().positive(),
  /** What was kept before there were others was all on paper. */
  kind: z.enum(["paper", "open", "secret"]).default("paper"),
  at: instant,
  reason: z.string(),
  printed: z.int(),
  issued: z.int(),
  /** Null where no ballot had been handed out. */
  ballots: ballotsLeft.nullable(),
});

export type BallotsLeft = z.infer<typeof ballotsLeft>;
export type BrokenRound = z.infer<typeof brokenRound>;
