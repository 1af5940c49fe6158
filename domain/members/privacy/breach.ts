import type { Instant } from "../../kernel/dates.ts";
import { limitOf, type Limit } from "../../rules/limits.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import type { RulePack } from "../../rules/pack.ts";

const HOUR = 3_600_000;

export interface BreachClock {
  /** The last moment for the notice to the specialised body. */
  readonly dueAt: Instant;
  /** Whole hours that are left, 0 when the term is over. */
  readonly hoursLeft: number;
  readonly over: boolean;
  readonly limit: Limit;
}

/** How long there is for telling of a breach that was noticed at a moment (PDP-06, counted in hours). */
export function breachClock(
  pack: RulePack,
  noticedAt: Instant,
  on: LocalDate,
  now: Instant,
): BreachClock {
  const limit = limitOf(pack, "breachNotified", on);
  if (limit.unit !== "hour") throw new TypeError("a breach is counted in hours");
  const due = Date.parse(noticedAt) + limit.amount * HOUR;
  const left = due - Date.parse(now);
  return {
    dueAt: new Date(due).toISOString(),
    hoursLeft: Math.max(0, Math.floor(left / HOUR)),
    over: left < 0,
    limit,
  };
}
