import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { bloomShape, probesOf, writeHeader, type BloomShape } from "./bloom.ts";

/** How many digests of passwords there are, each 20 bytes; asked for more than once, always the same. */
export type Digests = () => AsyncIterable<Buffer> | Iterable<Buffer>;

export interface BuildOptions {
  /** Where the filter is written; an earlier one stays until the new one is whole. */
  readonly target: string;
  /** Share of passwords not in the list that are nevertheless refused. */
  readonly rate: number;
  /** Bytes of the filter that are held in memory; the digests are read once for each such part. */
  readonly memory: number;
}

/** Writes a breach list; gives its shape. The same digests and rate give the same bytes. */
export async function buildBreachList(
  digests: Digests,
  options: BuildOptions,
): Promise<BloomShape> {
  let count = 0;
  for await (const _ of digests()) count += 1;
  if (count === 0) throw new Error("there is no password in the list");
  const shape = bloomShape(count, options.rate);
  const partial = `${options.target}.partial`;
  const file = await open(partial, "w");
  try {
    await file.write(writeHeader(shape));
    const bytes = shape.bits / 8;
    for (let from = 0; from < bytes; from += options.memory) {
      const part = Buffer.alloc(Math.min(options.memory, bytes - from));
      await fill(part, from, digests, shape);
      await file.write(part);
    }
    await file.sync();
    await file.close();
    await rename(partial, options.target);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  }
  return shape;
}

async function fill(
  part: Buffer,
  from: number,
  digests: Digests,
  shape: BloomShape,
): Promise<void> {
  for await (const digest of digests()) {
    for (const bit of probesOf(digest, shape)) {
      const at = Math.floor(bit / 8) - from;
      if (at >= 0 && at < part.length) part[at] = (part[at] ?? 0) | (1 << (bit % 8));
    }
  }
}

/**
 * The digests of a list in the form of "Have I Been Pwned": a line of 40 hexadecimal digits, perhaps
 * with `:` and how often it was found. Those found less than `least` times are left out. Throws with
 * the number of a line that is none.
 */
export async function* readDigests(path: string, least: number): AsyncGenerator<Buffer> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line === "") continue;
    const match = /^([0-9A-Fa-f]{40})(?::(\d+))?\s*$/.exec(line);
    if (match === null)
      throw new Error(`line ${number} is not a SHA-1 digest in hexadecimal, perhaps with a count`);
    if (match[2] === undefined || Number(match[2]) >= least)
      yield Buffer.from(match[1] ?? "", "hex");
  }
}
