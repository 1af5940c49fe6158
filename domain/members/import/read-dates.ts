import { makeLocalDate, type LocalDate } from "../../kernel/dates.ts";
import type { SheetCell } from "../../kernel/sheet.ts";
import { fault, warning, type Reading } from "./issues.ts";
import { readText } from "./read-text.ts";

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2200;

/** A birth date; the year alone is taken with a warning, because old files often know no more. */
export function readBirthDate(cell: SheetCell | undefined): Reading {
  const year = cell && /^\s*(\d{4})\s*$/u.exec(cell.text)?.[1];
  if (cell && year && (cell.kind === "text" || cell.kind === "number") && isYear(Number(year))) {
    return { value: year, issues: [warning("members.import_year_only")] };
  }
  return readDay(cell);
}

/**
 * A whole day, written day first as in Viet Nam (or year first as in ISO 8601), or a spreadsheet's own date.
 * A bare number is not taken for a day: nothing in the sheet says that it is one.
 */
export function readDay(cell: SheetCell | undefined): Reading {
  const { value: text, issues } = readText(cell);
  if (cell === undefined || text === null) return { value: null, issues };
  if (cell.kind === "date") {
    return { value: cell.date, issues: [...issues, warning("members.import_date_as_number")] };
  }
  const parts = cell.kind === "text" ? dayParts(text) : undefined;
  if (parts === undefined) {
    return {
      value: null,
      issues: [...issues, fault("members.import_date_unreadable", { text: text.slice(0, 40) })],
    };
  }
  const made = makeLocalDate(parts.year, parts.month, parts.day);
  if (!made.ok || !isYear(parts.year)) {
    return { value: null, issues: [...issues, fault("members.import_date_impossible", { text })] };
  }
  const odd = parts.separator === "/" ? [] : [warning("members.import_date_separator", { text })];
  return { value: made.value, issues: [...issues, ...odd] };
}

function dayParts(text: string) {
  const local = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/u.exec(text);
  if (local) {
    return {
      day: Number(local[1]),
      month: Number(local[3]),
      year: Number(local[4]),
      separator: local[2],
    };
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (!iso) return undefined;
  return { day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]), separator: "-" };
}

function isYear(year: number): boolean {
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}

/** `Tính đến ngày 31/10/2026` or `… ngày 31 tháng 10 năm 2026` in a title: the day for which the sheet speaks. */
export function readAsOf(title: string): LocalDate | undefined {
  const match =
    /(?:tính|có) đến(?: hết)?(?: ngày)? (\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})/iu.exec(
      title.normalize("NFC"),
    );
  if (match === null) return undefined;
  const made = makeLocalDate(Number(match[3]), Number(match[2]), Number(match[1]));
  return made.ok ? made.value : undefined;
}
