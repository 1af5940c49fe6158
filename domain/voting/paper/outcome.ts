import * as z from "zod";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { citation } from "../../rules/citation.ts";
import { pollOutcome, threshold } from "../outcome.ts";
import { brokenRound } from "./broken-off.ts";
import { ballot, ballotLine, LEVELS, PENALTIES } from "./ballot.ts";
import { countSheet } from "./sheet.ts";

/** How a vote on paper ended: seats filled, some left, equal votes for the last seats; or a proposal. */
export const PAPER_RESULTS = ["filled", "short", "tie", "adopted", "rejected", "rated"] as const;

/** What a line came to: elected, adopted, a penalty or a level; null when nothing reached its threshold. */
export const lineResult = z.enum(["elected", "adopted", ...PENALTIES, ...LEVELS]);

/** One comparison of a discipline vote: votes for this penalty with all heavier ones (VOTE-11). */
export const penaltyStep = z.object({
  penalty: z.enum(PENALTIES),
  votes: z.int(),
  cumulative: z.boolean(),
  threshold,
  citation,
  reached: z.boolean(),
});

const hands = z.object({ for: z.int(), against: z.int(), other: z.int() });

/** What the meeting settled by show of hands before ballots were handed out. */
export const preparation = z.object({
  /** Who was added to the prepared list, with the hands for each (VOTE-14). */
  added: z.array(
    z.object({ name: z.string(), how: z.enum(["self", "floor"]), hands: z.int().nullable() }),
  ),
  withdrawn: z.array(z.object({ name: z.string(), reason: z.string() })),
  /** By which the list of an election was adopted. */
  listHands: hands.nullable(),
  /** By which the tellers were elected (ELEC-02). */
  tellersHands: hands.nullable(),
  /** How many joined them each time once ballots were out, and by which hands; absent in older records. */
  tellersJoined: z.array(z.object({ count: z.int().positive(), hands })).optional(),
});

/** A vote on paper that was counted, as screens show it, as minutes tell it and as the log seals it. */
export const paperOutcome = z.object({
  id,
  itemId: id,
  round: z.int().positive(),
  repeatReason: z.string().nullable(),
  ballot,
  openedAt: instant,
  closedAt: instant,
  quorum: pollOutcome.shape.quorum,
  base: pollOutcome.shape.base,
  /** Elected openly; the first one leads them. */
  tellers: z.array(z.object({ memberId: id, name: z.string() })).min(1),
  /** Who led the meeting when the result was announced; absent in older records. */
  chair: z.string().optional(),
  /** By which hands the list and the tellers came about, and who withdrew; absent in older records. */
  preparation: preparation.optional(),
  /** Rounds just before this one that were broken off; absent in older records. */
  brokenOff: z.array(brokenRound).optional(),
  printed: z.int(),
  issued: z.int(),
  /** What two persons entered alike. */
  counted: countSheet,
  enteredBy: z.array(z.string()).length(2),
  /** Recounts that came before, each with its reason. */
  recounts: z.array(z.string()),
  lines: z.array(ballotLine.extend({ figures: z.array(z.int()), result: lineResult.nullable() })),
  threshold,
  citation,
  needed: z.int(),
  /** Comparisons of a discipline vote, in their order; empty for others. */
  steps: z.array(penaltyStep),
  result: z.enum(PAPER_RESULTS),
  seatsLeft: z.int().min(0),
  /** Places on the ballot of those who had equal votes for the last seats. */
  tied: z.array(z.int().min(0)),
});

export type Preparation = z.infer<typeof preparation>;
export type TellersJoined = NonNullable<Preparation["tellersJoined"]>;
export type PaperResult = (typeof PAPER_RESULTS)[number];
export type LineResult = z.infer<typeof lineResult>;
export type PenaltyStep = z.infer<typeof penaltyStep>;
export type PaperOutcome = z.infer<typeof paperOutcome>;
