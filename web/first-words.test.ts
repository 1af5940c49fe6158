import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { LANGUAGES } from "@chiboso/domain/kernel/language.ts";
import { FIRST_SCREENS } from "./first-screens.ts";
import { first as ar } from "./first-words.ar.ts";
import { first as en } from "./first-words.en.ts";
import { first } from "./first-words.vi.ts";
import { ar as allArabic } from "./words.ar.ts";
import { en as allEnglish } from "./words.en.ts";
import { vi } from "./words.vi.ts";

const WEB = import.meta.dirname;
/** Everything that is drawn before the rest of the words has come. */
const BEGINNINGS = [
  "main.tsx",
  "frame.tsx",
  "access/log-in-screen.tsx",
  "access/link-screen.tsx",
  ...FIRST_SCREENS.map(({ file }) => file),
];

/** The source files that these load without being asked again; what a screen is asked for later is not followed. */
function loadedWith(beginnings: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = beginnings.map((file) => join(WEB, file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file) || file.includes("/words")) continue;
    found.add(file);
    const source = readFileSync(file, "utf8");
    // A part that comes behind its screen may come before the rest of the words, too.
    const loads = source.matchAll(
      /from "(\.[^"]+\.tsx?)"|later\(\s*async \(\) => \(await import\("(\.[^"]+)"\)/g,
    );
    for (const [, path, behind] of loads) {
      waiting.push(join(dirname(file), path ?? behind ?? ""));
    }
  }
  return [...found];
}

/** The keys that a source names, and those that begin with what it puts together. */
function keysIn(file: string): string[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/["`]([a-zA-Z]+\.[a-zA-Z0-9_.]*)(\$\{|["`])/g)].flatMap(
    ([, text = "", end]) =>
      end === "${"
        ? Object.keys(vi).filter((key) => key.startsWith(text))
        : text in vi
          ? [text]
          : [],
  );
}

test("every text of the door, the shell and the first screen comes with the first load", () => {
  const files = loadedWith(BEGINNINGS);
  assert.ok(files.length > 40, "the files of the first load were not found");
  const missing = files.flatMap((file) =>
    keysIn(file)
      .filter((key) => !(key in first))
      .map((key) => `${file.slice(WEB.length + 1)}: ${key}`),
  );
  assert.deepEqual(missing, []);
});

test("what comes first says the same as the whole, in every language", () => {
  const wholes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    vi,
    en: allEnglish,
    ar: allArabic,
  };
  const firsts: Readonly<Record<string, Readonly<Record<string, string>>>> = { vi: first, en, ar };
  for (const language of LANGUAGES) {
    assert.deepEqual(Object.keys(firsts[language] ?? {}), Object.keys(first), language);
    for (const [key, text] of Object.entries(firsts[language] ?? {}))
      assert.equal(text, wholes[language]?.[key], `${language} ${key}`);
  }
});
