import { matchAt, readValue, skipBlank } from "./read-value.ts";
import { readTable, type PdfTable } from "./read-table.ts";
import { damaged, PdfError, type PdfDict, type PdfReference, type PdfValue } from "./values.ts";

export interface PdfObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** The bytes of its stream, packed as they are. */
  readonly stream: { readonly from: number; readonly to: number } | null;
  readonly from: number;
  readonly to: number;
}

/** One state of the file: what was there when it was saved for the first, second… time. */
export interface PdfRevision extends PdfTable {
  /** Just behind its %%EOF, and behind the end of that line. */
  readonly eof: number;
  readonly limit: number;
}

export interface PdfFile {
  readonly bytes: Uint8Array;
  /** The bytes as Latin-1: places in it are places in the file. */
  readonly text: string;
  /** The oldest first. */
  readonly revisions: readonly PdfRevision[];
}

const TAIL = /[\r\n]*startxref[\r\n]+(\d{1,10})[ ]?[\r\n]+%%EOF(\r\n|\n|\r|)/y;
const LAST = /startxref[\r\n]+(\d{1,10})[ ]?[\r\n]+%%EOF(?:\r\n|\n|\r|)$/;
const HEAD = /(\d{1,10}) (\d{1,5}) obj/y;
const STREAM = /stream(?:\r\n|\n)/y;
const STREAM_END = /(?:\r\n|\n|\r|)endstream/y;
const REVISIONS_AT_MOST = 64;
const DEEPEST_TREE = 60;

/**
 * Reads a PDF in the one way that leaves no room for opinions: classic tables only, each older than the one
 * that names it, nothing behind the last %%EOF, no repair. Throws `PdfError`.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (!/^%PDF-[12]\.\d/.test(text)) throw damaged("no head of a PDF");
  const found = LAST.exec(text.slice(-64));
  if (found === null) throw new PdfError("signatures.pdf_bytes_after_end", "no end of a PDF");
  const revisions: PdfRevision[] = [];
  let at: number | null = Number(found[1]);
  while (at !== null) {
    const revision: PdfRevision = readRevision(text, at);
    const newer = revisions[0];
    if (newer !== undefined && revision.eof > newer.at) throw damaged("tables out of order");
    revisions.unshift(revision);
    if (revisions.length > REVISIONS_AT_MOST) throw damaged("too many revisions");
    at = revision.previous;
  }
  const last = revisions.at(-1);
  if (last === undefined || ![last.eof, last.limit].includes(text.length)) {
    throw new PdfError("signatures.pdf_bytes_after_end", "bytes behind the last %%EOF");
  }
  return { bytes, text, revisions };
}

function readRevision(text: string, at: number): PdfRevision {
  const table = readTable(text, at);
  const tail = matchAt(TAIL, text, table.end);
  if (tail === null || Number(tail[1]) !== at) throw damaged("a table without its end");
  const limit = table.end + tail[0].length;
  return { ...table, limit, eof: limit - (tail[2] ?? "").length };
}

/** Where an object stands in a revision; undefined where there is none. */
function entryOf(file: PdfFile, revision: number, number: number) {
  for (let index = revision; index >= 0; index -= 1) {
    const entry = file.revisions[index]?.entries.get(number);
    if (entry !== undefined) return entry === "free" ? undefined : entry;
  }
  return undefined;
}

/** The object with this number as it was in a revision; undefined where there was none. */
export function objectIn(file: PdfFile, revision: number, number: number): PdfObject | undefined {
  const entry = entryOf(file, revision, number);
  if (entry === undefined) return undefined;
  const object = objectAt(file, revision, entry.offset);
  if (object.number !== number || object.generation !== entry.generation) {
    throw damaged(`object ${number} is not where its table says`);
  }
  return object;
}

/** The object that begins at this place. */
export function objectAt(file: PdfFile, revision: number, from: number): PdfObject {
  const { text } = file;
  const head = matchAt(HEAD, text, from);
  if (head === null) throw damaged(`no object at byte ${from}`);
  const { value, end } = readValue(text, from + head[0].length);
  let at = skipBlank(text, end);
  let stream: PdfObject["stream"] = null;
  const begin = matchAt(STREAM, text, at);
  if (begin !== null) {
    stream = streamOf(file, revision, value, at + begin[0].length);
    const close = matchAt(STREAM_END, text, stream.to);
    if (close === null) throw damaged(`a stream without its end at byte ${at}`);
    at = skipBlank(text, stream.to + close[0].length);
  }
  if (!text.startsWith("endobj", at)) throw damaged(`an object without its end at byte ${from}`);
  const [number, generation] = [Number(head[1]), Number(head[2])];
  return { number, generation, value, stream, from, to: at + "endobj".length };
}

function streamOf(file: PdfFile, revision: number, value: PdfValue, from: number) {
  const length = value.kind === "dict" ? value.entries.get("Length") : undefined;
  const known = length?.kind === "reference" ? plainIn(file, revision, length.number) : length;
  if (known?.kind !== "number" || !/^\d{1,10}$/.test(known.text))
    throw damaged("a stream without length");
  const to = from + Number(known.text);
  if (to > file.text.length) throw damaged("a stream longer than the file");
  return { from, to };
}

/** The value of an object whose stream, if it has one, is not looked at: a length cannot lead to itself. */
function plainIn(file: PdfFile, revision: number, number: number): PdfValue | undefined {
  const entry = entryOf(file, revision, number);
  if (entry === undefined) return undefined;
  const head = matchAt(HEAD, file.text, entry.offset);
  if (head === null || Number(head[1]) !== number) throw damaged(`object ${number} is elsewhere`);
  return readValue(file.text, entry.offset + head[0].length).value;
}

/** Follows a reference once; a value that stands there itself is given as it is. */
export function resolved(
  file: PdfFile,
  revision: number,
  value: PdfValue | undefined,
): PdfValue | undefined {
  if (value?.kind !== "reference") return value;
  const object = objectIn(file, revision, value.number);
  return object?.generation === value.generation ? object.value : undefined;
}

export function dictIn(file: PdfFile, revision: number, value: PdfValue | undefined): PdfDict {
  const found = resolved(file, revision, value);
  if (found?.kind !== "dict") throw damaged("a dictionary is missing");
  return found;
}

/** The catalog of a revision and the reference to it. */
export function catalogOf(
  file: PdfFile,
  revision: number = file.revisions.length - 1,
): { readonly at: PdfReference; readonly dict: PdfDict } {
  const root = file.revisions[revision]?.trailer.entries.get("Root");
  if (root?.kind !== "reference") throw damaged("no catalog");
  return { at: root, dict: dictIn(file, revision, root) };
}

/** The pages of a revision in reading order. */
export function pagesOf(file: PdfFile, revision: number): PdfReference[] {
  const pages: PdfReference[] = [];
  const seen = new Set<number>();
  const visit = (node: PdfValue | undefined, depth: number): void => {
    const isKnown = node?.kind !== "reference" || seen.has(node.number);
    if (isKnown || depth > DEEPEST_TREE) throw damaged("the tree of pages");
    seen.add(node.number);
    const { entries } = dictIn(file, revision, node);
    const kids = resolved(file, revision, entries.get("Kids"));
    if (kids?.kind === "array") for (const kid of kids.items) visit(kid, depth + 1);
    else pages.push(node);
  };
  visit(catalogOf(file, revision).dict.entries.get("Pages"), 0);
  return pages;
}
