import assert from "node:assert/strict";
import { appendRevision, nextNumber, type NewObject } from "../pdf/append-revision.ts";
import { readPdf, type PdfFile } from "../pdf/read-file.ts";

/** Changes the first place behind `after` that fits, as somebody with an editor would. */
export function edited(
  after: number,
  state: Uint8Array,
  from: string | RegExp,
  to: string,
): Uint8Array {
  const text = Buffer.from(state).toString("latin1");
  const at = text.search(from);
  assert.ok(at > after);
  const changed = text.slice(0, at) + text.slice(at).replace(from, to);
  return new Uint8Array(Buffer.from(changed, "latin1"));
}

/** Puts something into the last revision, whose table then stands further behind. */
export function lengthened(state: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(state).toString("latin1");
  const at = text.lastIndexOf(from);
  assert.ok(at > 0);
  const more = to.length - from.length;
  const changed = text.slice(0, at) + to + text.slice(at + from.length);
  const moved = changed.replace(
    /startxref\n(\d+)\n%%EOF\n$/,
    (_all, offset: string) => `startxref\n${Number(offset) + more}\n%%EOF\n`,
  );
  return new Uint8Array(Buffer.from(moved, "latin1"));
}

type Make = (file: PdfFile, fresh: number) => readonly NewObject[];

/** One more revision, made with the same care as a real one. */
export function appended(to: Uint8Array, make: Make): Uint8Array {
  const file = readPdf(to);
  return appendRevision(file, make(file, nextNumber(file)));
}
