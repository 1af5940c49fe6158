import { addDays, instantOf, localDateOf, type Instant } from "../kernel/dates.ts";

/** MEET-09: what a meeting concluded is made known within two days. */
export const MINUTES_DAYS = 2;

/** The first moment at which minutes that are not approved are late: the day after the last allowed one. */
export function minutesDueAt(closedAt: Instant, zone: string): Instant {
  return instantOf(addDays(localDateOf(closedAt, zone), MINUTES_DAYS + 1), "00:00", zone);
}

/** Whether the minutes were, or by now are, approved too late. */
export function isLate(dueAt: Instant, approvedAt: Instant | null, now: Instant): boolean {
  return (approvedAt ?? now) >= dueAt;
}
