/** A value of a PDF (ISO 32000-1, 7.3). Numbers keep the digits they were written with. */
export type PdfValue =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "name"; readonly name: string }
  | PdfString
  | PdfArray
  | PdfDict
  | PdfReference;

export interface PdfString {
  readonly kind: "string";
  readonly bytes: Uint8Array;
  /** Where it stands in the file, marks included; made strings have no place. */
  readonly from: number;
  readonly to: number;
}
export interface PdfArray {
  readonly kind: "array";
  readonly items: readonly PdfValue[];
}
export interface PdfDict {
  readonly kind: "dict";
  readonly entries: ReadonlyMap<string, PdfValue>;
}
export interface PdfReference {
  readonly kind: "reference";
  readonly number: number;
  readonly generation: number;
}

/** The file is not one that the strict reader reads; `code` says why, as the refusals name it. */
export class PdfError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const damaged = (message: string): PdfError =>
  new PdfError("signatures.pdf_damaged", message);

export const name = (text: string): PdfValue => ({ kind: "name", name: text });
export const integer = (value: number): PdfValue => ({ kind: "number", text: String(value) });
export const list = (items: readonly PdfValue[]): PdfArray => ({ kind: "array", items });
export const reference = (number: number): PdfReference => ({
  kind: "reference",
  number,
  generation: 0,
});

export function dict(entries: Readonly<Record<string, PdfValue | undefined>>): PdfDict {
  const present = Object.entries(entries).filter(([, value]) => value !== undefined);
  return { kind: "dict", entries: new Map(present as [string, PdfValue][]) };
}

/** The same dictionary with one entry set. */
export function withEntry(of: PdfDict, key: string, value: PdfValue): PdfDict {
  return { kind: "dict", entries: new Map([...of.entries, [key, value]]) };
}

export function bytesString(bytes: Uint8Array): PdfString {
  return { kind: "string", bytes, from: 0, to: 0 };
}

/** Text for people: UTF-16 with its mark where ASCII does not do (ISO 32000-1, 7.9.2.2). */
export function textString(text: string): PdfString {
  if (/^[\x20-\x7e]*$/.test(text)) return bytesString(Buffer.from(text, "latin1"));
  const utf16 = Buffer.from(`\uFEFF${text.normalize("NFC")}`, "utf16le").swap16();
  return bytesString(new Uint8Array(utf16));
}

/** What a text string says; UTF-16 and UTF-8 with their marks, else one sign a byte. */
export function textOf(value: PdfValue | undefined): string {
  if (value?.kind !== "string") return "";
  const bytes = Buffer.from(value.bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0) {
    return bytes.subarray(2).swap16().toString("utf16le");
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return bytes.subarray(3).toString("utf8");
  }
  return bytes.toString("latin1");
}

/** The value as it is written into a file. */
export function written(value: PdfValue): string {
  switch (value.kind) {
    case "null":
      return "null";
    case "boolean":
      return String(value.value);
    case "number":
      return value.text;
    case "name":
      return writtenName(value.name);
    case "string":
      return `<${Buffer.from(value.bytes).toString("hex")}>`;
    case "reference":
      return `${value.number} ${value.generation} R`;
    case "array":
      return `[${value.items.map(written).join(" ")}]`;
    case "dict":
      return `<<${[...value.entries].map(([key, each]) => `${writtenName(key)} ${written(each)}`).join("\n")}>>`;
  }
}

function writtenName(text: string): string {
  const plain = [...Buffer.from(text, "latin1")].map((byte) =>
    byte > 0x20 && byte < 0x7f && !"#()<>[]{}/%".includes(String.fromCharCode(byte))
      ? String.fromCharCode(byte)
      : `#${byte.toString(16).padStart(2, "0")}`,
  );
  return `/${plain.join("")}`;
}

/** Two values that say the same are written the same, whatever the order of entries and the form of strings. */
export function canonicalValue(value: PdfValue): string {
  if (value.kind === "array") return `[${value.items.map(canonicalValue).join(" ")}]`;
  if (value.kind !== "dict") return written(value);
  const entries = [...value.entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `<<${entries.map(([key, each]) => `${writtenName(key)} ${canonicalValue(each)}`).join(" ")}>>`;
}

export const sameValue = (a: PdfValue | undefined, b: PdfValue | undefined): boolean =>
  a === undefined || b === undefined ? a === b : canonicalValue(a) === canonicalValue(b);
