import * as z from "zod";
import { membershipKindOf, type OrganisationKind } from "../../organisations/kinds.ts";
import type { RuleOf } from "../../rules/pack.ts";
import { ballot, PAPER_DECISIONS, type PaperDecision } from "../paper/ballot.ts";

/** What may be voted on by secret electronic ballots: what a vote on paper decides, and opinion polls. */
export const SECRET_DECISIONS = [...PAPER_DECISIONS, "opinion"] as const;

export const MOST_OPINIONS = 20;
export const MOST_OPTIONS = 30;

/** A question of an opinion poll: one to `most` of its options, or blank. */
export const opinionQuestion = z.object({
  question: z.string(),
  options: z.array(z.string()).min(2).max(MOST_OPTIONS),
  most: z.int().positive().max(MOST_OPTIONS),
});

export const opinionBallot = z.object({
  form: z.literal("opinion"),
  decision: z.literal("opinion"),
  question: z.string(),
  questions: z.array(opinionQuestion).min(1).max(MOST_OPINIONS),
});

/** What stands on a secret electronic ballot: the same as on paper, or the questions of an opinion poll. */
export const secretBallot = z.discriminatedUnion("form", [ballot, opinionBallot]);

/** The document by which a higher level permits secret electronic ballots (ELEC-11). */
export const permit = z.object({
  number: z.string(),
  issuer: z.string(),
  issuedOn: z.iso.date(),
  /** The paper of the meeting that holds the document. */
  paperId: z.string(),
  /** SHA-256 of the document as it was when the vote was prepared; votes of before it was kept have none. */
  digest: z.string().nullable().default(null),
});

/** The fewest counted ballots that are opened, and up to which a plain notice stands beside the result. */
export const FEWEST_COUNTED = 5;
export const FEW_COUNTED = 9;

/**
 * Devices besides the keeper's whose keys may be read together, and up to how many a plain notice stands on the
 * screen: who reads the keys of one or two devices knows whose they are.
 */
export const FEWEST_DEVICES = 3;
export const FEW_DEVICES = 4;

export const secretTerms = z.object({
  ballots: z.enum(["one-per-key", "last-counts"]),
  /** Fewer counted ballots are never opened. */
  minimum: z.int().min(FEWEST_COUNTED).max(100_000),
});

export type SecretBallot = z.infer<typeof secretBallot>;
export type OpinionBallot = z.infer<typeof opinionBallot>;
export type SecretDecision = (typeof SECRET_DECISIONS)[number];
export type Permit = z.infer<typeof permit>;
export type SecretTerms = z.infer<typeof secretTerms>;

/**
 * Whether a vote needs a permitting document: no central text allows secret electronic ballots in elections,
 * discipline and admission (ELEC-11). Free are opinion polls, mass organisations, and ratings where the rule
 * leaves the manner to the cell.
 */
export function needsPermit(
  decision: PaperDecision | "opinion",
  kind: OrganisationKind,
  mode: RuleOf<"threshold">["mode"] | undefined,
): boolean {
  if (decision === "opinion" || membershipKindOf(kind) !== "party") return false;
  return decision !== "memberRating" || mode === "paper";
}
