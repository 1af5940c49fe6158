import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const RUNNER = new URL("./run-files.ts", import.meta.url).href;
const BEGIN = `import { test } from "node:test"; test("first", () => undefined);`;

/** The run of one file with this text, in a process of its own: a run inside a run does nothing. */
function runOf(text: string, patienceMs = 60_000): { passed: boolean; said: string } {
  const root = mkdtempSync(join(tmpdir(), "run-files-"));
  try {
    writeFileSync(join(root, "one.test.ts"), text);
    const program = `
      import { runFiles } from ${JSON.stringify(RUNNER)};
      const say = (text) => process.stdout.write(text);
      const limits = { patienceMs: ${patienceMs}, lastWordsMs: 0 };
      const passed = await runFiles(${JSON.stringify(root)}, ["one.test.ts"], say, limits);
      process.exitCode = passed ? 0 : 1;`;
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const driver = join(root, "driver.ts");
    writeFileSync(driver, program);
    const ran = spawnSync(process.execPath, [driver], { env, encoding: "utf8", timeout: 120_000 });
    return { passed: ran.status === 0, said: ran.stdout };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

test("a file whose tests pass passes, and its counts are the last lines", () => {
  const { passed, said } = runOf(BEGIN);
  assert.ok(passed, said);
  assert.match(said, /# pass 1\n/u);
});

test("a file that ends in the middle fails the run, even when it says that all went well", () => {
  const { passed, said } = runOf(`${BEGIN} test("second", () => process.exit(0));`);
  assert.ok(!passed);
  assert.match(said, /one\.test\.ts ended without a report/u);
});

test("a file that never ends is ended as failed when its time is up", () => {
  const text = `${BEGIN} setInterval(() => undefined, 1000);`;
  const { passed } = runOf(text, 1_000);
  assert.ok(!passed);
});
