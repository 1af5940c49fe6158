import * as z from "zod";
import { localDate, type LocalDate } from "../kernel/dates.ts";
import type { WorkingCalendar } from "../kernel/working-days.ts";
import { CONFIDENCES } from "./citation.ts";
import holidays from "./packs/holidays.json" with { type: "json" };

/** Days off and days worked instead, as data: every year the Government announces the next ones. */
const holidayPack = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  knownFrom: localDate,
  knownTo: localDate,
  confidence: z.enum(CONFIDENCES),
  document: z.string().min(1),
  off: z.array(localDate),
  workedInstead: z.array(localDate),
});

export const HOLIDAY_PACK = holidayPack.parse(holidays);

/** One day that a site has entered with the announcement that says so. */
export interface AnnouncedDay {
  readonly day: LocalDate;
  readonly worked: boolean;
  /** Not null when it was taken back, and counts no more. */
  readonly withdrawn?: object | null;
}

/**
 * The calendar of this release with what a site has entered since; an announced day wins while it stands. Years that have
 * been announced are known from then on: `knownTo` is the last day of the last year with an announced day.
 */
export function calendarWith(entered: readonly AnnouncedDay[]): WorkingCalendar {
  const announced = entered.filter(({ withdrawn }) => !withdrawn);
  const off = new Set(HOLIDAY_PACK.off);
  const workedInstead = new Set(HOLIDAY_PACK.workedInstead);
  for (const { day, worked } of announced) {
    off.delete(day);
    workedInstead.delete(day);
    (worked ? workedInstead : off).add(day);
  }
  const last = announced
    .map(({ day }) => `${day.slice(0, 4)}-12-31`)
    .reduce((a, b) => (a > b ? a : b), HOLIDAY_PACK.knownTo);
  return { holidays: off, workedInstead, knownFrom: HOLIDAY_PACK.knownFrom, knownTo: last };
}

export const CENTRAL_CALENDAR = calendarWith([]);
