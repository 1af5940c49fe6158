import type { Decision } from "../rules/decisions.ts";

const PROPOSALS: ReadonlySet<Decision> = new Set([
  "admissionProposal",
  "recognitionProposal",
  "strikeOffProposal",
  "dismissalProposal",
  "expulsionProposal",
]);

/** Whether the cell only proposes it, so that adopting it decides nothing yet: a level above does (VOTE-09). */
export function onlyProposes(decision: string): boolean {
  return [...PROPOSALS].some((each) => each === decision);
}
