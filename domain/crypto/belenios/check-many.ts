import type { Refusal } from "../../kernel/result.ts";
import { checkBallot } from "./check-ballot.ts";
import { openElection } from "./election.ts";
import { isMember, type Group } from "./group.ts";

/** Elements that must be members of the group, and ballots whose proofs must hold. */
export interface ManyChecks {
  readonly electionJson: string;
  readonly ballots: readonly Uint8Array[];
  readonly elements: readonly string[];
}

/** What the first wrong one is; places count from 0. */
export interface FirstWrong {
  readonly of: "ballots" | "elements";
  readonly at: number;
  readonly refusal: Refusal;
}

export type CheckMany = (work: ManyChecks) => Promise<FirstWrong | undefined>;

/** Checks everything in this thread. */
export function checkHere(group: Group): CheckMany {
  return async (work) => firstWrong(group, work);
}

/** What a thread of a pool does with its part. */
export function firstWrong(
  group: Group,
  { electionJson, ballots, elements }: ManyChecks,
): FirstWrong | undefined {
  for (const [at, element] of elements.entries()) {
    if (!isMember(group, BigInt(element))) {
      return { of: "elements", at, refusal: { code: "crypto.credential_outside" } };
    }
  }
  if (ballots.length === 0) return undefined;
  const election = openElection(group, electionJson);
  if (!election.ok) return { of: "ballots", at: 0, refusal: election.refusal };
  for (const [at, ballot] of ballots.entries()) {
    const checked = checkBallot(election.value, ballot);
    if (!checked.ok) return { of: "ballots", at, refusal: checked.refusal };
  }
  return undefined;
}
