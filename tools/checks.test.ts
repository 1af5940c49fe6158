import assert from "node:assert/strict";
import { globSync } from "node:fs";
import { describe, test } from "node:test";
import { refusals } from "./guards.ts";
import { ROOT, runTool } from "./run-tool.ts";

/** Fails with the tool's own words, which name file, line and rule. */
async function passes(name: string, args: readonly string[]): Promise<void> {
  const { passed, said } = await runTool(name, args);
  assert.ok(passed, `\n${said.trim()}\n`);
}

describe("the source keeps its promises", { concurrency: 2 }, () => {
  for (const config of globSync("*/tsconfig*.json", { cwd: ROOT }).toSorted()) {
    test(`the types of ${config} hold`, () => passes("tsc", ["-p", config]));
  }

  test("the linter finds nothing", () => passes("oxlint", ["--deny-warnings"]));

  test("every file is formatted (npm run fix does it)", () => passes("oxfmt", ["--check"]));

  test("nothing is left over: files, exports, packages", () =>
    passes("knip", ["--no-progress", "--no-config-hints"]));

  test("rooms, doors and words are where they belong", () => {
    const found = refusals(ROOT);
    assert.equal(found.length, 0, `\n${found.join("\n")}\n`);
  });
});
