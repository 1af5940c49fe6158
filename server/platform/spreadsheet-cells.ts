import {
  columnLetter,
  type Merge,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from "@chiboso/domain/kernel/sheet.ts";
import { serialToDate } from "./spreadsheet-dates.ts";
import { LIMITS, SpreadsheetRefused } from "./spreadsheet-faults.ts";
import { readXml } from "./spreadsheet-xml.ts";
import type { Package } from "./spreadsheet-zip.ts";

export interface Book {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
  /** Cells read so far in all sheets together. */
  cells: number;
}

interface Open {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string | undefined;
}

/** Reads the cells of one sheet; empty ones are passed over wherever they stand. */
export async function readSheet(
  pack: Package,
  sheet: { readonly name: string; readonly hidden: boolean; readonly part: string },
  book: Book,
): Promise<Sheet> {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  let rowNumber = 0;
  let lastColumn = 0;
  let cells: SheetCell[] = [];
  let cell: Open | undefined;
  let into: "value" | "formula" | undefined;
  await readXml(await pack.open(sheet.part), {
    open: (tag, attributes) => {
      if (tag === "row") {
        rowNumber = attributes["r"] === undefined ? rowNumber + 1 : Number(attributes["r"]);
        lastColumn = 0;
        cells = [];
      } else if (tag === "c") {
        cell = openCell(attributes, rowNumber, lastColumn + 1);
        lastColumn = cell.column;
      } else if (tag === "v" || tag === "t") into = "value";
      else if (tag === "f" && cell) {
        into = "formula";
        cell.formula ??= "";
      } else if (tag === "mergeCell")
        merges.push(readMerge(attributes["ref"] ?? "", merges.length));
    },
    text: (text) => {
      if (!cell || !into) return;
      if (into === "value") cell.value += text;
      else cell.formula = (cell.formula ?? "") + text;
      if (cell.value.length > LIMITS.textLength) throw new SpreadsheetRefused("too_large");
    },
    close: (tag) => {
      if (tag === "v" || tag === "t" || tag === "f") into = undefined;
      if (tag === "c" && cell) {
        const read = closeCell(cell, book);
        if (read) cells.push(read);
        cell = undefined;
      }
      if (tag === "row" && cells.length > 0) keepRow(rows, rowNumber, cells);
    },
  });
  return { name: sheet.name, hidden: sheet.hidden, rows, merges };
}

function keepRow(rows: SheetRow[], number: number, cells: SheetCell[]): void {
  if (rows.length >= LIMITS.rows)
    throw new SpreadsheetRefused("too_many_rows", { limit: LIMITS.rows });
  const last = rows.at(-1)?.number ?? 0;
  if (!Number.isSafeInteger(number) || number <= last) throw new SpreadsheetRefused("damaged");
  rows.push({ number, cells });
}

function openCell(attributes: Readonly<Record<string, string>>, row: number, next: number): Open {
  const reference = attributes["r"];
  const column = reference === undefined ? next : parseReference(reference).column;
  if (column < next) throw new SpreadsheetRefused("damaged");
  return {
    row,
    column,
    type: attributes["t"] ?? "n",
    style: Number(attributes["s"] ?? 0),
    value: "",
    formula: undefined,
  };
}

function closeCell(cell: Open, book: Book): SheetCell | undefined {
  const read = interpret(cell, book);
  if (read === undefined) return undefined;
  if (cell.column > LIMITS.columns) {
    const place = `${columnLetter(cell.column)}${cell.row}`;
    throw new SpreadsheetRefused("too_many_columns", { limit: LIMITS.columns, cell: place });
  }
  book.cells += 1;
  if (book.cells > LIMITS.cells) throw new SpreadsheetRefused("too_large");
  return read;
}

/** A stored result of a formula is not taken: it says what some program once computed, not what somebody wrote. */
function interpret(cell: Open, book: Book): SheetCell | undefined {
  const { column } = cell;
  if (cell.formula !== undefined)
    return { column, kind: "formula", text: `=${cell.formula.slice(0, 200)}` };
  if (cell.type === "s") {
    const text = book.strings[Number(cell.value)];
    if (cell.value !== "" && text === undefined) throw new SpreadsheetRefused("damaged");
    return filled(text) ? { column, kind: "text", text } : undefined;
  }
  if (!filled(cell.value)) return undefined;
  if (cell.type === "inlineStr" || cell.type === "str")
    return { column, kind: "text", text: cell.value };
  if (cell.type === "b")
    return { column, kind: "boolean", text: cell.value === "1" ? "TRUE" : "FALSE" };
  if (cell.type === "e") return { column, kind: "error", text: cell.value };
  if (cell.type === "d") return { column, kind: "text", text: cell.value.slice(0, 10) };
  return interpretNumber(cell, book);
}

function interpretNumber(cell: Open, book: Book): SheetCell {
  const value = Number(cell.value);
  if (!Number.isFinite(value)) throw new SpreadsheetRefused("damaged");
  const date =
    book.dateStyles[cell.style] === true ? serialToDate(value, book.date1904) : undefined;
  if (date !== undefined) {
    return {
      column: cell.column,
      kind: "date",
      date,
      text: date.split("-").toReversed().join("/"),
    };
  }
  // A whole number in scientific notation is written out, so that a long number of identity stays readable.
  const text = Number.isSafeInteger(value) ? String(value) : cell.value;
  return { column: cell.column, kind: "number", text };
}

function filled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}

function parseReference(reference: string): { row: number; column: number } {
  const match = /^([A-Z]{1,7})(\d{1,7})$/.exec(reference);
  if (match === null) throw new SpreadsheetRefused("damaged");
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

function readMerge(reference: string, before: number): Merge {
  if (before >= LIMITS.merges) throw new SpreadsheetRefused("too_large");
  const [from = "", to = from] = reference.split(":");
  const start = parseReference(from);
  const end = parseReference(to);
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
