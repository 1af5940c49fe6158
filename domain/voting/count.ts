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

/** Whether `yes` of `base` reaches the threshold: in whole numbers, and never over an empty base. */
export function reaches(yes: number, base: number, { num, den, strict }: Threshold): boolean {
  if (base <= 0) return false;
  return strict ? den * yes > num * base : den * yes >= num * base;
}

/** The fewest votes in favour that reach the threshold over `base`. */
export function neededOf(base: number, { num, den, strict }: Threshold): number {
  return strict ? Math.floor((num * base) / den) + 1 : Math.ceil((num * base) / den);
}
