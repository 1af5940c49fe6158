import { createHash } from "node:crypto";
import type { PdfFile } from "./read-file.ts";
import {
  bytesString,
  damaged,
  dict,
  integer,
  list,
  written,
  type PdfDict,
  type PdfValue,
} from "./values.ts";

/** An object that a new revision writes: changed or added. */
export interface NewObject {
  readonly number: number;
  readonly value: PdfValue;
  /** What stands in its stream, as it is. */
  readonly stream?: Uint8Array;
}

/** The number that the next new object may have. */
export function nextNumber(file: PdfFile): number {
  const size = file.revisions.at(-1)?.trailer.entries.get("Size");
  if (size?.kind !== "number" || !/^\d{1,7}$/.test(size.text)) throw damaged("no size");
  return Number(size.text);
}

/**
 * The file with one more revision behind it; every earlier byte stays. The second half of the identifier is
 * made from the earlier bytes, so that the same input gives the same file.
 */
export function appendRevision(file: PdfFile, objects: readonly NewObject[]): Uint8Array {
  const sorted = objects.toSorted((a, b) => a.number - b.number);
  const parts: Buffer[] = [Buffer.from("\n")];
  const offsets: number[] = [];
  let at = file.bytes.length + 1;
  for (const object of sorted) {
    const bytes = writtenObject(object);
    offsets.push(at);
    parts.push(bytes);
    at += bytes.length;
  }
  const size = Math.max(nextNumber(file), ...sorted.map(({ number }) => number + 1));
  const trailer = written(trailerOf(file, size));
  const table = sorted.map(
    ({ number }, index) => `${number} 1\n${String(offsets[index]).padStart(10, "0")} 00000 n \n`,
  );
  parts.push(
    Buffer.from(`xref\n${table.join("")}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`, "latin1"),
  );
  return new Uint8Array(Buffer.concat([file.bytes, ...parts]));
}

function writtenObject({ number, value, stream }: NewObject): Buffer {
  const head = Buffer.from(`${number} 0 obj\n${written(value)}\n`, "latin1");
  const middle =
    stream === undefined ? [] : [Buffer.from("stream\n"), stream, Buffer.from("\nendstream\n")];
  return Buffer.concat([head, ...middle, Buffer.from("endobj\n")]);
}

function trailerOf(file: PdfFile, size: number): PdfDict {
  const last = file.revisions.at(-1);
  if (last === undefined) throw damaged("no revision");
  const { entries } = last.trailer;
  const digest = createHash("sha256").update(file.bytes).digest().subarray(0, 16);
  const renewed = bytesString(new Uint8Array(digest));
  const id = entries.get("ID");
  const first = id?.kind === "array" ? (id.items[0] ?? renewed) : renewed;
  return dict({
    Size: integer(size),
    Root: entries.get("Root"),
    Info: entries.get("Info"),
    ID: list([first, renewed]),
    Prev: integer(last.at),
  });
}
