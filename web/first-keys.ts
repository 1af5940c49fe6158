import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FIRST_SCREENS } from "./first-screens.ts";

const WEB = import.meta.dirname;
const DOMAIN = join(WEB, "../domain");
const DOOR = join(DOMAIN, "access/");

/** Everything that is drawn before the rest of the words has come. */
const BEGINNINGS = [
  "main.tsx",
  "frame.tsx",
  "access/log-in-screen.tsx",
  "access/link-screen.tsx",
  ...FIRST_SCREENS.map(({ file }) => file),
];

/** What a file takes from others at once, and the parts that come behind it before the rest of the words. */
const LOADS =
  /\bfrom "(\.[^"]+\.tsx?|@chiboso\/domain\/[^"]+)"|\blater\(\s*async \(\) => \(await import\("(\.[^"]+)"\)/g;
/** Types are gone before anything is loaded. */
const TYPES_ONLY = /^import type [^;]*;/gm;

/** The source files that the first screens load without being asked again. */
export function firstSources(): string[] {
  const found = new Set<string>();
  const waiting = BEGINNINGS.map((file) => join(WEB, file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file) || file.includes("/words")) continue;
    found.add(file);
    const source = readFileSync(file, "utf8").replaceAll(TYPES_ONLY, "");
    for (const [, path, behind] of source.matchAll(LOADS))
      waiting.push(placeOf(path ?? behind ?? "", dirname(file)));
  }
  return [...found];
}

function placeOf(path: string, folder: string): string {
  const inDomain = path.startsWith("@") ? path.replace("@chiboso/domain/", "") : undefined;
  return inDomain === undefined ? join(folder, path) : join(DOMAIN, inDomain);
}

/**
 * Of all keys those that the first screens name, or may put together from parts. What a contract names are
 * refusals, and none is said before somebody has done something; what people do first is to log in.
 */
export function firstKeys(all: readonly string[]): ReadonlySet<string> {
  const known = new Set(all);
  const sources = firstSources().filter(
    (file) => file.startsWith(DOOR) || !/contract[^/]*\.ts$/.test(file),
  );
  return new Set(sources.flatMap((file) => keysIn(readFileSync(file, "utf8"), all, known)));
}

const NAMED = /"([a-zA-Z]+\.[^"\s]*)"|`([a-zA-Z]+\.[^`\s]*)`/g;
const GIVEN = /\$\{[^}]*\}/g;

function keysIn(source: string, all: readonly string[], known: ReadonlySet<string>): string[] {
  return [...source.matchAll(NAMED)].flatMap(([, whole, parts]) => {
    if (parts === undefined) return known.has(whole ?? "") ? [whole ?? ""] : [];
    // Only the capability is known: such a text is none of ours, or could be any.
    if (!/\.\w/.test(parts.replaceAll(GIVEN, ""))) return [];
    const fits = new RegExp(
      `^${parts
        .split(GIVEN)
        .map((part) => RegExp.escape(part))
        .join("[^.]+")}$`,
    );
    return all.filter((key) => fits.test(key));
  });
}
