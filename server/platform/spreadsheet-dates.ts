import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";

/** Number formats that every program shows as a day without saying so in the file (ECMA-376, 18.8.30). */
const BUILT_IN: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
];

const LAST_SERIAL = 2_958_465;
const DAY = 86_400_000;

/** Whether a format shows a day; a format of hours and minutes alone does not. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.some(([from, to]) => id >= from && id <= to);
  const bare = code
    .split(";")[0]
    ?.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "")
    .replace(/general/giu, "");
  return /[yde]/iu.test(bare ?? "");
}

/**
 * The day that a serial number stands for, or undefined outside the calendar. The 1900 system counts a
 * 29 February 1900 that never was; the 1904 system counts from 1 January 1904 as nought.
 */
export function serialToDate(serial: number, date1904: boolean): LocalDate | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < (date1904 ? 0 : 1) || whole > LAST_SERIAL)
    return undefined;
  if (!date1904 && whole === 60) return undefined;
  const origin = date1904
    ? Date.UTC(1904, 0, 1)
    : whole < 60
      ? Date.UTC(1899, 11, 31)
      : Date.UTC(1899, 11, 30);
  return new Date(origin + whole * DAY).toISOString().slice(0, 10);
}
