import { run, type EventData } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { findTestFiles, type TestFiles } from "./test-files.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * `npm test` runs everything, `npm test -- FILE…` some files, `npm run check` what needs neither
 * database nor browser nor a program of others. One run of Node's own test runner, whose counts are the last lines.
 */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const quick = args[0] === "--quick";
  const found = findTestFiles(ROOT, quick ? args.slice(1) : args);
  const files = quick ? { ...found, canary: [], outside: [], server: [], stories: [] } : found;
  const stop = await prepare(files);
  const ending = () => void stop().finally(() => process.exit(130));
  process.once("SIGINT", ending).once("SIGTERM", ending);
  try {
    const { checks, canary, outside, stories, server, unit } = files;
    await runFiles([...checks, ...canary, ...stories, ...outside, ...server, ...unit]);
  } finally {
    await stop();
  }
}

/** Gets ready only what these files need. */
async function prepare(files: TestFiles): Promise<() => Promise<void>> {
  if (files.outside.length > 0) {
    const { ensureBeleniosTool } = await import("./belenios-tool.ts");
    process.env["BELENIOS_TOOL"] = ensureBeleniosTool(say);
  }
  if (files.stories.length > 0) {
    const { ensureChromium } = await import("./chromium.ts");
    process.env["CHROMIUM"] = ensureChromium(say);
    const { buildPages } = await import("./build-web.ts");
    await buildPages(say);
  }
  if (files.server.length + files.stories.length === 0) return async () => undefined;
  const { startTestDatabase } = await import("./test-database.ts");
  const stop = await startTestDatabase();
  if (files.stories.length === 0) return stop;
  say("telling the demonstration that the stories begin with");
  const { tellDemonstration } = await import("./story-demonstration.ts");
  const forget = await tellDemonstration().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return async () => {
    await forget();
    await stop();
  };
}

/** A file that takes longer has a test that waits for what never comes; on a busy machine a story takes minutes. */
const PATIENCE_MS = 10 * 60_000;

async function runFiles(files: readonly string[]): Promise<void> {
  const counts: string[] = [];
  const events = run({
    files: [...files],
    cwd: ROOT,
    concurrency: 2,
    timeout: PATIENCE_MS,
    // Without it a file whose time is up lives on with what it had opened, and the run waits for it for ever.
    execArgv: ["--test-force-exit"],
  });
  events.on("test:fail", () => (process.exitCode = 1));
  events.on("test:summary", (summary) => {
    if (summary.file !== undefined) return;
    if (!summary.success) process.exitCode = 1;
    counts.push(...countsOf(summary));
  });
  for await (const text of events.compose(new spec())) {
    process.stdout.write(withoutCounts(String(text)));
  }
  say(counts.join("\n"));
  if (counts.length === 0) process.exitCode = 1;
}

/** The counts of the reporter stand above the failures; ours are the same and come last. */
const COUNT_LINE = /^ℹ (tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /u;

function withoutCounts(text: string): string {
  const kept = text.split("\n").filter((line) => !COUNT_LINE.test(stripVTControlCharacters(line)));
  return kept.join("\n");
}

function countsOf({ counts, duration_ms }: EventData.TestSummary): string[] {
  // Declared too narrowly by the types of Node 26.
  const { failed } = counts as typeof counts & { readonly failed: number };
  return [
    `# tests ${counts.tests}`,
    `# suites ${counts.suites}`,
    `# pass ${counts.passed}`,
    `# fail ${failed}`,
    `# cancelled ${counts.cancelled}`,
    `# skipped ${counts.skipped}`,
    `# todo ${counts.todo}`,
    `# duration_ms ${Math.round(duration_ms)}`,
  ];
}

await main();
