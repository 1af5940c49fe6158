import type { BenchContext } from "./harness.ts";

/**
 * A load that the product must bear, run once. It has no peer, because nobody else does the same; what must
 * hold is said as figures with their bounds, and holds for the machine that is named in the report.
 */
export interface Trial {
  readonly name: string;
  /** One sentence: what is offered to what, and on which terms. */
  readonly title: string;
  readonly run: (context: BenchContext) => Promise<TrialOutcome>;
}

export interface TrialOutcome {
  /** Everything that says how large the run was. */
  readonly sizes: Readonly<Record<string, number | string>>;
  readonly verdicts: readonly Verdict[];
  /** Figures without a bound. */
  readonly further: readonly string[];
}

/** One figure and the most that it may be. */
export interface Verdict {
  readonly what: string;
  readonly measured: number;
  readonly most: number;
  readonly unit: "s" | "ms" | "ballots";
}

export function isKept({ measured, most }: Verdict): boolean {
  return measured <= most;
}

export function verdictInWords(verdict: Verdict): string {
  const { what, measured, most, unit } = verdict;
  const digits = { s: 3, ms: 1, ballots: 0 } as const;
  const figure = measured.toFixed(digits[unit]);
  return `${figure} ${unit} of at most ${most}: ${isKept(verdict) ? "kept" : "MISSED"} (${what})`;
}
