import type { Refusal } from "../../kernel/result.ts";
import { decideEnterLate } from "./decide.ts";

/** Refusals that say that something is not filled in yet. */
const MISSING: ReadonlySet<string> = new Set([
  "kernel.missing_field",
  "kernel.day_missing",
  "meetings.late_time_missing",
  "meetings.late_roll_incomplete",
  "meetings.late_scan_missing",
  "meetings.reason_missing",
  "meetings.not_on_roll",
]);

/**
 * What must be filled in before anybody is asked whether the sheet enters the record for good; `field` names the
 * place. Everything else that may be wrong with it is said when it is entered.
 */
export function missingOn(...given: Parameters<typeof decideEnterLate>): Refusal | null {
  const decided = decideEnterLate(...given);
  return !decided.ok && MISSING.has(decided.refusal.code) ? decided.refusal : null;
}
