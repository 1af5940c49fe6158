import { matchAt, readValue, skipBlank } from "./read-value.ts";
import { damaged, PdfError, type PdfDict } from "./values.ts";

export type PdfEntry = "free" | { readonly offset: number; readonly generation: number };

/** A cross-reference table with its trailer. */
export interface PdfTable {
  readonly at: number;
  /** Behind the trailer. */
  readonly end: number;
  readonly entries: ReadonlyMap<number, PdfEntry>;
  readonly trailer: PdfDict;
  readonly previous: number | null;
}

const BEGIN = /xref[ ]?(?:\r\n|\n|\r)/y;
const SECTION = /(\d{1,10}) (\d{1,7})[ ]?(?:\r\n|\n|\r)/y;
const LINE = /(\d{10}) (\d{5}) ([nf])(?: \n| \r|\r\n)/y;
const TRAILER = /trailer/y;
const HIGHEST_NUMBER = 8_388_607;

/** The table at this place. Refuses streams instead of tables, both at once, and locked files. */
export function readTable(text: string, at: number): PdfTable {
  const begin = matchAt(BEGIN, text, at);
  if (begin === null) throw new PdfError("signatures.pdf_table_packed", "no classic table");
  const entries = new Map<number, PdfEntry>();
  let next = at + begin[0].length;
  for (let section = matchAt(SECTION, text, next); section !== null;) {
    next = readSection(text, next + section[0].length, section, entries);
    section = matchAt(SECTION, text, next);
  }
  if (matchAt(TRAILER, text, next) === null) throw damaged("a table without trailer");
  const { value: trailer, end } = readValue(text, next + "trailer".length);
  if (trailer.kind !== "dict") throw damaged("a trailer that is no dictionary");
  refuseKinds(trailer);
  return { at, end: skipEnd(text, end), entries, trailer, previous: previousOf(trailer, at) };
}

/** Blanks, but no comment: %%EOF would be one. */
function skipEnd(text: string, end: number): number {
  const next = text.indexOf("startxref", end);
  return next >= 0 && skipBlank(text, end) === next ? next : end;
}

function readSection(
  text: string,
  from: number,
  [, first, count]: RegExpExecArray,
  entries: Map<number, PdfEntry>,
): number {
  let at = from;
  for (let index = 0; index < Number(count); index += 1) {
    const line = matchAt(LINE, text, at);
    const number = Number(first) + index;
    if (line === null || number > HIGHEST_NUMBER) throw damaged(`no entry at byte ${at}`);
    if (entries.has(number)) throw damaged(`object ${number} stands twice in one table`);
    const [all, offset, generation, kind] = line;
    const used = { offset: Number(offset), generation: Number(generation) };
    entries.set(number, kind === "f" ? "free" : used);
    at += all.length;
  }
  return at;
}

function refuseKinds({ entries }: PdfDict): void {
  if (entries.has("Encrypt")) throw new PdfError("signatures.pdf_encrypted", "locked");
  if (entries.has("XRefStm")) throw new PdfError("signatures.pdf_hybrid", "two kinds of tables");
}

function previousOf({ entries }: PdfDict, at: number): number | null {
  const value = entries.get("Prev");
  if (value === undefined) return null;
  const previous = value.kind === "number" && /^\d+$/.test(value.text) ? Number(value.text) : at;
  if (previous >= at) throw damaged("a table that names a newer one as older");
  return previous;
}
