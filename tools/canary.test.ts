import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { refusals } from "./guards.ts";
import { ROOT, runTool } from "./run-tool.ts";

/**
 * Each kind of violation is planted in a copy of the project, and the check that must refuse it is
 * run there: a guard that looks at nothing would otherwise pass for ever.
 */
type Checker = "types" | "lint" | "format" | "knip" | "guards";

interface Planted {
  readonly by: Checker;
  readonly path: string;
  readonly text: string;
  /** What the refusal must say about that file. */
  readonly says: RegExp;
}

const long = (lines: number) =>
  Array.from({ length: lines }, (_, n) => `  total += ${n};`).join("\n");

const PLANTED: Readonly<Record<string, Planted>> = {
  "domain code that reads the environment": {
    by: "types",
    path: "domain/kernel/canary-node.ts",
    text: "export const home = process.env;\n",
    says: /TS2591|TS2580|TS2304/,
  },
  "domain code that touches the page": {
    by: "types",
    path: "domain/kernel/canary-page.ts",
    text: "export const page = document.title;\n",
    says: /TS2584|TS2304/,
  },
  "an enum, which type stripping cannot run": {
    by: "types",
    path: "server/platform/canary-enum.ts",
    text: "export enum Kind {\n  One,\n}\n",
    says: /TS1294/,
  },
  "an array element taken for present": {
    by: "types",
    path: "server/platform/canary-index.ts",
    text: "export const first = (list: string[]): string => list[0];\n",
    says: /TS2322/,
  },
  "a promise that nobody waits for": {
    by: "lint",
    path: "server/platform/canary-promise.ts",
    text: "const act = async () => 1;\nexport function begin(): void {\n  act();\n}\n",
    says: /no-floating-promises/,
  },
  "a forgotten promise in a test of the domain": {
    by: "lint",
    path: "domain/kernel/canary-promise.test.ts",
    text: "const act = async () => 1;\nexport function begin(): void {\n  act();\n}\n",
    says: /no-floating-promises/,
  },
  "a forgotten promise in a screen": {
    by: "lint",
    path: "web/platform/canary-promise.tsx",
    text: "const act = async () => 1;\nexport function begin(): void {\n  act();\n}\n",
    says: /no-floating-promises/,
  },
  any: {
    by: "lint",
    path: "server/platform/canary-any.ts",
    text: "export const loose = (value: any): unknown => value;\n",
    says: /no-explicit-any/,
  },
  "a default export": {
    by: "lint",
    path: "server/platform/canary-default.ts",
    text: "const value = 1;\nexport default value;\n",
    says: /no-default-export/,
  },
  "a cycle": {
    by: "lint",
    path: "domain/kernel/canary-one.ts",
    text: 'import { two } from "./canary-two.ts";\nexport const one = (): number => two();\n',
    says: /no-cycle/,
  },
  "the other half of the cycle": {
    by: "lint",
    path: "domain/kernel/canary-two.ts",
    text: 'import { one } from "./canary-one.ts";\nexport const two = (): number => one();\n',
    says: /no-cycle/,
  },
  "a function of 70 lines": {
    by: "lint",
    path: "server/platform/canary-long.ts",
    text: `export function sum(): number {\n  let total = 0;\n${long(70)}\n  return total;\n}\n`,
    says: /max-lines-per-function/,
  },
  "a file that is not formatted": {
    by: "format",
    path: "server/platform/canary-format.ts",
    text: "export const   crooked = 'yes'\n",
    says: /canary-format\.ts/,
  },
  "a file that nobody uses": {
    by: "knip",
    path: "server/platform/canary-unused.ts",
    text: "export const unused = 1;\n",
    says: /canary-unused\.ts/,
  },
  "a package that nobody declared": {
    by: "knip",
    path: "server/main.ts",
    text: 'import { undeclared } from "undeclared-canary";\nundeclared();\n',
    says: /undeclared-canary/,
  },
  "a package in the domain that is not pure": {
    by: "guards",
    path: "domain/kernel/canary-package.ts",
    text: 'import { v4 } from "uuid";\nexport const made = v4;\n',
    says: /uses only zod/,
  },
  "a screen that uses the server": {
    by: "guards",
    path: "web/platform/canary-room.ts",
    text: 'import type { Clock } from "../../server/platform/clock.ts";\nexport type Kept = Clock;\n',
    says: /may not use server\//,
  },
  "a capability that goes around another's door": {
    by: "guards",
    path: "server/members/canary-door.ts",
    text: 'import { store } from "../organisations/store.ts";\nexport const kept = store;\n',
    says: /only door of server\/organisations/,
  },
  "a platform that knows a capability": {
    by: "guards",
    path: "server/platform/canary-knows.ts",
    text: 'import { members } from "../members/public.ts";\nexport const kept = members;\n',
    says: /knows no capability/,
  },
  "a ledger that depends on meetings": {
    by: "guards",
    path: "server/ledger/canary-lonely.ts",
    text: 'import { meetings } from "../meetings/public.ts";\nexport const kept = meetings;\n',
    says: /ledger depends on no other capability/,
  },
  "figures that write": {
    by: "guards",
    path: "server/analytics/canary-writes.ts",
    text: 'export const statement = "update member set name = null";\n',
    says: /writes nothing/,
  },
  "a folder that names no subject": {
    by: "guards",
    path: "server/helpers/canary.ts",
    text: "export const kept = 1;\n",
    says: /names no subject/,
  },
  "a barrel": {
    by: "guards",
    path: "domain/kernel/canary-barrel.ts",
    text: 'export * from "./result.ts";\n',
    says: /export \*/,
  },
  "a file of 301 lines": {
    by: "guards",
    path: "domain/kernel/canary-lines.ts",
    text: `export function sum(total: number): number {\n${long(298)}\n  return total;\n}\n`,
    says: /300 are the most/,
  },
  "a text outside the word lists": {
    by: "guards",
    path: "web/platform/canary-text.tsx",
    text: "export const Greeting = () => <p>Welcome back</p>;\n",
    says: /outside words\//,
  },
  "a spoken text outside the word lists": {
    by: "guards",
    path: "web/platform/canary-label.tsx",
    text: 'export const Field = () => <input aria-label="Name" />;\n',
    says: /outside words\//,
  },
  "a rule that looks at the clock": {
    by: "guards",
    path: "domain/kernel/canary-clock.ts",
    text: "export const late = (): number => Date.now();\n",
    says: /time comes in as/,
  },
  "a story that reads what may not be shown yet": {
    by: "guards",
    path: "stories/testing/canary-reading.ts",
    text: 'import type { Page } from "playwright-core";\n\nexport const read = (page: Page) => page.getByRole("link").allInnerTexts();\n',
    says: /waits for nothing/,
  },
  "a silenced check": {
    by: "guards",
    path: "server/platform/canary-silenced.ts",
    text: "// @ts-ignore\nexport const kept: number = 1;\n",
    says: /silenced/,
  },
  "a test that is turned off": {
    by: "guards",
    path: "domain/kernel/canary-off.test.ts",
    text: 'import { test } from "node:test";\ntest.skip("nothing", () => undefined);\n',
    says: /every test runs/,
  },
  "a migration with a number that is taken": {
    by: "guards",
    path: "server/migrations/0001-zz-canary.sql",
    text: "select 1;\n",
    says: /in order without gaps/,
  },
};

const FOLDERS = ["domain", "server", "web", "verifier", "witness", "stories", "tools"];
const FILES = [
  ".oxlintrc.json",
  ".oxfmtrc.json",
  "knip.json",
  "tsconfig.base.json",
  "package.json",
  "package-lock.json",
];

let copy = "";
const said: Partial<Record<Checker, string>> = {};

before(async () => {
  copy = await mkdtemp(join(tmpdir(), "chiboso-canary-"));
  const wanted = (path: string) => !/\/(node_modules|dist)(\/|$)/.test(path.slice(ROOT.length - 1));
  for (const name of [...FOLDERS, ...FILES]) {
    await cp(join(ROOT, name), join(copy, name), { recursive: true, filter: wanted });
  }
  // A walk through the copy would follow this link, therefore the tools below are given folders.
  await symlink(join(ROOT, "node_modules"), join(copy, "node_modules"));
  for (const { path, text } of Object.values(PLANTED)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), text);
  }
  const types = await Promise.all(
    ["domain/tsconfig.pure.json", "server"].map((config) =>
      runTool("tsc", ["-p", config, "--pretty", "false"], copy),
    ),
  );
  said.types = types.map((result) => result.said).join("\n");
  said.lint = (await runTool("oxlint", ["--format=unix", ...FOLDERS], copy)).said;
  said.format = (await runTool("oxfmt", ["--list-different", ...FOLDERS], copy)).said;
  said.knip = (await runTool("knip", ["--no-progress"], copy)).said;
  said.guards = refusals(copy).join("\n");
});

after(() => rm(copy, { recursive: true, force: true }));

describe("a planted violation is refused", () => {
  for (const [what, { by, path, says }] of Object.entries(PLANTED)) {
    test(`${by}: ${what}`, () => {
      const about = (said[by] ?? "").split("\n").filter((line) => line.includes(path));
      assert.ok(
        about.some((line) => says.test(line)),
        `${by} did not refuse ${path}; about it, it said:\n${about.join("\n")}`,
      );
    });
  }
});
