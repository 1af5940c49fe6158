import { concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { fromUtf8, sameBytes } from "../crypto/bytes.ts";

export interface ZipFile {
  /** ASCII letters, digits, dots and dashes; in a bag also the folders before it, each followed by a slash. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Large enough for minutes with many pages, small enough to be checked on a phone. */
export const LARGEST_ZIP = 64 * 1024 * 1024;
/** No bundle has so many; millions of empty files would fit into the bytes. */
export const MOST_FILES = 500;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_BYTES = 30;
/** Version 1.0 is enough for stored files (APPNOTE 4.4.3). */
const VERSION = 10;
/** 1 January 1980, the earliest date the format has: the same content gives the same bytes. */
const DATE = 0x0021;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Numbers in little-endian order, each with its width in bytes. */
function fields(...parts: readonly (readonly [value: number, width: 2 | 4])[]): Uint8Array {
  const bytes: number[] = [];
  for (const [value, width] of parts) {
    for (let at = 0; at < width; at += 1) bytes.push((value >>> (8 * at)) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** Version, flags, method, time, date, checksum, sizes and lengths: the same in both headers. */
function common(name: Uint8Array, bytes: Uint8Array): Uint8Array {
  return fields(
    [VERSION, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [DATE, 2],
    [crc32(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  );
}

/** A ZIP of stored files in the given order. Every program opens it, and only one such ZIP exists. */
export function writeZip(files: readonly ZipFile[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = utf8ToBytes(file.name);
    const header = common(name, file.bytes);
    locals.push(fields([LOCAL, 4]), header, name, file.bytes);
    centrals.push(
      fields([CENTRAL, 4], [VERSION, 2]),
      header,
      fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      name,
    );
    offset += LOCAL_BYTES + name.length + file.bytes.length;
  }
  const central = concatBytes(...centrals);
  const count = files.length;
  const end = fields(
    [END, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return concatBytes(...locals, central, end);
}

/** Letters, digits, dots and dashes, without folders. */
const isFlat = (name: string) => /^[A-Za-z0-9.-]+$/.test(name);

/**
 * The files of a ZIP that `writeZip` made. Anything else is refused, down to one bit of a date:
 * what was read is written again and must give the same bytes. `isName` says which names may stand in it.
 */
export function readZip(
  bytes: Uint8Array,
  isName: (name: string) => boolean = isFlat,
): Result<ZipFile[]> {
  if (bytes.length > LARGEST_ZIP) return refuse("ledger.bundle_too_large");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: ZipFile[] = [];
  let at = 0;
  while (at + LOCAL_BYTES <= bytes.length && view.getUint32(at, true) === LOCAL) {
    const nameEnd = at + LOCAL_BYTES + view.getUint16(at + 26, true);
    const end = nameEnd + view.getUint32(at + 22, true);
    if (end > bytes.length) return refuse("ledger.bundle_cut_off");
    if (files.length === MOST_FILES) return refuse("ledger.bundle_not_canonical");
    const name = fromUtf8(bytes.subarray(at + LOCAL_BYTES, nameEnd));
    if (name === undefined || !isName(name)) return refuse("ledger.bundle_file_name");
    const file = { name, bytes: bytes.slice(nameEnd, end) };
    if (crc32(file.bytes) !== view.getUint32(at + 14, true)) {
      return refuse("ledger.bundle_file_damaged", { name });
    }
    files.push(file);
    at = end;
  }
  if (files.length === 0) return refuse("ledger.bundle_not_zip");
  return sameBytes(writeZip(files), bytes) ? ok(files) : refuse("ledger.bundle_not_canonical");
}
