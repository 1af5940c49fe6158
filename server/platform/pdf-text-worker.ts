import { parentPort, workerData } from "node:worker_threads";
import { getDocumentProxy } from "unpdf";

/** What is asked of the thread. */
export interface PdfTextTask {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
  /** Signs after which the reading ends. */
  readonly longest: number;
}

/** The lines of the pages that were read, and whether all of them were; or that it asks for a password. */
export type PdfTextAnswer = { readonly text: string; readonly whole: boolean } | "locked";

async function readText({ bytes, mostPages, longest }: PdfTextTask): Promise<PdfTextAnswer> {
  const document = await getDocumentProxy(bytes, { verbosity: 0 });
  const pages = Math.min(document.numPages, mostPages);
  let text = "";
  for (let number = 1; number <= pages; number += 1) {
    const page = await document.getPage(number);
    for (const item of (await page.getTextContent()).items) {
      if ("str" in item) text += item.hasEOL ? `${item.str}\n` : item.str;
    }
    page.cleanup();
    if (text.length > longest) return { text: text.slice(0, longest), whole: false };
    text += "\n";
  }
  return { text, whole: pages === document.numPages };
}

async function answer(): Promise<PdfTextAnswer> {
  try {
    return await readText(workerData as PdfTextTask);
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") return "locked";
    throw error;
  }
}

parentPort?.postMessage(await answer());
