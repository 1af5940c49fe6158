import type { LocalDate, PartialDate } from "../../../kernel/dates.ts";
import { officialDate } from "../../../minutes/phrase.ts";
import type { PaperBlock, Piece, TextStyle } from "./paper.ts";

/** Millimetres of a dotted line in the middle of a sentence when the wording names none. */
const USUAL_GAP = 40;

export type Values = Readonly<Record<string, string | number | null | undefined>>;

/**
 * Fills `{name}` in a wording. What is not known becomes a dotted line to fill by hand, never an invention:
 * `{name|25}` is 25 mm long then, and one at the very end runs to the end of the line. `{*name}` is bold.
 * Throws when a value that the wording names is not given at all.
 */
export function fill(wording: string, values: Values = {}): Piece[] {
  const parts = wording.split(/(\{\*?\w+(?:\|\d+)?\})/u).filter((part) => part !== "");
  return parts.map((part, index): Piece => {
    const match = /^\{(\*?)(\w+)(?:\|(\d+))?\}$/u.exec(part);
    if (match === null) return { text: part };
    const [, bold, name = "", width] = match;
    if (!Object.hasOwn(values, name)) throw new Error(`the wording "${wording}" has no ${name}`);
    const value = values[name];
    if (value !== null && value !== undefined && value !== "") {
      return { text: String(value), ...(bold && { bold: true }) };
    }
    if (width !== undefined) return { gap: Number(width) };
    return { gap: index >= parts.length - 1 ? 0 : USUAL_GAP };
  });
}

/** One paragraph of a style. */
export function block(style: TextStyle, wording: string, values: Values = {}): PaperBlock {
  return { style, parts: fill(wording, values) };
}

/** So many dotted lines across the page. */
export function dottedLines(count: number): PaperBlock[] {
  return Array.from({ length: count }, () => ({ style: "paragraph", parts: [{ gap: 0 }] }));
}

/** A heading with the text under it, or with dotted lines when there is none. */
export function answered(
  style: TextStyle,
  wording: string,
  text: string | null,
  lines = 2,
): PaperBlock[] {
  const given = text?.trim();
  if (given) return [{ style, parts: [{ text: `${wording} ` }, { text: given }] }];
  return [{ style, parts: [{ text: wording }] }, ...dottedLines(lines)];
}

/** "05/3/1980": a zero before days 1 to 9 and months 1 and 2; "1980" where only the year is known. */
export function shortDate(date: PartialDate | null): string | null {
  if (date === null) return null;
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return year;
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** "ngày 05 tháng 3 năm 2026" (DOC-06), or null. */
export function longDate(date: LocalDate | null): string | null {
  return date === null ? null : officialDate(date);
}
