import { damaged, type PdfDict, type PdfValue } from "./values.ts";

const END = String.raw`(?=[\0\t\n\f\r ()<>[\]{}/%]|$)`;
const REFERENCE = new RegExp(
  String.raw`(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R${END}`,
  "y",
);
const NUMBER = new RegExp(String.raw`[+-]?(?:\d{1,20}\.?\d{0,20}|\.\d{1,20})${END}`, "y");
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const WORD = new RegExp(`(true|false|null)${END}`, "y");
const HEX = /<([0-9A-Fa-f\0\t\n\f\r ]*)>/y;
const NESTED_AT_MOST = 60;

export interface Read<T = PdfValue> {
  readonly value: T;
  readonly end: number;
}

/** The match of a sticky pattern at this place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const BLANKS = new Set([0, 9, 10, 12, 13, 32]);
const PERCENT = 37;

/** Past blanks and comments, however many. */
export function skipBlank(text: string, start: number): number {
  let at = start;
  let isComment = false;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === PERCENT) isComment = true;
    if (code === 10 || code === 13) isComment = false;
    if (!isComment && !BLANKS.has(code)) return at;
  }
  return at;
}

/** The value that begins at or after this place of a file read as Latin-1. Throws `PdfError`. */
export function readValue(text: string, start: number, depth = 0): Read {
  if (depth > NESTED_AT_MOST) throw damaged("nested too deeply");
  const at = skipBlank(text, start);
  if (text.startsWith("<<", at)) return readDict(text, at, depth);
  if (text[at] === "[") return readArray(text, at, depth);
  if (text[at] === "(") return readLiteral(text, at);
  return readSimple(text, at);
}

function readSimple(text: string, at: number): Read {
  const found = matchAt(REFERENCE, text, at);
  if (found !== null) {
    const [all, number, generation] = found;
    const value = { number: Number(number), generation: Number(generation) };
    return { value: { kind: "reference", ...value }, end: at + all.length };
  }
  const digits = matchAt(NUMBER, text, at)?.[0];
  if (digits !== undefined) {
    return { value: { kind: "number", text: digits }, end: at + digits.length };
  }
  const named = matchAt(NAME, text, at);
  if (named !== null) {
    return { value: { kind: "name", name: plainName(named[1] ?? "") }, end: at + named[0].length };
  }
  const hex = matchAt(HEX, text, at);
  if (hex !== null) return hexString(hex, at);
  const word = matchAt(WORD, text, at)?.[0];
  if (word === undefined) throw damaged(`no value at byte ${at}`);
  const value: PdfValue =
    word === "null" ? { kind: "null" } : { kind: "boolean", value: word === "true" };
  return { value, end: at + word.length };
}

/** `/J#53` is another way to write `/JS`. */
function plainName(raw: string): string {
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function hexString([all, digits = ""]: RegExpExecArray, at: number): Read {
  const plain = digits.replaceAll(/[^0-9A-Fa-f]/g, "");
  const bytes = new Uint8Array(Buffer.from(plain.length % 2 === 0 ? plain : `${plain}0`, "hex"));
  const end = at + all.length;
  return { value: { kind: "string", bytes, from: at, to: end }, end };
}

function readArray(text: string, start: number, depth: number): Read {
  const items: PdfValue[] = [];
  let at = skipBlank(text, start + 1);
  while (text[at] !== "]") {
    const { value, end } = readValue(text, at, depth + 1);
    items.push(value);
    at = skipBlank(text, end);
  }
  return { value: { kind: "array", items }, end: at + 1 };
}

function readDict(text: string, start: number, depth: number): Read<PdfDict> {
  const entries = new Map<string, PdfValue>();
  let at = skipBlank(text, start + 2);
  while (!text.startsWith(">>", at)) {
    const key = matchAt(NAME, text, at);
    if (key === null) throw damaged(`no name of an entry at byte ${at}`);
    const name = plainName(key[1] ?? "");
    if (entries.has(name)) throw damaged(`an entry named twice at byte ${at}`);
    const { value, end } = readValue(text, at + key[0].length, depth + 1);
    entries.set(name, value);
    at = skipBlank(text, end);
  }
  return { value: { kind: "dict", entries }, end: at + 2 };
}

const ESCAPED: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
};
const LITERAL_PART = /[^()\\\r]+|\r\n?|\\(?:[0-7]{1,3}|\r\n?|[^])|[()]/y;

function readLiteral(text: string, start: number): Read {
  let open = 0;
  let said = "";
  for (let at = start; ;) {
    const part = matchAt(LITERAL_PART, text, at)?.[0];
    if (part === undefined) throw damaged(`a text without an end at byte ${start}`);
    at += part.length;
    if (part === "(") open += 1;
    if (part === ")") open -= 1;
    if (open === 0) {
      const bytes = new Uint8Array(Buffer.from(said.slice(1), "latin1"));
      return { value: { kind: "string", bytes, from: start, to: at }, end: at };
    }
    said += plainPart(part);
  }
}

function plainPart(part: string): string {
  if (part.startsWith("\r")) return "\n";
  if (!part.startsWith("\\")) return part;
  const sign = part.slice(1);
  if (/^[0-7]/.test(sign)) return String.fromCharCode(Number.parseInt(sign, 8) & 0xff);
  return /^[\r\n]/.test(sign) ? "" : (ESCAPED[sign] ?? sign);
}
