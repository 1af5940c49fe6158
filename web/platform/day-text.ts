import { isLocalDate, type LocalDate } from "@chiboso/domain/kernel/dates.ts";

/** `3/12/2026`, `03-12-2026` or `03122026` as a day; undefined for what is not one. */
export function parseDay(text: string): LocalDate | undefined {
  const written = asWritten(text);
  return written !== undefined && isLocalDate(written) ? written : undefined;
}

/** A day that is written as days are and is in no calendar, such as `31/02/2026`; undefined for anything else. */
export function impossibleDay(text: string): string | undefined {
  const written = asWritten(text);
  return written === undefined || isLocalDate(written) ? undefined : writeDay(written);
}

function asWritten(text: string): string | undefined {
  const match =
    /^\s*(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (match === null) return undefined;
  const [, day = "", month = "", year = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A day as it is typed in Viet Nam: `03/12/2026`; nothing for nothing. */
export function writeDay(day: LocalDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return day === "" ? "" : `${date}/${month}/${year}`;
}
