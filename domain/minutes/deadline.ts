import { addDays, instantOf, localDateOf, type Instant } from "../kernel/dates.ts";
import type { RulePack } from "../rules/pack.ts";
import { rulesInForce } from "../rules/rules.ts";

/** Used for meetings held before the first dated rule of the pack (MEET-09 has said two days from the start). */
const DAYS_WITHOUT_RULE = 2;

/**
 * The first moment at which minutes that are not approved are late: the day after the last allowed
 * one (MEET-09), on the calendar of the meeting's place.
 */
export function minutesDueAt(pack: RulePack, closedAt: Instant, zone: string): Instant {
  const day = localDateOf(closedAt, zone);
  const rule = rulesInForce(pack, "deadline", day).find((each) => each.what === "resultPosted");
  const days = rule?.unit === "calendarDay" ? rule.amount : DAYS_WITHOUT_RULE;
  return instantOf(addDays(day, days + 1), "00:00", zone);
}

/** Whether the minutes were, or by now are, approved too late. */
export function isLate(dueAt: Instant, approvedAt: Instant | null, now: Instant): boolean {
  return (approvedAt ?? now) >= dueAt;
}
