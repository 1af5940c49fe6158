import type { LocalDate } from "../kernel/dates.ts";
import type { MeetingKind } from "../meetings/record.ts";

/**
 * The term in which numbers of documents run (DOC-05: through the term, not the year). The Party's
 * terms are five years, beginning in years that end in 0 or 5.
 */
export function termOf(date: LocalDate): string {
  const year = Number(date.slice(0, 4));
  const start = year - (year % 5);
  return `${start}-${start + 5}`;
}

/** "05-BB/CB": zero before 1 to 9, hyphen to the type, slash to the body (DOC-05). */
export function minutesNumber(number: number, kind: MeetingKind): string {
  return documentNumber(number, "BB", kind === "congress" ? "ĐH" : "CB");
}

/** The same for every type of document that a body numbers. */
export function documentNumber(number: number, sign: string, body: "CB" | "ĐH"): string {
  return `${String(number).padStart(2, "0")}-${sign}/${body}`;
}
