import * as z from "zod";
import { instant, localDate } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { citation } from "../../rules/citation.ts";
import { pollOutcome, threshold } from "../outcome.ts";
import { ballot } from "./ballot.ts";
import { ballotsLeft } from "./broken-off.ts";
import { paperOutcome } from "./outcome.ts";
import { PAPER_STATES } from "./steps.ts";

const person = z.object({ memberId: id, name: z.string() });

/** What was frozen when the ballots were handed out. */
const frozenView = z.object({
  base: pollOutcome.shape.base,
  quorum: pollOutcome.shape.quorum,
  threshold,
  citation,
  needed: z.int(),
});

/** The packets of ballots after the count, who keeps them and until when (ELEC-10). */
export const sealingView = z.object({
  at: instant,
  by: z.string(),
  packets: z.int(),
  keeper: z.string(),
  place: z.string(),
  keptUntil: localDate,
  citation,
  /** SHA-256 of the counting minutes, as the log holds it. */
  minutesDigest: z.string(),
  destroyed: z
    .object({ on: localDate, document: z.string(), by: z.string(), at: instant })
    .nullable(),
});

/**
 * A vote on paper as its screens see it. What was counted is shown to nobody before there is an outcome,
 * which everybody sees.
 */
export const paperView = z.object({
  id,
  meetingId: id,
  itemId: id,
  round: z.int().positive(),
  repeatOf: id.nullable(),
  repeatReason: z.string().nullable(),
  ballot,
  withdrawn: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** Who stands aside; the reasons are in the frozen base and in the events. */
  recused: z.array(id),
  state: z.enum(PAPER_STATES),
  preparedAt: instant,
  issuedAt: instant.nullable(),
  closedAt: instant.nullable(),
  cancelReason: z.string().nullable(),
  /** What was done with ballots that had been handed out when the round was broken off. */
  ballotsLeft: ballotsLeft.nullable(),
  tellers: z.array(person),
  printed: z.int(),
  issued: z.int(),
  frozen: frozenView.nullable(),
  attempt: z.int().positive(),
  /** Who has entered the count that goes on. */
  enteredBy: z.array(z.string()),
  /** Whether the one who asks is among them. */
  entered: z.boolean(),
  /**
   * Where two counts differ, for those who count or conduct; never what was counted, so that the box is
   * counted again without knowing it.
   */
  difference: z.object({ fields: z.array(z.string()) }).nullable(),
  recounts: z.array(z.string()),
  outcome: paperOutcome.nullable(),
  sealing: sealingView.nullable(),
  may: z.object({
    conduct: z.boolean(),
    /** May enter the count that goes on now. */
    count: z.boolean(),
  }),
});

export type PaperView = z.infer<typeof paperView>;
