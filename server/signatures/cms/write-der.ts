import { context, TAG } from "./der.ts";

/** An element with its tag and length in DER. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, part) => sum + part.length, 0);
  return joined([Uint8Array.from([tag, ...lengthBytes(length)]), ...contents]);
}

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array =>
  element(TAG.sequence, ...parts);

/** A SET OF, sorted as DER asks. */
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array =>
  element(TAG.set, ...parts.toSorted((a, b) => Buffer.compare(a, b)));

/** What stands under a context tag: [0], [1]… */
export const tagged = (number: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  element(context(number), ...parts);

export const octets = (bytes: Uint8Array): Uint8Array => element(TAG.octetString, bytes);
export const nothing = (): Uint8Array => element(TAG.null);
export const truth = (value: boolean): Uint8Array =>
  element(TAG.boolean, Uint8Array.of(value ? 0xff : 0));
export const bits = (bytes: Uint8Array): Uint8Array =>
  element(TAG.bitString, Uint8Array.of(0), bytes);
export const utf8 = (text: string): Uint8Array => element(TAG.utf8, Buffer.from(text, "utf8"));
/** A list of named bits (KeyUsage), without zeros at its end. */
export function bitList(set: readonly number[]): Uint8Array {
  const last = Math.max(...set);
  const bytes = new Uint8Array(Math.floor(last / 8) + 1);
  for (const bit of set) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return element(TAG.bitString, Uint8Array.of(7 - (last & 7)), bytes);
}

/** An integer that is not negative, from a number or its bytes, first byte the highest. */
export function integer(value: number | Uint8Array, tag: number = TAG.integer): Uint8Array {
  const bytes = typeof value === "number" ? numberBytes(value) : value;
  const first = bytes.findIndex((byte) => byte !== 0);
  const shortest = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return (shortest[0] ?? 0) >= 0x80
    ? element(tag, Uint8Array.of(0), shortest)
    : element(tag, shortest);
}

function numberBytes(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.from(bytes);
}

export function objectId(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return element(TAG.objectId, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    bytes.unshift(0x80 | (rest % 128));
  }
  return bytes;
}

/** A time of a certificate or list: the short form until 2049 (RFC 5280, 4.1.2.5); fractions are cut off. */
export function time(instant: string): Uint8Array {
  const year = Number(instant.slice(0, 4));
  const digits = instant.replaceAll(/[-:T]|\..*$/g, "");
  return year < 2050
    ? element(TAG.utcTime, Buffer.from(`${digits.slice(2)}Z`, "latin1"))
    : element(TAG.generalizedTime, Buffer.from(`${digits}Z`, "latin1"));
}

/** The long form, with milliseconds where there are some (RFC 3161 genTime). */
export function preciseTime(instant: string): Uint8Array {
  const digits = instant.slice(0, 19).replaceAll(/[-:T]/g, "");
  const fraction = instant.slice(20, 23).replace(/0+$/, "");
  const text = fraction === "" ? `${digits}Z` : `${digits}.${fraction}Z`;
  return element(TAG.generalizedTime, Buffer.from(text, "latin1"));
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
