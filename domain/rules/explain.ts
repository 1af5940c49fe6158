import type { Threshold } from "../voting/outcome.ts";

/** One side of a comparison: a factor of the fraction times what was counted. */
export interface Side {
  readonly factor: number;
  readonly count: number;
  readonly product: number;
}

/** A comparison in whole numbers, as anybody can check it with a pencil, and whether it holds. */
export interface Arithmetic {
  readonly left: Side;
  readonly sign: ">" | "≥" | "≤" | "<" | "=";
  readonly right: Side;
  readonly holds: boolean;
}

/**
 * Why `yes` of `base` reaches a threshold or does not: `den × yes` against `num × base`, never rounded. Over
 * an empty base nothing holds, though both sides are nothing.
 */
export function explainThreshold(yes: number, base: number, threshold: Threshold): Arithmetic {
  const { num, den, strict } = threshold;
  const left = sideOf(den, yes);
  const right = sideOf(num, base);
  const reached = strict ? left.product > right.product : left.product >= right.product;
  if (base <= 0 && left.product === right.product) return { left, sign: "=", right, holds: false };
  const sign = reached ? (strict ? ">" : "≥") : strict ? "≤" : "<";
  return { left, sign, right, holds: reached && base > 0 };
}

/** Why what was measured is enough or too little: minutes against the least that a rule asks for. */
export function explainLeast(measured: number, least: number): Arithmetic {
  const holds = measured >= least;
  return { left: sideOf(1, measured), sign: holds ? "≥" : "<", right: sideOf(1, least), holds };
}

/** Why what was measured is within the most that a rule allows, or beyond it: days against a term. */
export function explainMost(measured: number, most: number): Arithmetic {
  const holds = measured <= most;
  return { left: sideOf(1, measured), sign: holds ? "≤" : ">", right: sideOf(1, most), holds };
}

function sideOf(factor: number, count: number): Side {
  return { factor, count, product: factor * count };
}

/** `2 × 9 = 18 > 17 = 1 × 17`; a factor of one on both sides is left out: `60 < 90`. */
export function formulaOf({ left, sign, right }: Arithmetic): string {
  if (left.factor === 1 && right.factor === 1) return `${left.product} ${sign} ${right.product}`;
  return `${left.factor} × ${left.count} = ${left.product} ${sign} ${right.product} = ${right.factor} × ${right.count}`;
}
