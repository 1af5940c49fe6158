import * as z from "zod";
import { instant } from "../../kernel/dates.ts";
import { id } from "../../kernel/ids.ts";
import { citation } from "../../rules/citation.ts";
import { pollOutcome, threshold } from "../outcome.ts";
import { lineResult, PAPER_RESULTS, penaltyStep } from "../paper/outcome.ts";
import { permit, secretBallot, secretTerms } from "./ballot.ts";
import { untyped } from "./envelopes.ts";

const count = z.int().min(0);

/** A branch box: what was read by telephone at its close, and what came of it. */
export const branchBox = z.object({
  id,
  name: z.string(),
  count,
  head: z.string(),
  state: z.enum(["noted", "appended", "notCounted"]),
  /** Ballots of it whose key had a ballot elsewhere, and which therefore do not count. */
  flagged: count,
});

/** How a secret vote ended: as on paper, or told only, as an opinion poll is. */
export const SECRET_RESULTS = [...PAPER_RESULTS, "told"] as const;

/** A secret electronic vote that was opened, as screens show it, as minutes tell it and as the log seals it. */
export const secretOutcome = z.object({
  id,
  itemId: id,
  round: z.int().positive(),
  repeatReason: z.string().nullable(),
  ballot: secretBallot,
  permit: permit.nullable(),
  terms: secretTerms,
  openedAt: instant,
  closedAt: instant,
  decidedAt: instant,
  quorum: pollOutcome.shape.quorum,
  base: pollOutcome.shape.base,
  board: z.array(z.object({ memberId: id, name: z.string() })),
  /** Keys in the list: who drew a slip or registered a device. */
  keys: count,
  /** Ballots that were counted. */
  counted: count,
  /** In the order of the ballot's names or questions; blank where the form has a blank. */
  lines: z.array(
    z.object({
      memberId: id.nullable(),
      name: z.string(),
      figures: z.array(count),
      blank: count.nullable(),
      result: lineResult.nullable(),
    }),
  ),
  /** Null for an opinion poll, which decides nothing. */
  threshold: threshold.nullable(),
  citation: citation.nullable(),
  needed: z.int().nullable(),
  steps: z.array(penaltyStep),
  result: z.enum(SECRET_RESULTS),
  seatsLeft: count,
  tied: z.array(count),
  election: z.object({
    electionId: z.string(),
    /** SHA-256 of the election's record in base64, to which every proof is bound. */
    fingerprint: z.string(),
    closedHead: z.string(),
    openedHead: z.string(),
    /** SHA-256 of the whole archive. */
    archive: z.string(),
    /** `formDigest` of the questions that were approved; null in results of before it was told. */
    form: z.string().nullable().default(null),
    /**
     * SHA-256 of the booth's page at the opening, and of the one that was served at the close, which may be missing; null
     * in results of before it was looked at again.
     */
    booth: z.object({ opened: z.string(), closed: z.string().nullable() }).nullable().default(null),
  }),
  /** How many ballots were typed in by the board from paper, arrived late, and what branch boxes brought. */
  typed: count,
  late: count,
  /** Double envelopes, each typed or not; null where none were noted, and in results of before they were. */
  envelopes: z
    .object({ outer: count, untyped, said: z.string().nullable() })
    .nullable()
    .default(null),
  boxes: z.array(branchBox),
  /** Members of the board whose share passed its proofs and opened nothing with the shares of others. */
  falseShares: z.array(z.string()).default([]),
});

export type SecretOutcome = z.infer<typeof secretOutcome>;
export type BranchBox = z.infer<typeof branchBox>;
