/** One element of ASN.1 in its only DER form (X.690). */
export interface Der {
  readonly tag: number;
  readonly content: Uint8Array;
  /** The element with its tag and length, as it stands in the file. */
  readonly raw: Uint8Array;
}

/** The bytes are not the one form that DER allows, or not the structure that was expected. */
export class DerError extends Error {}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectId: 0x06,
  enumerated: 0x0a,
  utf8: 0x0c,
  printable: 0x13,
  ia5: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Tag of a context-specific element: [0], [1]… */
export const context = (number: number, constructed = true): number =>
  (constructed ? 0xa0 : 0x80) | number;

/** Exactly one element and nothing after it. Throws `DerError`. */
export function readDer(bytes: Uint8Array): Der {
  const element = elementAt(bytes, 0);
  if (element.raw.length !== bytes.length) throw new DerError("bytes after the element");
  return element;
}

/** The element that begins here; what follows it is not looked at. */
export function elementAt(bytes: Uint8Array, start: number): Der {
  const tag = bytes[start];
  const first = bytes[start + 1];
  if (tag === undefined || first === undefined) throw new DerError("cut off");
  if ((tag & 0x1f) === 0x1f) throw new DerError("long tags are not used here");
  const { length, from } =
    first < 0x80 ? { length: first, from: start + 2 } : longLength(bytes, start);
  const end = from + length;
  if (end > bytes.length) throw new DerError("longer than the bytes that hold it");
  return { tag, content: bytes.subarray(from, end), raw: bytes.subarray(start, end) };
}

function longLength(bytes: Uint8Array, start: number): { length: number; from: number } {
  const count = (bytes[start + 1] ?? 0) & 0x7f;
  if (count === 0 || count > 4) throw new DerError("length without end or too long");
  const from = start + 2 + count;
  const length = bytes.subarray(start + 2, from).reduce((sum, byte) => sum * 256 + byte, 0);
  if (bytes[start + 2] === 0 || length < 0x80)
    throw new DerError("length not in its shortest form");
  return { length, from };
}

/** The parts of a constructed element. */
export function partsOf(element: Der, tag: number = element.tag): Der[] {
  if (element.tag !== tag || (tag & 0x20) === 0) throw new DerError("not the expected structure");
  const parts: Der[] = [];
  for (let at = 0; at < element.content.length;) {
    const part = elementAt(element.content, at);
    parts.push(part);
    at += part.raw.length;
  }
  return parts;
}

/** Takes parts one after another, and `end` makes sure that none was left. */
export interface Parts {
  readonly next: (tag?: number) => Der;
  readonly maybe: (tag: number) => Der | undefined;
  readonly end: () => void;
}

export function takeParts(element: Der, tag: number = TAG.sequence): Parts {
  const parts = partsOf(element, tag);
  let at = 0;
  const next = (wanted?: number): Der => {
    const part = parts[at];
    if (part === undefined) throw new DerError("a part is missing");
    if (wanted !== undefined && part.tag !== wanted)
      throw new DerError("another part was expected");
    at += 1;
    return part;
  };
  return {
    next,
    maybe: (wanted) => (parts[at]?.tag === wanted ? next() : undefined),
    end: () => {
      if (at !== parts.length) throw new DerError("more parts than expected");
    },
  };
}

/** "1.2.840…" of an object identifier. */
export function objectIdOf(element: Der): string {
  const bytes = contentOf(element, TAG.objectId);
  const numbers: number[] = [];
  let value = 0;
  let fresh = true;
  for (const byte of bytes) {
    if (fresh && byte === 0x80) throw new DerError("number not in its shortest form");
    value = value * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(value)) throw new DerError("number too large");
    fresh = byte < 0x80;
    if (fresh) {
      numbers.push(value);
      value = 0;
    }
  }
  const [first, ...rest] = numbers;
  if (!fresh || first === undefined) throw new DerError("object identifier cut off");
  const top = Math.min(Math.floor(first / 40), 2);
  return [top, first - top * 40, ...rest].join(".");
}

/** The bytes of an integer in its shortest form, sign included. */
export function integerBytes(element: Der, tag: number = TAG.integer): Uint8Array {
  const bytes = contentOf(element, tag);
  const [first, second] = bytes;
  if (first === undefined) throw new DerError("empty integer");
  if (second !== undefined && (first === 0 ? second < 0x80 : first === 0xff && second >= 0x80)) {
    throw new DerError("integer not in its shortest form");
  }
  return bytes;
}

/** A small integer that is not negative. */
export function smallInteger(element: Der, tag: number = TAG.integer): number {
  const bytes = integerBytes(element, tag);
  if (bytes.length > 5 || (bytes[0] ?? 0) >= 0x80) throw new DerError("integer out of range");
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

export function booleanOf(element: Der): boolean {
  const [value, ...more] = contentOf(element, TAG.boolean);
  if (more.length > 0 || (value !== 0 && value !== 0xff)) throw new DerError("not a truth value");
  return value === 0xff;
}

/** A bit string of whole bytes: keys and signatures. */
export function wholeBits(element: Der): Uint8Array {
  const bytes = contentOf(element, TAG.bitString);
  if (bytes[0] !== 0) throw new DerError("not whole bytes");
  return bytes.subarray(1);
}

/** The numbers of the bits that are set, as named bit lists count them. */
export function namedBits(element: Der): ReadonlySet<number> {
  const [unused, ...bytes] = contentOf(element, TAG.bitString);
  if (unused === undefined || unused > 7) throw new DerError("not a list of bits");
  const set = new Set<number>();
  for (const [index, byte] of bytes.entries()) {
    for (let bit = 0; bit < 8; bit += 1) if (byte & (0x80 >> bit)) set.add(index * 8 + bit);
  }
  const used = bytes.length * 8 - unused;
  if ([...set].some((bit) => bit >= used)) throw new DerError("a bit is set that is not used");
  return set;
}

export function contentOf(element: Der, tag: number): Uint8Array {
  if (element.tag !== tag) throw new DerError("another kind of value was expected");
  return element.content;
}

const UTC = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
const GENERALIZED = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{0,5}[1-9]))?Z$/;

/** The instant of a UTCTime or GeneralizedTime; years below 50 of the short form are of this century (RFC 5280). */
export function instantOf(element: Der): string {
  const text = Buffer.from(element.content).toString("latin1");
  const parts = (element.tag === TAG.utcTime ? UTC : GENERALIZED).exec(text);
  if (parts === null || (element.tag !== TAG.utcTime && element.tag !== TAG.generalizedTime)) {
    throw new DerError("not a time in UTC");
  }
  const [, year = "", month, day, hour, minute, second, fraction = ""] = parts;
  const whole = year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`;
  const milliseconds = fraction.padEnd(3, "0").slice(0, 3);
  const instant = `${whole}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`;
  const at = new Date(instant);
  if (Number.isNaN(at.getTime()) || at.toISOString() !== instant)
    throw new DerError("no such time");
  return instant;
}

/** Text of the string kinds that names in certificates use. */
export function textOf(element: Der): string {
  const bytes = Buffer.from(element.content);
  if (element.tag === TAG.utf8) return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (element.tag === TAG.printable || element.tag === TAG.ia5) return bytes.toString("latin1");
  throw new DerError("a kind of text that is not used here");
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && Buffer.compare(a, b) === 0;
}
