import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { ROOT } from "./run-tool.ts";

const MAP = readFileSync(join(ROOT, "docs", "map.md"), "utf8");

describe("docs/map.md", () => {
  test("names every address that the web app answers", () => {
    for (const file of globSync("web/*/routes.ts", { cwd: ROOT })) {
      const paths = readFileSync(join(ROOT, file), "utf8").matchAll(/path: "([^"]+)"/g);
      for (const [, path] of paths) assert.ok(MAP.includes(`\`${path}\``), `${path} of ${file}`);
    }
  });

  test("names every capability's folder", () => {
    for (const folder of globSync("{domain,server,web}/*/", { cwd: ROOT })) {
      const name = folder.split("/")[1] ?? "";
      if (["dist", "node_modules"].includes(name)) continue;
      assert.ok(MAP.includes(name), folder);
    }
  });

  test("leads to files that are there", () => {
    const named = [
      ...MAP.matchAll(/`((?:domain|server|web|verifier|witness|tools)\/[\w./-]*\.tsx?)`/g),
    ];
    assert.ok(named.length > 20);
    for (const [, path = ""] of named) assert.ok(existsSync(join(ROOT, path)), path);
  });
});
