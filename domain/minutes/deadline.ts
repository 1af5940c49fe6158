import { addDays, instantOf, localDateOf, type Instant, type LocalDate } from "../kernel/dates.ts";
import type { RulePack } from "../rules/pack.ts";
import type { Citation } from "../rules/citation.ts";
import { explainMost, type Arithmetic } from "../rules/explain.ts";
import { citationOf, rulesInForce } from "../rules/rules.ts";

/** What MEET-09 says, for days on which the pack has no dated rule. */
const DAYS_WITHOUT_RULE = 2;

/**
 * The first moment at which minutes that are not approved are late: the day after the last allowed
 * one (MEET-09, by the rule of `pack` that is in force), on the calendar of the meeting's place.
 */
export function minutesDueAt(closedAt: Instant, zone: string, pack?: RulePack): Instant {
  const day = localDateOf(closedAt, zone);
  const rule = pack === undefined ? undefined : finalPapersRule(pack, day);
  const days = rule?.unit === "calendarDay" ? rule.amount : DAYS_WITHOUT_RULE;
  return instantOf(addDays(day, days + 1), "00:00", zone);
}

/** The rule that sets the last day of final papers, as it is in force on `day` (MEET-09). */
export function finalPapersRule(pack: RulePack, day: LocalDate) {
  return rulesInForce(pack, "deadline", day).find((each) => each.what === "resultPosted");
}

/** The last day on which minutes due at `dueAt` are in time, as people name a deadline. */
export function lastDayOf(dueAt: Instant, zone: string): LocalDate {
  return addDays(localDateOf(dueAt, zone), -1);
}

/** Whether the minutes were, or by now are, approved too late. */
export function isLate(dueAt: Instant, approvedAt: Instant | null, now: Instant): boolean {
  return (approvedAt ?? now) >= dueAt;
}

/** What is shown of a last day: the rule behind it and, once the paper is there, the days that it took. */
export interface DueReason {
  readonly citation: Citation;
  readonly arithmetic: Arithmetic | null;
  /** The line "day + days = last day"; null for a rule that does not count days. */
  readonly line: {
    readonly from: LocalDate;
    readonly days: number;
    readonly last: LocalDate;
  } | null;
}

/** Why papers are due at `dueAt`; undefined when no rule of `pack` was in force on that day. */
export function whyDue(
  pack: RulePack,
  { dueAt, zone, doneAt }: { dueAt: Instant; zone: string; doneAt: Instant | null },
): DueReason | undefined {
  const last = lastDayOf(dueAt, zone);
  const rule = finalPapersRule(pack, last);
  if (rule === undefined) return undefined;
  const citation = citationOf(pack, rule);
  if (rule.unit !== "calendarDay") return { citation, arithmetic: null, line: null };
  const line = { from: addDays(last, -rule.amount), days: rule.amount, last };
  if (doneAt === null) return { citation, arithmetic: null, line };
  const over = daysFrom(last, localDateOf(doneAt, zone));
  return { citation, arithmetic: explainMost(rule.amount + over, rule.amount), line };
}

function daysFrom(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
