/** Why a file was not read as a spreadsheet. */
export type SpreadsheetFaultCode =
  | "not_a_spreadsheet"
  | "old_format"
  | "password"
  | "macros"
  | "external_links"
  | "bomb"
  | "too_large"
  | "too_many_rows"
  | "too_many_columns"
  | "damaged"
  | "took_too_long";

export interface SpreadsheetFault {
  readonly code: SpreadsheetFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Leaves the reader from any depth; caught at the thread's door. */
export class SpreadsheetRefused extends Error {
  readonly fault: SpreadsheetFault;
  constructor(code: SpreadsheetFaultCode, params: SpreadsheetFault["params"] = {}) {
    super(code);
    this.fault = { code, params };
  }
}

/** Bounds that no honest roster reaches; each is tested before the memory is spent. */
export const LIMITS = {
  entries: 1_000,
  /** Bytes after unpacking: of one part, and of all. */
  partBytes: 160 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** Unpacked bytes for each packed one, looked at from `ratioFrom` unpacked bytes on. */
  ratio: 150,
  ratioFrom: 4 * 1024 * 1024,
  rows: 100_000,
  columns: 256,
  cells: 4_000_000,
  /** What the format itself allows in a cell. */
  textLength: 32_767,
  sharedStrings: 2_000_000,
  merges: 100_000,
  sheets: 64,
  depth: 40,
  milliseconds: 30_000,
  memoryMegabytes: 700,
} as const;
