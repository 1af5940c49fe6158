import { readFileSync, statSync } from "node:fs";
import { makeKey, parseKey, type VerifierKey } from "@chiboso/domain/crypto/vkey.ts";

/** What the file of a witness says: which logs it knows, where it reads them, who may read its copies. */
export interface Settings {
  /** The keys that are trusted for an origin; none when the log is unknown. */
  readonly keysOf: (origin: string) => readonly VerifierKey[];
  /** Where the log of an origin is read (C2SP tlog-tiles); undefined when it is not to be mirrored. */
  readonly prefixOf: (origin: string) => string | undefined;
  /** SHA-256 in hex of the words with which copies may be read. */
  readonly readers: ReadonlySet<string>;
}

interface LogLine {
  readonly key: VerifierKey;
  readonly url: string | undefined;
}

/** A name that ends so stands for all logs of a site, which share one key: one more cell needs no new line. */
const ANY = "/*";

/** Reads the file; throws with the number of the line that cannot be used. */
export function parseSettings(text: string): Settings {
  const logs: LogLine[] = [];
  const readers = new Set<string>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const [word, ...rest] = line.split(/[ \t]+/).filter(Boolean);
    if (word === undefined || word.startsWith("#")) continue;
    const wrong = word === "log" ? readLog(rest, logs) : readReader(word, rest, readers);
    if (wrong !== undefined) throw new Error(`line ${at + 1}: ${wrong}`);
  }
  return {
    keysOf: (origin) =>
      logs.filter(({ key }) => covers(key.name, origin)).map(({ key }) => namedAs(key, origin)),
    prefixOf(origin) {
      const log = logs.find(({ key, url }) => url !== undefined && covers(key.name, origin));
      if (log?.url === undefined) return undefined;
      const own = log.key.name.endsWith(ANY) ? origin.slice(log.key.name.length - 1) : "";
      return own === "" ? log.url : `${log.url}/${own}`;
    },
    readers,
  };
}

function readLog([vkey = "", url, ...more]: readonly string[], logs: LogLine[]) {
  const key = parseKey(vkey);
  if (!key.ok) return `"log" needs a key of the form name+id+key (${key.refusal.code})`;
  if (more.length > 0) return `"log" has a key and an address, nothing else`;
  if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    return `"${url}" is not an address`;
  logs.push({ key: key.value, url: url?.replace(/\/+$/, "") });
  return undefined;
}

function readReader(
  word: string,
  [, digest = "", ...more]: readonly string[],
  readers: Set<string>,
) {
  if (word !== "reader") return `"${word}" is neither "log" nor "reader"`;
  if (!/^[0-9a-f]{64}$/.test(digest) || more.length > 0)
    return `"reader" needs a name and the SHA-256 of the reader's word in hex`;
  readers.add(digest);
  return undefined;
}

function covers(name: string, origin: string): boolean {
  if (!name.endsWith(ANY)) return name === origin;
  const rest = origin.startsWith(name.slice(0, -1)) ? origin.slice(name.length - 1) : "";
  return /^[A-Za-z0-9-]+$/.test(rest);
}

function namedAs(key: VerifierKey, origin: string): VerifierKey {
  return key.name === origin ? key : makeKey(origin, key.publicKey);
}

/**
 * The file as it is now: it is read again when it was changed, so that a log is added without a stop. One that
 * cannot be used any more is told and what it said before holds on.
 */
export function watchSettings(place: string, say: (line: string) => void): () => Settings {
  const read = () => ({
    changed: statSync(place).mtimeMs,
    settings: parseSettings(readFileSync(place, "utf8")),
  });
  let last = read();
  return () => {
    const changed = statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? last.changed;
    if (changed === last.changed) return last.settings;
    try {
      last = read();
    } catch (error) {
      say(`${place}: ${(error as Error).message}; what it said before holds on`);
      last = { ...last, changed };
    }
    return last.settings;
  };
}
