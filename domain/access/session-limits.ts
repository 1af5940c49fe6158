import type { Instant } from "../kernel/dates.ts";

const HOUR = 3_600_000;

/** A session ends twelve hours after it began, whatever happens. */
export const SESSION_HOURS = 12;
/** And two hours after it was last used. */
export const IDLE_HOURS = 2;
/** A one-time link can be used for three days. */
export const LINK_HOURS = 72;

/** A session that began before this moment is over. */
export function oldestSessionStart(now: Instant): Instant {
  return later(now, -SESSION_HOURS);
}

/** A session that was last used before this moment is over. */
export function oldestSessionUse(now: Instant): Instant {
  return later(now, -IDLE_HOURS);
}

export function sessionEnd(start: Instant): Instant {
  return later(start, SESSION_HOURS);
}

export function linkEnd(start: Instant): Instant {
  return later(start, LINK_HOURS);
}

function later(moment: Instant, hours: number): Instant {
  return new Date(Date.parse(moment) + hours * HOUR).toISOString();
}
