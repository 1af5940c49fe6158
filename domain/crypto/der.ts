import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";

/** One value in DER (X.690): its tag, its length in the shortest form, and what it holds. */
export function der(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const whole = concatBytes(...content);
  return concatBytes(Uint8Array.of(tag, ...lengthOf(whole.length)), whole);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes = numberBytes(length);
  return [0x80 | bytes.length, ...bytes];
}

export const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
export const octetString = (bytes: Uint8Array) => der(0x04, bytes);
export const utf8String = (text: string) => der(0x0c, utf8ToBytes(text));
export const nullValue = () => der(0x05);
export const trueValue = () => der(0x01, Uint8Array.of(0xff));
/** `[number]` around a whole value. */
export const explicit = (number: number, ...parts: readonly Uint8Array[]) =>
  der(0xa0 | number, ...parts);
/** `[number]` in the place of the tag of a value without parts. */
export const implicit = (number: number, content: Uint8Array) => der(0x80 | number, content);

/** The elements of a SET OF stand in the order of their bytes (X.690, 11.6). */
export function setOf(...parts: readonly Uint8Array[]): Uint8Array {
  return der(0x31, ...parts.toSorted(compare));
}

function compare(one: Uint8Array, other: Uint8Array): number {
  const differs = one.findIndex((byte, index) => byte !== other[index]);
  return differs < 0 ? one.length - other.length : (one[differs] ?? 0) - (other[differs] ?? -1);
}

/** A number that is not negative, itself or its bytes with the highest first. */
export function integer(value: number | Uint8Array, tag = 0x02): Uint8Array {
  const bytes = typeof value === "number" ? numberBytes(value) : value;
  const first = bytes.findIndex((byte) => byte !== 0);
  const short = first < 0 ? Uint8Array.of(0) : bytes.subarray(first);
  return der(tag, (short[0] ?? 0) < 0x80 ? short : concatBytes(Uint8Array.of(0), short));
}

/** The bytes of a number that is not negative, the highest first; none for zero. */
function numberBytes(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.from(bytes);
}

/** `unused` bits at the end count for nothing. */
export function bitString(bytes: Uint8Array, unused = 0): Uint8Array {
  return der(0x03, Uint8Array.of(unused), bytes);
}

/** A list of named bits (KeyUsage), at least one, without zeros at its end. */
export function bitList(set: readonly number[]): Uint8Array {
  const last = Math.max(...set);
  const bytes = new Uint8Array(Math.floor(last / 8) + 1);
  for (const bit of set) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return bitString(bytes, 7 - (last & 7));
}

/** An object identifier from its dotted form. */
export function objectId(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return der(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift(0x80 | (rest % 128));
  return bytes;
}

/** A moment to the second as X.509 writes it (RFC 5280, 4.1.2.5): two digits of the year before 2050, then four. */
export function timeOf(instant: string): Uint8Array {
  const digits = `${instant.slice(0, 19).replaceAll(/\D/g, "")}Z`;
  const year = Number(digits.slice(0, 4));
  return year < 2050 ? der(0x17, utf8ToBytes(digits.slice(2))) : der(0x18, utf8ToBytes(digits));
}

/** The long form, with milliseconds where there are some (RFC 3161, 2.4.2: genTime). */
export function preciseTime(instant: string): Uint8Array {
  const fraction = instant.slice(20, 23).replace(/0+$/, "");
  const digits = instant.slice(0, 19).replaceAll(/\D/g, "");
  return der(0x18, utf8ToBytes(`${digits}${fraction === "" ? "" : `.${fraction}`}Z`));
}

/** An ECDSA signature as certificates and CMS have it, from `r ‖ s` as browsers give it. */
export function ecdsaValue(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  return sequence(integer(raw.subarray(0, half)), integer(raw.subarray(half)));
}

export const ECDSA_SHA256 = "1.2.840.10045.4.3.2";
const COMMON_NAME = "2.5.4.3";
const SERIAL_NUMBER = "2.5.4.5";
const ORGANISATION = "2.5.4.10";

export interface NameParts {
  readonly commonName: string;
  readonly organisation?: string;
  readonly serialNumber?: string;
}

/** A distinguished name, one attribute to a part (RFC 5280, 4.1.2.4). */
export function distinguishedName(parts: NameParts): Uint8Array {
  const listed = [
    [ORGANISATION, parts.organisation],
    [COMMON_NAME, parts.commonName],
    [SERIAL_NUMBER, parts.serialNumber],
  ] as const;
  return sequence(
    ...listed.flatMap(([type, text]) =>
      text === undefined ? [] : [setOf(sequence(objectId(type), stringOf(type, text)))],
    ),
  );
}

/** A serial number has to be a PrintableString (RFC 5280, appendix A.1). */
function stringOf(type: string, text: string): Uint8Array {
  return type === SERIAL_NUMBER ? der(0x13, utf8ToBytes(text)) : utf8String(text);
}
