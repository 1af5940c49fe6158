import * as z from "zod";
import { ok, refuse, type Result } from "./result.ts";

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A calendar day of which only the year may be known: `YYYY` or `YYYY-MM-DD`. */
export type PartialDate = string;

/** A moment, ISO 8601 in UTC with milliseconds. */
export type Instant = string;

/** The zone in which a meeting takes place; Viet Nam has had one zone and no summer time since 1975. */
export const VIETNAM = "Asia/Ho_Chi_Minh";

export const localDate = z
  .string()
  .refine((text) => isLocalDate(text), { error: "kernel.day_missing" });

/** The calendar has no year 0, and neither has the database. */
export const instant = z.iso.datetime({ offset: false, precision: 3 }).regex(/^(?!0000)/);

/** True for `YYYY-MM-DD` naming a day that exists in the Gregorian calendar. */
export function isLocalDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && dayExists(Number(match[1]), Number(match[2]), Number(match[3]));
}

function dayExists(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function makeLocalDate(year: number, month: number, day: number): Result<LocalDate> {
  if (!dayExists(year, month, day)) {
    return refuse("kernel.impossible_date", { text: `${pad(day)}/${pad(month)}/${year}` });
  }
  return ok(`${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** The day a clock on the wall in `zone` shows at `moment`. */
export function localDateOf(moment: Instant, zone: string): LocalDate {
  return wallClock(moment, zone).date;
}

/** Day and time of day on a wall clock in `zone`; `time` is `HH:MM` on the 24-hour clock. */
export function wallClock(moment: Instant, zone: string): { date: LocalDate; time: string } {
  const parts = clockIn(zone).formatToParts(new Date(moment));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return {
    date: `${part("year")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

/** Making one takes many times as long as asking it; zones are few. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(zone, clock);
  return clock;
}

/** The moment at which a wall clock in `zone` shows `date` and `time` (`HH:MM`). */
export function instantOf(date: LocalDate, time: string, zone: string): Instant {
  const wanted = Date.parse(`${date}T${time}:00.000Z`);
  const shown = wallClock(new Date(wanted).toISOString(), zone);
  const offset = Date.parse(`${shown.date}T${shown.time}:00.000Z`) - wanted;
  return new Date(wanted - offset).toISOString();
}

/** `months` later (or earlier when negative), keeping the day where the month has it, else its last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = split(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  const newDay = Math.min(day, daysInMonth(newYear, newMonth));
  return `${String(newYear).padStart(4, "0")}-${pad(newMonth)}-${pad(newDay)}`;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const moment = new Date(`${date}T00:00:00.000Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** Whole months from `from` to `to`; negative when `to` is earlier. Rule ADM-01 counts age this way. */
export function wholeMonthsBetween(from: LocalDate, to: LocalDate): number {
  if (to < from) return -wholeMonthsBetween(to, from);
  const a = split(from);
  const b = split(to);
  const months = (b.year - a.year) * 12 + (b.month - a.month);
  return addMonths(from, months) > to ? months - 1 : months;
}

function split(date: LocalDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

/** Hours from one moment to another, with parts of them; less than 0 when `to` comes first. */
export function hoursBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / 3_600_000;
}

/** The later of these moments: what ends does so no earlier than it began, also when a clock was set back. */
export function latest(
  first: Instant,
  ...others: readonly (Instant | null | undefined)[]
): Instant {
  return others.reduce<Instant>((last, each) => (each && each > last ? each : last), first);
}
