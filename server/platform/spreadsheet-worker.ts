import { parentPort, workerData } from "node:worker_threads";
import type { Sheet } from "@chiboso/domain/kernel/sheet.ts";
import { readSheet, type Book } from "./spreadsheet-cells.ts";
import { SpreadsheetRefused, type SpreadsheetFault } from "./spreadsheet-faults.ts";
import { readDateStyles, readSharedStrings, readWorkbook } from "./spreadsheet-parts.ts";
import { openPackage } from "./spreadsheet-zip.ts";

/** What the thread answers: the sheets, or why there are none. */
export type WorkerAnswer =
  | { readonly sheets: readonly Sheet[] }
  | { readonly fault: SpreadsheetFault };

const COMPOUND_FILE = "d0cf11e0a1b11ae1";

async function readAll(bytes: Buffer): Promise<readonly Sheet[]> {
  refuseCompoundFile(bytes);
  const pack = await openPackage(bytes);
  try {
    refuseActiveContent(pack.names);
    const workbook = await readWorkbook(pack);
    const book: Book = {
      strings: await readSharedStrings(pack, workbook.stringsPart),
      dateStyles: await readDateStyles(pack, workbook.stylesPart),
      date1904: workbook.date1904,
      cells: 0,
    };
    const sheets: Sheet[] = [];
    for (const sheet of workbook.sheets) sheets.push(await readSheet(pack, sheet, book));
    return sheets;
  } finally {
    pack.close();
  }
}

/** A workbook with a password is packed into a file of the old kind, whatever its name says. */
function refuseCompoundFile(bytes: Buffer): void {
  if (bytes.subarray(0, 8).toString("hex") !== COMPOUND_FILE) return;
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le")))
    throw new SpreadsheetRefused("password");
  const workbook = ["Workbook", "Book"].some((name) =>
    bytes.includes(Buffer.from(`${name}\0`, "utf16le")),
  );
  throw new SpreadsheetRefused(workbook ? "old_format" : "not_a_spreadsheet");
}

function refuseActiveContent(names: readonly string[]): void {
  if (names.some((name) => /(^|\/)(vbaproject[^/]*\.bin|activex\/|macrosheets\/)/u.test(name))) {
    throw new SpreadsheetRefused("macros");
  }
  if (names.some((name) => /(^|\/)externallinks\//u.test(name)))
    throw new SpreadsheetRefused("external_links");
  if (names.includes("xl/workbook.bin")) throw new SpreadsheetRefused("old_format");
}

async function answer(): Promise<WorkerAnswer> {
  try {
    return { sheets: await readAll(Buffer.from(workerData as Uint8Array)) };
  } catch (error) {
    if (error instanceof SpreadsheetRefused) return { fault: error.fault };
    throw error;
  }
}

parentPort?.postMessage(await answer());
