import { isLocalDate, type LocalDate } from "@chiboso/domain/kernel/dates.ts";

/** `3/12/2026`, `03-12-2026` or `03122026` as a day; undefined for what is not one. */
export function parseDay(text: string): LocalDate | undefined {
  const match =
    /^\s*(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (match === null) return undefined;
  const [, day = "", month = "", year = ""] = match;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isLocalDate(written) ? written : undefined;
}

/** A day as it is typed in Viet Nam: `03/12/2026`; nothing for nothing. */
export function writeDay(day: LocalDate): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return day === "" ? "" : `${date}/${month}/${year}`;
}
