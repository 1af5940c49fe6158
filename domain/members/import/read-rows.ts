import type { Sheet, SheetCell, SheetRow } from "../../kernel/sheet.ts";
import { fold } from "../../kernel/text.ts";
import type { ImportField } from "./fields.ts";
import { KEYS, type Heading, type Layout } from "./headings.ts";
import { organisationKey } from "./cell-names.ts";
import { termKey } from "./read-terms.ts";

/** A row by what it is: a record, the heading of a section, a total, or none of the three. */
export type SortedRow =
  | {
      readonly kind: "record";
      readonly row: SheetRow;
      readonly cells: FieldCells;
      readonly section: string | null;
    }
  | { readonly kind: "section"; readonly row: SheetRow; readonly name: string }
  | { readonly kind: "total"; readonly row: SheetRow; readonly total: number | null }
  | { readonly kind: "other"; readonly row: SheetRow };

export type FieldCells = ReadonlyMap<ImportField, SheetCell>;

const SECTION = /^(?:[IVXLC]+|\d+|[A-Z])\s*[.)/-]\s+/u;
const TOTAL = /^(tong so|tong cong|tong|cong|danh sach nay co|danh sach co)\b/u;

/** Sorts what stands below the head. Nothing is left out: what is no record is there to be shown as passed over. */
export function sortRows(sheet: Sheet, layout: Layout): SortedRow[] {
  const nameField = layout.kind === "organisations" ? "organisationName" : "name";
  const sorted: SortedRow[] = [];
  let section: string | null = null;
  let closed = false;
  for (const row of sheet.rows) {
    if (row.number <= layout.lastHeadRow) continue;
    const cells = byField(row, layout.headings);
    const only = row.cells.length === 1 ? row.cells[0] : undefined;
    const total = readTotal(row);
    if (total !== undefined) {
      closed = true;
      sorted.push({ kind: "total", row, total });
    } else if (only && layout.kind !== "organisations" && isSection(only.text)) {
      closed = false;
      section = sectionName(only.text);
      sorted.push({ kind: "section", row, name: section });
    } else if (layout.kind === "corrections" && !closed && KEYS.some((key) => cells.has(key))) {
      sorted.push({ kind: "record", row, cells, section });
    } else if (isRecord(row, cells, nameField, closed) && !isNumbering(row)) {
      sorted.push({ kind: "record", row, cells, section });
    } else sorted.push({ kind: "other", row });
  }
  return sorted;
}

function byField(row: SheetRow, headings: readonly Heading[]): FieldCells {
  const cells = new Map<ImportField, SheetCell>();
  for (const cell of row.cells) {
    const field = headings.find(({ column }) => column === cell.column)?.field;
    if (field) cells.set(field, cell);
  }
  return cells;
}

/** `Tổng số: 74 đảng viên`: the number said, or null when the line names none. */
function readTotal(row: SheetRow): number | null | undefined {
  const first = row.cells.find((cell) => cell.kind === "text");
  if (first === undefined || !TOTAL.test(termKey(first.text))) return undefined;
  const said = /\d[\d.]*/u.exec(first.text)?.[0];
  return said === undefined ? null : Number(said.replaceAll(".", ""));
}

function isSection(text: string): boolean {
  return /^(chi bo|to dang|dang bo)\b/u.test(organisationKey(sectionName(text)));
}

function sectionName(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(SECTION, "")
    .replace(/\s*[:;(].*$/u, "");
}

/** The line `1 2 3 4 …` that some forms print below their head. */
function isNumbering(row: SheetRow): boolean {
  const numbers = row.cells.map((cell) => Number(cell.text.replace(/[()]/gu, "")));
  return (
    numbers.length > 3 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/**
 * A record has an ordinal and something more, or else a name with at least one date or number. After a total
 * come signatures, which may have both; there the ordinal decides.
 */
function isRecord(
  row: SheetRow,
  cells: FieldCells,
  nameField: ImportField,
  closed: boolean,
): boolean {
  const ordinal = cells.get("ordinal");
  const numbered = ordinal !== undefined && /^\d+\.?$/u.test(ordinal.text.trim());
  if (numbered) return row.cells.length > 1;
  if (closed) return false;
  const named = cells.has(nameField);
  if (nameField === "organisationName") return named && cells.has("organisationKind");
  const facts = [...cells].filter(
    ([field, cell]) => FACTS.has(field) && (/\d/u.test(cell.text) || cell.kind === "formula"),
  );
  if (facts.some(([, cell]) => isSignatureDate(cell.text))) return false;
  return named ? facts.length > 0 : facts.length > 1;
}

const FACTS: ReadonlySet<ImportField> = new Set<ImportField>([
  "birthDate",
  "birthMale",
  "birthFemale",
  "citizenId",
  "oldIdentityNumber",
  "cardNumber",
  "admittedOn",
  "officialOn",
]);

/** `Hà Nội, ngày 31 tháng 10 năm 2026` above a signature. */
function isSignatureDate(text: string): boolean {
  return /ngay.*thang.*nam/u.test(fold(text));
}
