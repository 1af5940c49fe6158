import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

const LANGUAGES: readonly Readonly<Record<string, string>>[] = [vi, en, ar];
const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

/** Every code that making and checking signatures refuses with. */
function codesInUse(): string[] {
  const place = fileURLToPath(new URL("../../../../server/signatures", import.meta.url));
  const files = globSync("{cms,pdf,time-stamp,validate,xml}/*.ts", { cwd: place });
  const texts = files.map((file) =>
    file.endsWith(".test.ts") ? "" : readFileSync(`${place}/${file}`, "utf8"),
  );
  const found = texts.join("\n").match(/"signatures\.[a-z_0-9]+"/g);
  return [...new Set(found)].map((code) => code.slice(1, -1)).toSorted();
}

test("everything that speaks against a signature has a text in each language, and none too many", () => {
  const wanted = codesInUse();
  assert.ok(wanted.length > 60);
  for (const words of LANGUAGES) assert.deepEqual(Object.keys(words).toSorted(), wanted);
});

test("a text about signatures names the same values in each language", () => {
  for (const [key, text] of Object.entries(vi)) {
    for (const words of LANGUAGES)
      assert.deepEqual(placesOf(words[key] ?? ""), placesOf(text), key);
  }
});
