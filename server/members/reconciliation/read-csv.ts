import type { Sheet } from "@chiboso/domain/kernel/sheet.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { parse } from "csv-parse/sync";

const MOST_ROWS = 100_000;
const MOST_COLUMNS = 256;
/** Characters of one row. */
const LONGEST_ROW = 100_000;

/**
 * The text of a file in the encodings that Vietnamese offices save CSV in: UTF-8, UTF-16 with or without a mark,
 * else Windows-1258, whose combining tones are put together.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const decode = (encoding: string) => new TextDecoder(encoding).decode(bytes).normalize("NFC");
  if (first === 0xff && second === 0xfe) return decode("utf-16le");
  if (first === 0xfe && second === 0xff) return decode("utf-16be");
  const sample = bytes.subarray(0, 2000);
  const zeros = sample.filter((byte) => byte === 0).length;
  if (zeros > sample.length / 8) return decode(first === 0 ? "utf-16be" : "utf-16le");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).normalize("NFC");
  } catch {
    return decode("windows-1258");
  }
}

/** Reads a CSV file as a sheet of texts (RFC 4180, with comma, semicolon or tab). */
export function readCsv(bytes: Uint8Array): Result<Sheet> {
  const text = decodeText(bytes).replace(/^\uFEFF/u, "");
  if (text.includes("\0")) return refuse("members.reconcile_csv_damaged", { line: 1 });
  try {
    const lines = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: false,
      skip_empty_lines: true,
      max_record_size: LONGEST_ROW,
      to: MOST_ROWS + 1,
    });
    if (lines.length > MOST_ROWS)
      return refuse("members.sheet_too_many_rows", { limit: MOST_ROWS });
    const rows = lines.map((line, index) => ({
      number: index + 1,
      cells: line.slice(0, MOST_COLUMNS).flatMap((value, column) => {
        const shown = value.trim();
        return shown === "" ? [] : [{ column: column + 1, kind: "text" as const, text: shown }];
      }),
    }));
    return ok({ name: "CSV", hidden: false, rows: rows.filter(hasCells), merges: [] });
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    return refuse("members.reconcile_csv_damaged", { line });
  }
}

function hasCells(row: { readonly cells: readonly unknown[] }): boolean {
  return row.cells.length > 0;
}

/** The sign that parts most cells of the first lines. */
function delimiterOf(text: string): string {
  const head = text.split("\n", 5).join("\n");
  const count = (sign: string) => head.split(sign).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}
