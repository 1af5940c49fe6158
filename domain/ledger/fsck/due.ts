import { hoursBetween, VIETNAM, wallClock, type Instant } from "../../kernel/dates.ts";

const NIGHT = { from: "01:00", to: "05:00" } as const;
/** A look that was made in the evening is not made again in the same night. */
const SAME_NIGHT = 12;
/** A server that is switched off at night looks by day. */
const LONGEST_BETWEEN = 26;
const OVERDUE = 48;

/**
 * Whether all logs are to be looked through now: once a night in Viet Nam, by day only when no night was used. `last`
 * is when the last look ended or, when there was none, when the first act was sealed; null when there is nothing.
 */
export function isCheckDue(now: Instant, last: Instant | null): boolean {
  if (last === null) return false;
  const hours = hoursBetween(last, now);
  const { time } = wallClock(now, VIETNAM);
  const night = time >= NIGHT.from && time < NIGHT.to;
  return hours >= (night ? SAME_NIGHT : LONGEST_BETWEEN);
}

/** Whether so much time has gone by that somebody must be told; `last` as in `isCheckDue`. */
export function isCheckOverdue(now: Instant, last: Instant | null): boolean {
  return last !== null && hoursBetween(last, now) >= OVERDUE;
}
