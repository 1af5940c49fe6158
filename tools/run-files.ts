import { isAbsolute, join } from "node:path";
import { run, type EventData } from "node:test";
import { spec } from "node:test/reporters";
import { stripVTControlCharacters } from "node:util";

/**
 * A file that takes longer has a test that waits for what never comes; on a busy machine a story
 * takes minutes. `lastWordsMs` later `time-limit.ts` ends it, if it has not ended itself.
 */
const LIMITS = { patienceMs: 10 * 60_000, lastWordsMs: 30_000 };

const TIME_LIMIT = new URL("./time-limit.ts", import.meta.url).href;

/**
 * Runs test files below `root` and says what they say, the counts last. True when every test
 * passed and every file told what it found: one that ended in the middle is no pass.
 */
export async function runFiles(
  root: string,
  files: readonly string[],
  say: (text: string) => void,
  { patienceMs, lastWordsMs } = LIMITS,
): Promise<boolean> {
  process.env["TEST_FILE_LIMIT_MS"] = String(patienceMs + lastWordsMs);
  const counts: string[] = [];
  const reported = new Set<string>();
  let passed = true;
  const events = run({
    files: [...files],
    cwd: root,
    concurrency: 2,
    timeout: patienceMs,
    execArgv: ["--import", TIME_LIMIT],
  });
  events.on("test:fail", () => (passed = false));
  events.on("test:summary", (summary) => {
    if (summary.file !== undefined) return void reported.add(summary.file);
    if (!summary.success) passed = false;
    counts.push(...countsOf(summary));
  });
  for await (const text of events.compose(new spec())) say(withoutCounts(String(text)));
  const silent = files.filter((file) => !reported.has(isAbsolute(file) ? file : join(root, file)));
  for (const file of silent) say(`✖ ${file} ended without a report\n`);
  say(`${counts.join("\n")}\n`);
  return passed && silent.length === 0 && counts.length > 0;
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
