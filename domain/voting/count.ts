import type { Threshold, VoteChoice } from "./outcome.ts";

export interface Counts {
  readonly for: number;
  readonly against: number;
  readonly other: number;
  readonly notVoting: number;
}

/**
 * Counts the votes over the whole frozen base. Whoever gave another opinion or did not vote stays
 * in the base and is never counted in favour (regulations, section 3).
 */
export function countVotes(base: number, choices: readonly VoteChoice[]): Counts {
  const of = (choice: VoteChoice) => choices.filter((each) => each === choice).length;
  return {
    for: of("for"),
    against: of("against"),
    other: of("other"),
    notVoting: base - choices.length,
  };
}

/** Hands that tellers counted together with the votes of those who were not in the room. */
export function countHandsAnd(
  hands: Readonly<Record<VoteChoice, number>>,
  base: number,
  votes: readonly { readonly choice: VoteChoice }[],
): Counts {
  const onDevice = countVotes(
    base,
    votes.map((vote) => vote.choice),
  );
  return {
    for: onDevice.for + hands.for,
    against: onDevice.against + hands.against,
    other: onDevice.other + hands.other,
    notVoting: onDevice.notVoting - hands.for - hands.against - hands.other,
  };
}

/** Whether `yes` of `base` reaches the threshold: in whole numbers, and never over an empty base. */
export function reaches(yes: number, base: number, { num, den, strict }: Threshold): boolean {
  if (base <= 0) return false;
  return strict ? den * yes > num * base : den * yes >= num * base;
}

/** The fewest votes in favour that reach the threshold over `base`. */
export function neededOf(base: number, { num, den, strict }: Threshold): number {
  return strict ? Math.floor((num * base) / den) + 1 : Math.ceil((num * base) / den);
}
