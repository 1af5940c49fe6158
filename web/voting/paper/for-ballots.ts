import { PAPER_DECISIONS, type PaperDecision } from "@chiboso/domain/voting/paper/ballot.ts";

/** Whether the matter of a vote may be put to ballots. */
export function isForBallots(decision: string): decision is PaperDecision {
  return PAPER_DECISIONS.some((each) => each === decision);
}
