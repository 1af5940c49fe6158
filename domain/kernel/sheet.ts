import type { LocalDate } from "./dates.ts";

/** One filled cell of a spreadsheet. `text` is what a person would read in it. */
export type SheetCell = {
  /** Counted from 1. */
  readonly column: number;
  readonly text: string;
} & (
  | { readonly kind: "text" | "number" | "boolean" | "error" | "formula" }
  | { readonly kind: "date"; readonly date: LocalDate }
);

export interface SheetRow {
  /** As the spreadsheet program numbers it, from 1. */
  readonly number: number;
  /** From left to right, filled cells only. */
  readonly cells: readonly SheetCell[];
}

/** Rows and columns counted from 1, both ends inside. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** From top to bottom, rows with a filled cell only. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
}

/** Letter of a column as spreadsheet programs show it: 1 is A, 27 is AA. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = "";
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
