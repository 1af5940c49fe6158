import { ok, refuse, type Refusal, type Result } from "../kernel/result.ts";

/** One link of a chain of checks, as a report tells it. */
export interface Outcome<Name extends string = string> {
  readonly name: Name;
  /** `skipped` when it could not be made because something before it failed. */
  readonly state: "ok" | "failed" | "skipped";
  readonly refusal: Refusal | null;
}

/** What becomes of a check whose ground is missing. */
export const SKIPPED: Result<never> = refuse("ledger.skipped");

/** The next check on what an earlier one found; skipped when that found nothing. */
export function after<A, B>(earlier: Result<A>, next: (value: A) => Result<B>): Result<B> {
  return earlier.ok ? next(earlier.value) : SKIPPED;
}

/** The first that was refused for a reason of its own, else the first that was skipped, else well. */
export function firstRefused(...results: readonly Result<unknown>[]): Result<unknown> {
  const refused = results.filter((each) => !each.ok);
  return refused.find((each) => each !== SKIPPED) ?? refused[0] ?? ok(undefined);
}

export function toOutcome<Name extends string>(name: Name, result: Result<unknown>): Outcome<Name> {
  if (result.ok) return { name, state: "ok", refusal: null };
  if (result === SKIPPED) return { name, state: "skipped", refusal: null };
  return { name, state: "failed", refusal: result.refusal };
}
