import { addDays, addMonths, type LocalDate } from "../kernel/dates.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";

/** What the minutes of whoever keeps a cell's papers go to. */
export const WORK_KINDS = ["preparing", "running", "after", "other"] as const;

export type WorkKind = (typeof WORK_KINDS)[number];

const PREPARING = /^\/meetings\/(new\/[^/]+|[^/]+\/prepare)$|^\/organisations\/[^/]+\/plan$/;
const RUNNING = /^\/meetings\/[^/]+\/(run|screen)$/;
const AFTER =
  /^\/(minutes|resolutions|quality|tasks)(\/|$)|^\/meetings\/(late\/[^/]+|[^/]+\/(late|quality))$|^\/organisations\/[^/]+\/quality$/;

/** The kind of work that the screen at this address is for. */
export function kindOfWork(address: string): WorkKind {
  if (PREPARING.test(address)) return "preparing";
  if (RUNNING.test(address)) return "running";
  return AFTER.test(address) ? "after" : "other";
}

/** Whole seconds of one kind of work on one day. */
export interface WorkSpan {
  readonly day: LocalDate;
  readonly kind: WorkKind;
  readonly seconds: number;
}

const DAY_SECONDS = 86_400;
/** A device may have been without a network for so long. */
const LATE_DAYS = 7;

/**
 * Whether seconds may be added to what is kept: of today or the week before (a device's clock may be a day
 * ahead), and a day has no more seconds than it has. `kept` has the seconds of a day so far.
 */
export function decideWork(
  spans: readonly WorkSpan[],
  kept: ReadonlyMap<LocalDate, number>,
  today: LocalDate,
): Result<null> {
  const sums = new Map(kept);
  for (const { day, seconds } of spans) {
    if (day > addDays(today, 1) || day < addDays(today, -LATE_DAYS))
      return refuse("access.work_day");
    const sum = (sums.get(day) ?? 0) + seconds;
    if (sum > DAY_SECONDS) return refuse("access.work_too_long");
    sums.set(day, sum);
  }
  return ok(null);
}

/** What is kept of this is deleted from then on: after thirteen months a year can be compared with the one before. */
export function workKeptFrom(today: LocalDate): LocalDate {
  return addMonths(today, -13);
}

/** Whole minutes by kind of the month with this day, each rounded to the nearest. */
export function minutesOfMonth(
  spans: readonly WorkSpan[],
  day: LocalDate,
): Readonly<Record<WorkKind, number>> {
  const month = day.slice(0, 7);
  const seconds = (kind: WorkKind) =>
    spans
      .filter((span) => span.kind === kind && span.day.startsWith(month))
      .reduce((sum, span) => sum + span.seconds, 0);
  const minutes = (kind: WorkKind) => Math.floor((seconds(kind) + 30) / 60);
  return {
    preparing: minutes("preparing"),
    running: minutes("running"),
    after: minutes("after"),
    other: minutes("other"),
  };
}
