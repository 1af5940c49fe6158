import type { FormField } from "../pdf/form-fields.ts";
import { objectIn, type PdfFile, type PdfObject } from "../pdf/read-file.ts";
import { damaged, PdfError, type PdfDict, type PdfValue } from "../pdf/values.ts";

/** A rectangle in points on a page (the first is 0) that is kept free for the mark of a signing tool. */
export interface VisibleBox {
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
}

export interface AddedField {
  readonly field: FormField;
  /** The page that it was added to; the first is 0, none is -1. */
  readonly page: number;
}

const FIELD_ENTRIES = new Set(["Type", "Subtype", "FT", "T", "V", "P", "Rect", "F"]);
/** What a visible mark has beside. */
const DRAWN_ENTRIES = new Set(["AP", "MK", "DA", "DR", "Border", "BS", "Ff"]);
const SIGNATURE_ENTRIES = new Set([
  "Type",
  "Filter",
  "SubFilter",
  "ByteRange",
  "Contents",
  "Name",
  "Reason",
  "Location",
  "ContactInfo",
  "M",
  "CBSRole",
  "Prop_Build",
]);

const wrong = (code: string, message: string): PdfError => new PdfError(code, message);

/**
 * The signature dictionary of a field, when field and dictionary are made as signature fields are: nothing in them
 * draws outside the box, acts, or transforms. Throws `PdfError`.
 */
export function checkField(
  file: PdfFile,
  revision: number,
  { field, page }: AddedField,
  box: VisibleBox | undefined,
): PdfObject {
  const { entries } = field.dict;
  for (const [key, expected] of [
    ["FT", "Sig"],
    ["Subtype", "Widget"],
  ] as const) {
    const value = entries.get(key);
    if (value?.kind !== "name" || value.name !== expected) {
      throw wrong("signatures.pdf_field_malformed", key);
    }
  }
  const strange = [...entries.keys()].find(
    (key) => !FIELD_ENTRIES.has(key) && !(box !== undefined && DRAWN_ENTRIES.has(key)),
  );
  if (strange !== undefined) throw wrong("signatures.pdf_field_malformed", strange);
  checkRect(field.dict, page, box);
  const value = entries.get("V");
  const signature =
    value?.kind === "reference" ? objectIn(file, revision, value.number) : undefined;
  if (
    value?.kind !== "reference" ||
    signature?.value.kind !== "dict" ||
    signature.stream !== null
  ) {
    throw wrong("signatures.pdf_field_malformed", "no signature dictionary");
  }
  if (objectIn(file, revision - 1, value.number) !== undefined) {
    throw wrong("signatures.signatures_not_one", "a signature that was there");
  }
  const unknown = [...signature.value.entries.keys()].find((key) => !SIGNATURE_ENTRIES.has(key));
  if (unknown !== undefined) throw wrong("signatures.pdf_field_malformed", unknown);
  return signature;
}

function checkRect({ entries }: PdfDict, page: number, box: VisibleBox | undefined): void {
  const rect = entries.get("Rect");
  const numbers = rect?.kind === "array" ? rect.items.map(numberOf) : [];
  const [left = NaN, bottom = NaN, right = NaN, top = NaN] = numbers;
  if (numbers.length !== 4 || numbers.some(Number.isNaN)) {
    throw wrong("signatures.pdf_field_malformed", "Rect");
  }
  if (left === right && bottom === top && !entries.has("AP")) return;
  const isInside = box?.page === page && isWithin([left, bottom, right, top], box.rect);
  if (!isInside) throw wrong("signatures.pdf_mark_outside", "a visible mark outside its box");
}

type Rect = VisibleBox["rect"];

function isWithin([left, bottom, right, top]: Rect, box: Rect): boolean {
  const inOrder = left <= right && bottom <= top;
  return inOrder && left >= box[0] && bottom >= box[1] && right <= box[2] && top <= box[3];
}

function numberOf(value: PdfValue): number {
  return value.kind === "number" ? Number(value.text) : Number.NaN;
}

/** The numbers of all new objects that a value leads to. */
export function reachableFrom(
  file: PdfFile,
  revision: number,
  value: PdfValue | undefined,
  fresh: ReadonlyMap<number, PdfObject>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting: PdfValue[] = value === undefined ? [] : [value];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (each.kind === "array") waiting.push(...each.items);
    if (each.kind === "dict") waiting.push(...each.entries.values());
    const object = each.kind === "reference" ? fresh.get(each.number) : undefined;
    if (object === undefined || found.has(object.number)) continue;
    if (objectIn(file, revision - 1, object.number) !== undefined) {
      throw damaged(`object ${object.number} was another one`);
    }
    found.add(object.number);
    waiting.push(object.value);
  }
  return found;
}
