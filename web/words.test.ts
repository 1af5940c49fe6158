import { COMMON_REFUSALS, type Route } from "@chiboso/domain/kernel/route.ts";
import { LANGUAGES, type Language } from "@chiboso/domain/kernel/language.ts";
import { IMPORT_ISSUES } from "@chiboso/domain/members/import/issues.ts";
import { IntlMessageFormat } from "intl-messageformat";
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { localeOf } from "./platform/formats.ts";
import { ar } from "./words.ar.ts";
import { en } from "./words.en.ts";
import { vi } from "./words.vi.ts";

const WEB = import.meta.dirname;
const DOMAIN = join(WEB, "../domain");
const all: Readonly<Record<Language, Readonly<Record<string, string>>>> = { vi, en, ar };

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];

/** The values that a text names, also inside its plural and select branches. */
function named(parts: readonly Part[]): Set<string> {
  const names = new Set<string>();
  for (const part of parts) {
    // 0 is plain text and 7 is `#`; everything else names a value.
    const kind: number = part.type;
    if (kind !== 0 && kind !== 7 && "value" in part) names.add(part.value);
    const branches = "options" in part ? Object.values(part.options) : [];
    for (const name of branches.flatMap((branch) => [...named(branch.value)])) names.add(name);
  }
  return names;
}

const namesIn = (language: Language, key: string) =>
  [
    ...named(
      new IntlMessageFormat(all[language][key] ?? "", localeOf(language), undefined, {
        ignoreTag: true,
      }).getAst(),
    ),
  ].toSorted();

async function routes(): Promise<Route[]> {
  const files = globSync("**/*contract*.ts", { cwd: DOMAIN }).filter(
    (file) => !file.includes("test"),
  );
  const modules = await Promise.all(
    files.map((file) => import(join(DOMAIN, file)) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module)).filter(isRoute);
}

function isRoute(value: unknown): value is Route {
  return typeof value === "object" && value !== null && "refusals" in value && "path" in value;
}

test("the three languages have the same keys", () => {
  const keys = Object.keys(vi).toSorted();
  for (const language of LANGUAGES) assert.deepEqual(Object.keys(all[language]).toSorted(), keys);
});

test("no text is empty, and each can be read as an ICU message naming the same values in every language", () => {
  for (const key of Object.keys(vi)) {
    for (const language of LANGUAGES) {
      assert.notEqual(all[language][key]?.trim(), "", `${key} in ${language}`);
      assert.deepEqual(namesIn(language, key), namesIn("vi", key), `${key} in ${language}`);
    }
  }
});

test("every key begins with the capability in whose folder it stands, and stands in one folder only", () => {
  const owners = new Map<string, string>();
  const files = [
    ...globSync("*/words/vi.ts", { cwd: DOMAIN }).map((file) => join(DOMAIN, file)),
    ...globSync("*/words/vi.ts", { cwd: WEB }).map((file) => join(WEB, file)),
  ];
  // The booth is a page of its own and carries its own words.
  const ofBooth = join(WEB, "booth/words/vi.ts");
  for (const file of files) {
    const capability = file.split("/").at(-3);
    for (const [, key = ""] of readFileSync(file, "utf8").matchAll(/^ {2}"([^"]+)":/gmu)) {
      assert.equal(key.split(".")[0], capability, `${key} in ${file}`);
      assert.equal(owners.get(key), undefined, `${key} is in ${owners.get(key)} and ${file}`);
      owners.set(key, file);
      if (file !== ofBooth) assert.ok(key in vi, `${file} is not in words.vi.ts`);
    }
  }
  assert.ok(owners.size > 100);
});

test("every refusal that a contract names has words", async () => {
  const found = await routes();
  assert.ok(found.length > 20, "the contracts were not found");
  const codes = new Set([
    ...Object.keys(COMMON_REFUSALS),
    ...IMPORT_ISSUES,
    ...found.flatMap((route) => Object.keys(route.refusals)),
  ]);
  const missing = [...codes].filter((code) => !(code in vi));
  assert.deepEqual(missing, []);
});

test("no text of a screen lies unused", () => {
  const source = globSync("**/*.{ts,tsx}", { cwd: WEB, exclude: ["dist/**", "**/words/**"] })
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(WEB, file), "utf8"))
    .join("\n");
  const begins = [...source.matchAll(/`([a-z_A-Z]+\.[\w.]*)\$\{/gu)].map((match) => match[1] ?? "");
  const own = globSync("*/words/vi.ts", { cwd: WEB }).flatMap((file) =>
    [...readFileSync(join(WEB, file), "utf8").matchAll(/^ {2}"([^"]+)":/gmu)].map(
      (match) => match[1] ?? "",
    ),
  );
  const unused = own.filter(
    (key) => !source.includes(`"${key}"`) && !begins.some((begin) => key.startsWith(begin)),
  );
  assert.deepEqual(unused, []);
});
