import { addDays, instantOf, localDateOf, type Instant, type LocalDate } from "../kernel/dates.ts";
import type { RulePack } from "../rules/pack.ts";
import { rulesInForce } from "../rules/rules.ts";

/** What MEET-09 says, for days on which the pack has no dated rule. */
const DAYS_WITHOUT_RULE = 2;

/**
 * The first moment at which minutes that are not approved are late: the day after the last allowed
 * one (MEET-09, by the rule of `pack` that is in force), on the calendar of the meeting's place.
 */
export function minutesDueAt(closedAt: Instant, zone: string, pack?: RulePack): Instant {
  const day = localDateOf(closedAt, zone);
  const rules = pack === undefined ? [] : rulesInForce(pack, "deadline", day);
  const rule = rules.find((each) => each.what === "resultPosted");
  const days = rule?.unit === "calendarDay" ? rule.amount : DAYS_WITHOUT_RULE;
  return instantOf(addDays(day, days + 1), "00:00", zone);
}

/** The last day on which minutes due at `dueAt` are in time, as people name a deadline. */
export function lastDayOf(dueAt: Instant, zone: string): LocalDate {
  return addDays(localDateOf(dueAt, zone), -1);
}

/** Whether the minutes were, or by now are, approved too late. */
export function isLate(dueAt: Instant, approvedAt: Instant | null, now: Instant): boolean {
  return (approvedAt ?? now) >= dueAt;
}
