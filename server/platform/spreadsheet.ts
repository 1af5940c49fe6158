import { Worker } from "node:worker_threads";
import type { Sheet } from "@chiboso/domain/kernel/sheet.ts";
import { LIMITS, type SpreadsheetFault } from "./spreadsheet-faults.ts";
import type { WorkerAnswer } from "./spreadsheet-worker.ts";

export type { SpreadsheetFault } from "./spreadsheet-faults.ts";

export type SpreadsheetRead =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly fault: SpreadsheetFault };

/**
 * Reads the cells of an .xlsx workbook (ECMA-376) and nothing else of it: no formula is computed, no link
 * followed, no macro kept. The work is done in a thread of its own with a limit of time and memory, so that
 * no file can hold up or bring down the server.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  limits: { readonly milliseconds: number; readonly memoryMegabytes: number } = LIMITS,
): Promise<SpreadsheetRead> {
  const worker = new Worker(new URL("./spreadsheet-worker.ts", import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes },
    env: {},
    stdin: false,
  });
  try {
    const answer = await answerOf(worker, limits.milliseconds);
    return "sheets" in answer
      ? { ok: true, sheets: answer.sheets }
      : { ok: false, fault: answer.fault };
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, milliseconds: number): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => resolve({ fault: { code: "took_too_long", params: {} } }),
      milliseconds,
    );
    worker.once("message", (answer: WorkerAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    worker.once("error", (error: Error & { code?: string }) => {
      clearTimeout(timer);
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY")
        resolve({ fault: { code: "too_large", params: {} } });
      else reject(error);
    });
  });
}
