import writeXlsxFile from "write-excel-file/node";

export interface Table {
  readonly sheet: string;
  /** Lines above the head, as a title. */
  readonly title: readonly string[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A workbook whose cells are all texts: no program takes one for a formula or drops its noughts. */
export async function writeXlsx(table: Table): Promise<Buffer> {
  const text = (value: string | null, bold = false) =>
    value === null ? null : { value, type: String, ...(bold && { fontWeight: "bold" as const }) };
  const rows = [
    ...table.title.map((line) => [text(line, true)]),
    table.head.map((heading) => text(heading, true)),
    ...table.rows.map((row) => row.map((value) => text(value))),
  ];
  const columns = table.head.map((heading) => ({ width: Math.max(14, heading.length + 2) }));
  return writeXlsxFile(rows, { sheet: table.sheet, columns }).toBuffer();
}

/** What a spreadsheet program would compute instead of show (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** CSV (RFC 4180) in UTF-8 with a mark, so that spreadsheet programs read it; formulas are made texts. */
export function writeCsv(table: Table): Buffer {
  const cell = (value: string | null) => {
    const safe = value !== null && FORMULA.test(value) ? `'${value}` : (value ?? "");
    return /[",\r\n']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [table.head, ...table.rows].map((row) => row.map(cell).join(","));
  return Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`);
}
