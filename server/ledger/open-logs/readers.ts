import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { id as idSchema, type Id } from "@chiboso/domain/kernel/ids.ts";

/** Somebody outside who may read logs: an upper committee's witness, an inspection commission's monitor. */
export interface LogReader {
  readonly name: string;
  /** SHA-256 of the reader's word, in hex: the word itself is not kept here. */
  readonly digest: string;
  /** Logs of these organisations and of all below them; of the whole site when none is named. */
  readonly tops: readonly Id[];
}

/** Reads `reader NAME DIGEST [ORGANISATION…]`, one a line; throws with the line that cannot be used. */
export function parseReaders(text: string): readonly LogReader[] {
  const readers: LogReader[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [word, name, digest = "", ...tops] = line.split(/[ \t]+/).filter(Boolean);
    if (word === undefined || word.startsWith("#")) continue;
    const fits =
      word === "reader" &&
      /^[0-9a-f]{64}$/.test(digest) &&
      tops.every((each) => idSchema.safeParse(each).success);
    if (name === undefined || !fits)
      throw new Error(
        `line ${at + 1} must be "reader NAME DIGEST [ORGANISATION…]", with the SHA-256 of the reader's word in hex`,
      );
    readers.push({ name, digest, tops });
  }
  return readers;
}

/** Who shows this word; undefined when nobody has it. Compared by digests, so that no time tells how near it was. */
export function readerWith(
  readers: readonly LogReader[],
  authorization: string | undefined,
): LogReader | undefined {
  const word = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(authorization ?? "")?.[1];
  if (word === undefined) return undefined;
  const digest = createHash("sha256").update(word).digest("hex");
  return readers.find((each) => each.digest === digest);
}

/**
 * The readers that the file names now: it is read again when it was changed. None when there is no file. What it
 * said before does not hold on when it cannot be used any more: then nobody may read.
 */
export function readersOf(
  place: string,
  complain: (error: Error) => void,
): () => Promise<readonly LogReader[]> {
  const last: { changed: number; readers: readonly LogReader[] } = { changed: -1, readers: [] };
  return async () => {
    const changed = await stat(place).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (changed === last.changed) return last.readers;
    last.changed = changed;
    last.readers = [];
    if (changed === 0) return last.readers;
    try {
      last.readers = parseReaders(await readFile(place, "utf8"));
    } catch (error) {
      complain(error as Error);
    }
    return last.readers;
  };
}
