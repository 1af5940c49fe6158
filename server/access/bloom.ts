/**
 * File of a Bloom filter over SHA-1 digests, format 1:
 * 8 bytes "CBSBLOOM", 1 byte version, 1 byte number of probes, 6 bytes zero,
 * 8 bytes bits of the filter, 8 bytes digests put in (big-endian), then the bits, the lowest first.
 */
const MAGIC = Buffer.from("CBSBLOOM");
const VERSION = 1;
export const HEADER_BYTES = 32;
const MOST_PROBES = 30;

export interface BloomShape {
  /** Bits of the filter, a multiple of 8. */
  readonly bits: number;
  /** Bits that are looked at for each digest. */
  readonly probes: number;
  /** How many digests it holds. */
  readonly count: number;
}

/** The smallest filter for so many digests that takes at most `rate` of all others for one of them. */
export function bloomShape(count: number, rate: number): BloomShape {
  const perDigest = -Math.log2(rate) / Math.LN2;
  const bits = Math.max(1, Math.ceil((Math.max(1, count) * perDigest) / 8)) * 8;
  const probes = Math.min(MOST_PROBES, Math.max(1, Math.round(-Math.log2(rate))));
  return { bits, probes, count };
}

export function writeHeader(shape: BloomShape): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header.writeUInt8(VERSION, 8);
  header.writeUInt8(shape.probes, 9);
  header.writeBigUInt64BE(BigInt(shape.bits), 16);
  header.writeBigUInt64BE(BigInt(shape.count), 24);
  return header;
}

/** The shape that a file states; throws when it is no such file, of another version, or cut short. */
export function readHeader(header: Uint8Array, fileBytes: number): BloomShape {
  const bytes = Buffer.from(header);
  if (bytes.length < HEADER_BYTES || !bytes.subarray(0, 8).equals(MAGIC))
    throw new Error("not a breach list");
  if (bytes[8] !== VERSION) throw new Error(`a breach list of version ${bytes[8]}, not ${VERSION}`);
  const shape = {
    probes: bytes.readUInt8(9),
    bits: Number(bytes.readBigUInt64BE(16)),
    count: Number(bytes.readBigUInt64BE(24)),
  };
  if (shape.probes < 1 || shape.probes > MOST_PROBES || shape.bits % 8 !== 0)
    throw new Error("the head of the breach list is broken");
  if (fileBytes !== HEADER_BYTES + shape.bits / 8)
    throw new Error("the breach list is cut short: make it again");
  return shape;
}

/**
 * The bits of a digest (20 bytes): two numbers of 48 bits from it, added up (Kirsch and Mitzenmacher).
 * All sums stay below 2^53 and are therefore exact.
 */
export function probesOf(digest: Buffer, shape: BloomShape): number[] {
  const first = digest.readUIntBE(0, 6);
  const step = digest.readUIntBE(6, 6);
  const odd = step % 2 === 0 ? step + 1 : step;
  return Array.from({ length: shape.probes }, (_, at) => (first + at * odd) % shape.bits);
}
