import { Worker } from "node:worker_threads";
import type { PdfTextAnswer, PdfTextTask } from "./pdf-text-worker.ts";

export interface PdfTextLimits {
  readonly mostPages: number;
  readonly longest: number;
  readonly milliseconds: number;
  /** How much the process may grow while one file is read: what streams swell to lies outside of the heap. */
  readonly growth: number;
}

const MEGABYTE = 1024 * 1024;

const LIMITS: PdfTextLimits = {
  mostPages: 500,
  longest: 8 * MEGABYTE,
  milliseconds: 20_000,
  growth: 512 * MEGABYTE,
};

const WATCHED_EVERY = 100;

/** How many may wait: each holds its bytes in memory, and whoever sent it has the patience of one request. */
const MOST_WAITING = 8;

let last: Promise<unknown> = Promise.resolve();
let begun = 0;

/**
 * The words of a PDF, read in a thread of its own, one file at a time: a file may be made to cost. Null when it
 * cannot be read, or not within the limits; "locked" when it asks for a password; "busy" when too many wait, which
 * says nothing of the file. Never throws.
 */
export async function readPdfText(
  bytes: Uint8Array,
  limits: PdfTextLimits = LIMITS,
): Promise<PdfTextAnswer | "busy" | null> {
  if (begun > MOST_WAITING) return "busy";
  begun += 1;
  const turn = last
    .then(() => readAlone(bytes, limits))
    .catch(() => null)
    .finally(() => {
      begun -= 1;
    });
  last = turn;
  return turn;
}

async function readAlone(bytes: Uint8Array, limits: PdfTextLimits): Promise<PdfTextAnswer | null> {
  const { mostPages, longest, milliseconds, growth } = limits;
  const task: PdfTextTask = { bytes: Uint8Array.from(bytes), mostPages, longest };
  const worker = new Worker(new URL("./pdf-text-worker.ts", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 256 },
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage.rss();
  const watches: NodeJS.Timeout[] = [];
  try {
    return await new Promise<PdfTextAnswer | null>((resolve) => {
      const giveUp = () => resolve(null);
      worker.once("message", resolve);
      worker.once("error", giveUp);
      worker.once("exit", giveUp);
      watches.push(
        setTimeout(giveUp, milliseconds),
        setInterval(() => process.memoryUsage.rss() - before > growth && giveUp(), WATCHED_EVERY),
      );
    });
  } finally {
    for (const watch of watches) clearTimeout(watch);
    await worker.terminate();
  }
}
