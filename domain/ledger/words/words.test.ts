import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { CHECKS } from "../verify-bundle.ts";
import { ENTRY_KINDS } from "../entry.ts";
import { LINKS } from "../evidence/check-act.ts";
import { EVIDENCE_CHECKS } from "../evidence/verify-evidence.ts";
import { PAPER_CHECKS } from "../evidence/verify-paper.ts";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

const FOLDERS = ["../../crypto", "..", "../evidence", "../../../server/ledger"];
const LANGUAGES: readonly Readonly<Record<string, string>>[] = [vi, en, ar];
const placesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

/** Every code that the code of the ledger refuses with. */
function codesInUse(): Set<string> {
  const codes = new Set<string>();
  for (const folder of FOLDERS) {
    const place = fileURLToPath(new URL(folder, import.meta.url));
    for (const file of globSync("*.ts", { cwd: place })) {
      const text = readFileSync(`${place}/${file}`, "utf8");
      for (const [, code] of text.matchAll(/refuse(?:Entry)?\(\s*"(ledger\.[a-z_0-9]+)"/g))
        codes.add(code ?? "");
    }
  }
  return codes;
}

test("every refusal, check and kind of entry has a text in each language", () => {
  const codes = codesInUse();
  assert.ok(codes.size > 50);
  const wanted = [
    ...[...codes].filter((code) => code !== "ledger.skipped"),
    ...CHECKS.map((name) => `ledger.check.${name}`),
    ...EVIDENCE_CHECKS.map((name) => `ledger.evidence.${name}`),
    ...PAPER_CHECKS.map((name) => `ledger.paper.${name}`),
    ...LINKS.map((name) => `ledger.link.${name}`),
    ...ENTRY_KINDS.map((kind) => `ledger.kind.${kind}`),
  ];
  for (const words of LANGUAGES) {
    assert.deepEqual(
      wanted.filter((key) => words[key] === undefined),
      [],
    );
  }
});

test("a text names the same values in each language", () => {
  for (const [key, text] of Object.entries(vi)) {
    for (const words of LANGUAGES)
      assert.deepEqual(placesOf(words[key] ?? ""), placesOf(text), key);
  }
});
