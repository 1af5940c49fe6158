import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { CHECKS } from "../belenios/verify-report.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

const LANGUAGES: readonly Readonly<Record<string, string>>[] = [vi, en, ar];
const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

/** Every code that the secret ballots refuse with. */
function codesInUse(): string[] {
  const place = fileURLToPath(new URL("../belenios", import.meta.url));
  const texts = globSync("*.ts", { cwd: place }).map((file) =>
    file.endsWith(".test.ts") ? "" : readFileSync(`${place}/${file}`, "utf8"),
  );
  return [...new Set(texts.join("\n").match(/"crypto\.[a-z_]+"/g))].map((code) =>
    code.slice(1, -1),
  );
}

test("every refusal and check of secret ballots has a text in each language, and none too many", () => {
  const wanted = [...codesInUse(), ...CHECKS.map((name) => `crypto.check.${name}`)].toSorted();
  assert.ok(wanted.length > 60);
  for (const words of LANGUAGES) assert.deepEqual(Object.keys(words).toSorted(), wanted);
});

test("a text about secret ballots names the same values in each language", () => {
  for (const [key, text] of Object.entries(vi)) {
    for (const words of LANGUAGES)
      assert.deepEqual(placesOf(words[key] ?? ""), placesOf(text), key);
  }
});
