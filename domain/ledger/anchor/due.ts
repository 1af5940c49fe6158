import { hoursBetween, type Instant } from "../../kernel/dates.ts";

const DAY = 24;
/** Clocks of a job are no clocks of a tower. */
const SLACK = 0.5;

export interface LastLook {
  readonly lookedAt: Instant;
  /** Null when the chain had everything. */
  readonly code: string | null;
}

/** Whether the chain is to be looked at now: once a day, and each hour while something is not as it should be. */
export function isAnchorDue(now: Instant, last: LastLook | undefined): boolean {
  if (last === undefined) return true;
  const hours = hoursBetween(last.lookedAt, now);
  return hours >= (last.code === null ? DAY : 1) - SLACK;
}
