import * as z from "zod";

/** What a vote may decide; each has its own threshold and base in the rule pack (regulations, section 5). */
export const DECISIONS = [
  "ordinaryResolution",
  "admissionProposal",
  "recognitionProposal",
  "strikeOffProposal",
  "screeningProgress",
  "reprimandOrWarning",
  "dismissalProposal",
  "expulsionProposal",
  "memberRating",
  "election",
] as const;

export const decision = z.enum(DECISIONS);

export type Decision = z.infer<typeof decision>;
