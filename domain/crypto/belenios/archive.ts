import { utf8ToBytes } from "@noble/hashes/utils.js";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { fromUtf8, sameBytes } from "../bytes.ts";
import type { EventKind, EventRecord } from "./records.ts";
import { hexDigest } from "./scalars.ts";

/**
 * The file `<id>.bel` of Belenios: an old-style tar without end blocks. First the member `BELENIOS`,
 * then every record under its hash, an event after the records that it is about. It only grows.
 */
const BLOCK = 512;
const FIRST = "BELENIOS";
const MOST_DIGITS = 11;
const NOTHING: ReadonlySet<string> = new Set();

/** Where an archive stands: what the next event has to name. */
export interface Chain {
  /** Seconds since 1970, the same in every member: the archive has no other times. */
  readonly timestamp: number;
  readonly head: string | undefined;
  readonly height: number;
}

/** Bytes to append, and where the archive stands afterwards. */
export interface Appended {
  readonly bytes: Uint8Array;
  readonly chain: Chain;
}

/** The beginning of an archive. */
export function startArchive(timestamp: number): Appended {
  const header = JSON.stringify({ version: 1, timestamp: String(timestamp) });
  return {
    bytes: member(FIRST, utf8ToBytes(header), timestamp),
    chain: { timestamp, head: undefined, height: -1 },
  };
}

/**
 * An event after the records it is about; the last of them is its payload. A record whose hash is in
 * `lying` is in the archive already and is not written again.
 */
export function appendEvent(
  chain: Chain,
  type: EventKind,
  records: readonly string[],
  lying: ReadonlySet<string> = NOTHING,
): Appended {
  const bodies = records.map(utf8ToBytes);
  const payload = bodies.at(-1);
  const height = chain.height + 1;
  const event: EventRecord = {
    ...(chain.head !== undefined && { parent: chain.head }),
    height,
    type,
    ...(payload && { payload: hexDigest(payload) }),
  };
  const last = utf8ToBytes(JSON.stringify(event));
  const head = hexDigest(last);
  const members = [
    ...bodies.flatMap((body) => {
      const hash = hexDigest(body);
      return lying.has(hash) ? [] : [member(`${hash}.data.json`, body, chain.timestamp)];
    }),
    member(`${head}.event.json`, last, chain.timestamp),
  ];
  return { bytes: joinBytes(members), chain: { ...chain, head, height } };
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A record as it lies in an archive. */
export interface Member {
  readonly hash: string;
  readonly kind: "data" | "event";
  readonly bytes: Uint8Array;
}

export interface OpenedArchive {
  readonly timestamp: number;
  readonly members: readonly Member[];
}

/** The most bytes of an archive that are looked at. */
export const MOST_ARCHIVE_BYTES = 1_500_000_000;

/**
 * The members of an archive. Every byte is accounted for: each header is the one that would be
 * written, each body has the hash that names it, padding is zero and nothing follows.
 */
export function readArchive(archive: Uint8Array): Result<OpenedArchive> {
  if (archive.length > MOST_ARCHIVE_BYTES) {
    return refuse("crypto.archive_too_large", { most: MOST_ARCHIVE_BYTES });
  }
  const start = readStart(archive);
  if (start === undefined) return refuse("crypto.archive_header_wrong");
  const members: Member[] = [];
  const seen = new Set<string>();
  let at = start.end;
  while (at < archive.length) {
    const name = nameAt(archive, at);
    const named = /^([0-9a-f]{64})\.(data|event)\.json$/.exec(name);
    const bytes = bodyAt(archive, at);
    if (named === null || bytes === undefined) return refuse("crypto.archive_member_wrong");
    const [, hash = "", kind] = named;
    const written = member(name, bytes, start.timestamp);
    if (!sameBytes(written, archive.subarray(at, at + written.length))) {
      return refuse("crypto.archive_member_wrong");
    }
    if (hexDigest(bytes) !== hash) return refuse("crypto.archive_hash_wrong");
    if (seen.has(hash)) return refuse("crypto.archive_member_twice");
    seen.add(hash);
    members.push({ hash, kind: kind as Member["kind"], bytes });
    at += written.length;
  }
  return ok({ timestamp: start.timestamp, members });
}

function readStart(archive: Uint8Array): { timestamp: number; end: number } | undefined {
  const bytes = bodyAt(archive, 0);
  const json = bytes === undefined ? undefined : fromUtf8(bytes);
  const found = /^\{"version":1,"timestamp":"([1-9][0-9]{0,10})"\}$/.exec(json ?? "");
  if (found === null) return undefined;
  const timestamp = Number(found[1]);
  if (timestamp >= 8 ** MOST_DIGITS) return undefined;
  const written = startArchive(timestamp).bytes;
  return sameBytes(written, archive.subarray(0, written.length))
    ? { timestamp, end: written.length }
    : undefined;
}

function nameAt(archive: Uint8Array, at: number): string {
  let name = "";
  for (const byte of archive.subarray(at, at + 100)) {
    if (byte === 0) break;
    name += String.fromCharCode(byte);
  }
  return name;
}

/** The body after the header at `at`, if the header tells a size that the archive has. */
function bodyAt(archive: Uint8Array, at: number): Uint8Array | undefined {
  const digits = String.fromCharCode(...archive.subarray(at + 124, at + 124 + MOST_DIGITS));
  if (!/^[0-7]{11}$/.test(digits)) return undefined;
  const from = at + BLOCK;
  const end = from + Number.parseInt(digits, 8);
  return end <= archive.length ? archive.subarray(from, end) : undefined;
}

function member(name: string, body: Uint8Array, timestamp: number): Uint8Array {
  const whole = new Uint8Array(BLOCK + Math.ceil(body.length / BLOCK) * BLOCK);
  const put = (at: number, text: string) => whole.set(utf8ToBytes(text), at);
  put(0, name);
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(124, body.length.toString(8).padStart(MOST_DIGITS, "0"));
  put(136, timestamp.toString(8).padStart(MOST_DIGITS, "0"));
  put(148, " ".repeat(8));
  put(156, "0");
  const sum = whole.subarray(0, BLOCK).reduce((total, byte) => total + byte, 0);
  put(148, `${sum.toString(8).padStart(6, "0")}\0 `);
  whole.set(body, BLOCK);
  return whole;
}
