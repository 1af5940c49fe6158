import { addDays, type LocalDate } from "./dates.ts";

/** Which days are worked: Monday to Friday, without the holidays, and with the days that were worked instead. */
export interface WorkingCalendar {
  readonly holidays: ReadonlySet<LocalDate>;
  /** Saturdays and Sundays that are worked in exchange for a day off (làm bù). */
  readonly workedInstead: ReadonlySet<LocalDate>;
  /** The first and last day for which the holidays are known; outside it only weekends are left out. */
  readonly knownFrom: LocalDate;
  readonly knownTo: LocalDate;
}

const SATURDAY = 6;
const SUNDAY = 0;

export function isWorkingDay(day: LocalDate, calendar: WorkingCalendar): boolean {
  if (calendar.workedInstead.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday !== SATURDAY && weekday !== SUNDAY && !calendar.holidays.has(day);
}

/** The last of `count` working days after `from`, which itself is not counted; `from` when `count` is 0. */
export function addWorkingDays(
  from: LocalDate,
  count: number,
  calendar: WorkingCalendar,
): LocalDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Whether every day between the two lies where the calendar knows the holidays. */
export function isKnown(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): boolean {
  return calendar.knownFrom <= from && to <= calendar.knownTo;
}
