import type { LocalDate } from "../../kernel/dates.ts";
import type { WorkingCalendar } from "../../kernel/working-days.ts";
import type { Citation } from "../../rules/citation.ts";
import { citationById, deadlineAfter, limitOf, type Deadline } from "../../rules/limits.ts";
import type { LimitName } from "../../rules/names.ts";
import type { RulePack } from "../../rules/pack.ts";

/** The rules and the days that are worked, as they are known when a step is decided. */
export interface Law {
  readonly pack: RulePack;
  readonly calendar: WorkingCalendar;
}

/** A term of the pack that runs from a day. */
export function dueAfter(law: Law, what: LimitName, from: LocalDate): Deadline {
  return deadlineAfter(law.pack, what, from, law.calendar);
}

/** Whole months that the pack sets under that name on a day; throws when the pack counts it in another unit. */
export function monthsOf(
  law: Law,
  what: LimitName,
  on: LocalDate,
): { readonly months: number; readonly ruleId: string } {
  const { amount, unit, rule } = limitOf(law.pack, what, on);
  if (unit !== "month") throw new Error(`"${what}" is not counted in months`);
  return { months: amount, ruleId: rule.id };
}

/** The versions of some rules that bind on a day, as a step keeps them. */
export function citationsOf(law: Law, ruleIds: readonly string[], on: LocalDate): Citation[] {
  return ruleIds.map((id) => citationById(law.pack, id, on));
}
