import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { citation } from "../rules/citation.ts";

export const VOTE_CHOICES = ["for", "against", "other"] as const;

/** For, against, or another opinion (tán thành, không tán thành, ý kiến khác). */
export const voteChoice = z.enum(VOTE_CHOICES);

export type VoteChoice = z.infer<typeof voteChoice>;

/** Why a member of the cell is not in the base of a vote; each names the rule it comes from. */
export const exclusion = z.object({
  memberId: id,
  name: z.string(),
  reason: z.enum([
    "probationary",
    "exemptAbsent",
    "suspended",
    "temporarilyElsewhere",
    "recused",
    "excusedThroughout",
    "candidate",
  ]),
  ruleId: z.string(),
});

/** A threshold over a base in whole numbers: `den·yes > num·base` when strict, else `den·yes ≥ num·base`. */
export const threshold = z.object({
  num: z.int().positive(),
  den: z.int().positive(),
  strict: z.boolean(),
});

/** A finished open vote, as screens show it, as minutes tell it, and as the sealed record keeps it. */
export const pollOutcome = z.object({
  id,
  itemId: id,
  /** 1 for the first round; a repeated vote is a further round with its reason, and all are kept. */
  round: z.int().positive(),
  repeatReason: z.string().nullable(),
  question: z.string(),
  decision: z.string(),
  /** Hands were counted, which have no names; absent for a vote by name. */
  method: z.literal("counted").optional(),
  /** Who counted the hands, and who entered them; absent for votes by name and those entered late from paper. */
  tellers: z.array(z.string()).optional(),
  countedBy: z.string().optional(),
  /** The hands alone, where others followed online and voted on devices: `votes` are theirs. */
  hands: z.object({ for: z.int(), against: z.int(), other: z.int() }).optional(),
  openedAt: instant,
  closedAt: instant,
  quorum: z.object({ present: z.int(), base: z.int(), threshold, citation }),
  base: z.object({
    counted: z.array(z.object({ memberId: id, name: z.string() })),
    excluded: z.array(exclusion),
  }),
  /** The vote of each who voted on a device, or for whom it was entered. */
  votes: z.array(
    z.object({
      memberId: id,
      name: z.string(),
      choice: voteChoice,
      at: instant,
      /** Who entered it for a voter without a device; absent when the voter voted alone. */
      enteredBy: z.string().optional(),
    }),
  ),
  /**
   * Who of the base had left by the close, and whether the quorum still stood: the result does not
   * depend on it, because nobody leaves the base. Absent in older records.
   */
  closing: z.object({ present: z.int(), reached: z.boolean(), left: z.array(id) }).optional(),
  counts: z.object({ for: z.int(), against: z.int(), other: z.int(), notVoting: z.int() }),
  threshold,
  citation,
  adopted: z.boolean(),
});

export type PollOutcome = z.infer<typeof pollOutcome>;
export type Exclusion = z.infer<typeof exclusion>;
export type Threshold = z.infer<typeof threshold>;
