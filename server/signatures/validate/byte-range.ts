import { elementAt } from "../cms/der.ts";
import { SignatureError } from "../cms/algorithms.ts";
import type { PdfFile, PdfObject } from "../pdf/read-file.ts";
import type { PdfValue } from "../pdf/values.ts";

export interface Range {
  readonly byteRange: readonly [0, number, number, number];
  /** Bytes from the first of the file to the end of what it closes, hole included. */
  readonly covers: number;
  /** The CMS or token without the zeros behind it. */
  readonly cms: Uint8Array;
}

/**
 * The range of a signature: from the first byte to the end of its own revision, but for a hole that is exactly its
 * Contents; behind the CMS the hole has zeros only. Throws `SignatureError`.
 */
export function rangeOf(file: PdfFile, revision: number, signature: PdfObject): Range {
  const entries = signature.value.kind === "dict" ? signature.value.entries : new Map();
  const contents = entries.get("Contents") as PdfValue | undefined;
  const numbers = rangeNumbers(entries.get("ByteRange") as PdfValue | undefined);
  if (contents?.kind !== "string" || numbers === undefined) {
    throw new SignatureError("signatures.byte_range_malformed");
  }
  const [from, begin, end, rest] = numbers;
  if (from !== 0) throw new SignatureError("signatures.byte_range_start");
  if (begin !== contents.from || end !== contents.to || begin >= end) {
    throw new SignatureError("signatures.byte_range_hole");
  }
  const covers = end + rest;
  if (!endsOf(file, revision).includes(covers)) {
    throw new SignatureError("signatures.byte_range_end");
  }
  const digits = file.text.slice(begin + 1, end - 1);
  if (!/^(?:[0-9a-f]*|[0-9A-F]*)$/.test(digits) || digits.length % 2 !== 0) {
    throw new SignatureError("signatures.byte_range_hole");
  }
  return { byteRange: [0, begin, end, rest], covers, cms: withoutZeros(contents.bytes) };
}

/** Where a signature of a revision may end: the last covers the file to its last byte. */
function endsOf(file: PdfFile, revision: number): readonly number[] {
  if (revision === file.revisions.length - 1) return [file.bytes.length];
  const own = file.revisions[revision];
  return own === undefined ? [] : [own.eof, own.limit];
}

function rangeNumbers(value: PdfValue | undefined): [number, number, number, number] | undefined {
  const items = value?.kind === "array" ? value.items : [];
  const numbers = items.map((item) =>
    item.kind === "number" && /^\d{1,10}$/.test(item.text) ? Number(item.text) : -1,
  );
  const [from, begin, end, rest] = numbers;
  if (from === undefined || begin === undefined || end === undefined || rest === undefined) {
    return undefined;
  }
  return numbers.length === 4 && !numbers.includes(-1) ? [from, begin, end, rest] : undefined;
}

function withoutZeros(hole: Uint8Array): Uint8Array {
  const cms = elementAt(hole, 0).raw;
  if (hole.subarray(cms.length).some((byte) => byte !== 0)) {
    throw new SignatureError("signatures.hole_not_empty");
  }
  return cms;
}
