import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import { citation } from "../rules/citation.ts";
import { decision } from "../rules/decisions.ts";
import { exclusion, pollOutcome, threshold, voteChoice } from "./outcome.ts";

export const POLL_STATES = ["open", "closed", "cancelled"] as const;
export const pollState = z.enum(POLL_STATES);

/** How an open vote is taken: each by name, or hands that tellers count. */
export const POLL_METHODS = ["byName", "hands"] as const;
export const pollMethod = z.enum(POLL_METHODS);

/** Hands as they were counted in the room. */
export const hands = z.object({
  for: z.int().min(0).max(100_000),
  against: z.int().min(0).max(100_000),
  other: z.int().min(0).max(100_000),
});

const named = z.object({ memberId: id, name: z.string() });

/** Who is counted, and what that means: shown before the opening and kept with the poll. */
export const baseView = z.object({
  counted: z.array(named.extend({ present: z.boolean() })),
  excluded: z.array(exclusion),
});

/** A live vote, for those who conduct the vote: an open vote is by name. */
export const liveVote = named.extend({
  choice: voteChoice,
  at: instant,
  /** Who entered it for a voter without a device; null when the voter voted alone. */
  enteredBy: z.string().nullable(),
});

/**
 * A poll as its screens see it. `voted` (who has voted) is for everybody; `live` only for those who
 * conduct the vote while it is open; `outcome` for everybody once it is closed.
 */
export const pollView = z.object({
  id,
  meetingId: id,
  itemId: id,
  round: z.int().positive(),
  repeatOf: id.nullable(),
  repeatReason: z.string().nullable(),
  decision,
  method: pollMethod,
  /** Who counts the hands; empty for a vote by name. */
  tellers: z.array(named),
  /** Who entered the hands that were counted, and when; the figures are in `live` and `outcome`. */
  handsEntered: z.object({ by: z.string(), at: instant }).nullable(),
  /** Who follows online and so votes on a device while tellers count hands; empty for a vote by name. */
  onDevice: z.array(id),
  /** How many of those counted raise their hands in the room in an open vote by hands; none in another vote. */
  inRoom: z.int(),
  question: z.string(),
  state: pollState,
  openedAt: instant,
  closedAt: instant.nullable(),
  cancelReason: z.string().nullable(),
  base: baseView,
  quorum: z.object({ present: z.int(), base: z.int(), threshold, citation }),
  threshold,
  citation,
  /** Votes in favour that adopt the proposal over this base. */
  needed: z.int(),
  voted: z.array(id),
  live: z
    .object({
      votes: z.array(liveVote),
      /** Hands and votes on devices together. */
      counts: z.object({ for: z.int(), against: z.int(), other: z.int(), notVoting: z.int() }),
      /** The hands as they were entered last; null before, and for a vote by name. */
      hands: hands.nullable(),
    })
    .nullable(),
  outcome: pollOutcome.nullable(),
  /** The one who asks: in the base or why not (null for whoever is not on the roll), and their own vote. */
  mine: z
    .object({
      inBase: z.boolean(),
      exclusion: exclusion.nullable(),
      choice: voteChoice.nullable(),
      votedAt: instant.nullable(),
    })
    .nullable(),
});

/** What would be frozen if the poll were opened now, and why it cannot be opened if it cannot. */
export const pollProposal = z.object({
  decision,
  base: baseView,
  quorum: z.object({ present: z.int(), base: z.int(), threshold, citation }),
  threshold,
  citation,
  needed: z.int(),
  /** Of those counted, who cannot sign in: on paper alone, where a count is entered on a device of one's own. */
  cannotSignIn: z.array(id),
  /** Who is on the roll and may not be named on a ballot of this decision. */
  barred: z.array(id),
  obstacle: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
});

export type PollMethod = z.infer<typeof pollMethod>;
export type Hands = z.infer<typeof hands>;
export type PollState = z.infer<typeof pollState>;
export type PollView = z.infer<typeof pollView>;
export type PollProposal = z.infer<typeof pollProposal>;
