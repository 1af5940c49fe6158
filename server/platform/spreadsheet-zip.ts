import type { Readable } from "node:stream";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { LIMITS, SpreadsheetRefused } from "./spreadsheet-faults.ts";

/** The parts of a package by name, none unpacked before it is asked for. */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Unpacks one part piece by piece; more bytes than the package declared is an error. */
  open(name: string): Promise<Readable>;
  close(): void;
}

const ENCRYPTED = 0x1;

/** Looks through the directory of the archive and refuses what is too much before unpacking anything. */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const zip = await openZip(bytes);
  const entries = new Map<string, Entry>();
  let total = 0;
  const directory = zip.eachEntry()[Symbol.asyncIterator]();
  for (;;) {
    const next = await readable(directory.next());
    if (next.done === true) break;
    const entry = next.value;
    total += entry.uncompressedSize;
    checkEntry(entry, entries.size, total);
    const name = entry.fileName.replace(/^\//, "").toLowerCase();
    if (entries.has(name)) throw new SpreadsheetRefused("damaged");
    entries.set(name, entry);
  }
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    open: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw new SpreadsheetRefused("damaged");
      return readable(zip.openReadStreamPromise(entry));
    },
    close: () => zip.close(),
  };
}

/** What the archive's reader cannot follow (names that lead out, unknown packing, a torn directory) is damage. */
async function readable<T>(step: Promise<T>): Promise<T> {
  return step.catch(() => {
    throw new SpreadsheetRefused("damaged");
  });
}

async function openZip(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { validateEntrySizes: true, autoClose: false });
  } catch {
    throw new SpreadsheetRefused("not_a_spreadsheet");
  }
}

function checkEntry(entry: Entry, before: number, total: number): void {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw new SpreadsheetRefused("password");
  if (before >= LIMITS.entries) throw new SpreadsheetRefused("bomb");
  const { uncompressedSize: unpacked, compressedSize: packed } = entry;
  const swollen = unpacked >= LIMITS.ratioFrom && unpacked > packed * LIMITS.ratio;
  if (swollen || unpacked > LIMITS.partBytes || total > LIMITS.totalBytes) {
    throw new SpreadsheetRefused("bomb");
  }
}
