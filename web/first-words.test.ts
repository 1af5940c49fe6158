import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { first } from "./first-words.ts";
import { vi } from "./words.vi.ts";

const WEB = import.meta.dirname;
/** Everything that is drawn before the rest of the words has come. */
const BEGINNINGS = [
  "main.tsx",
  "frame.tsx",
  "access/log-in-screen.tsx",
  "access/link-screen.tsx",
  "home/home-screen.tsx",
];

/** The source files that these load without being asked again; what is fetched later is not followed. */
function loadedWith(beginnings: readonly string[]): string[] {
  const found = new Set<string>();
  const waiting = beginnings.map((file) => join(WEB, file));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file) || file.includes("/words")) continue;
    found.add(file);
    const source = readFileSync(file, "utf8");
    for (const [, path] of source.matchAll(/from "(\.[^"]+\.tsx?)"/g)) {
      waiting.push(join(dirname(file), path ?? ""));
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

test("what comes first says the same as the whole", () => {
  for (const [key, text] of Object.entries(first)) {
    assert.equal(text, (vi as Readonly<Record<string, string>>)[key], key);
  }
});
