import { parentPort, workerData } from "node:worker_threads";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { compareLists, type ComparedRow } from "@chiboso/domain/members/reconciliation/compare.ts";
import {
  readNationalList,
  type NationalFormat,
} from "@chiboso/domain/members/reconciliation/formats.ts";
import type { OwnPerson } from "@chiboso/domain/members/reconciliation/listed.ts";
import { readSpreadsheet } from "../../platform/spreadsheet.ts";
import { readCsv } from "./read-csv.ts";

export interface CompareTask {
  readonly bytes: Uint8Array;
  readonly ours: readonly OwnPerson[];
}

export interface Comparison {
  readonly format: NationalFormat;
  readonly lines: number;
  readonly rows: readonly ComparedRow[];
}

const ZIP = Buffer.from("PK\u0003\u0004");
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");

async function compare({ bytes, ours }: CompareTask): Promise<Result<Comparison>> {
  const sheets = await sheetsOf(Buffer.from(bytes));
  if (!sheets.ok) return sheets;
  const list = readNationalList(sheets.value);
  if (!list.ok) return list;
  const { format, people } = list.value;
  return ok({ format, lines: people.length, rows: compareLists(ours, people) });
}

/** By the content: a workbook is a packed file, everything else is read as text. */
async function sheetsOf(bytes: Buffer) {
  if (bytes.subarray(0, 4).equals(ZIP) || bytes.subarray(0, 8).equals(COMPOUND)) {
    const read = await readSpreadsheet(bytes);
    return read.ok
      ? ok(read.sheets)
      : refuse(`members.sheet_${read.fault.code}`, read.fault.params);
  }
  const read = readCsv(bytes);
  return read.ok ? ok([read.value]) : read;
}

parentPort?.postMessage(await compare(workerData as CompareTask));
