import { globSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** The test files of a run, in the order in which they are begun. */
export interface TestFiles {
  /** Types, lint, format, guards: each a test of its own. */
  readonly checks: readonly string[];
  /** Plants violations; left out of the quick run. */
  readonly canary: readonly string[];
  /** Ask a program that others wrote, which the machine's packages have. */
  readonly outside: readonly string[];
  /** Need nothing but Node. */
  readonly unit: readonly string[];
  /** Need the test database. */
  readonly server: readonly string[];
  /** Need the test database, the built pages and Chromium. */
  readonly stories: readonly string[];
}

const CHECKS = "tools/checks.test.ts";
/** Watches the checks themselves, and takes as long as all of them. */
const CANARY = "tools/canary.test.ts";

/** Whatever leads to `server/testing/` works on the database. */
const NEEDS_DATABASE = /from "[^"]*\/testing\/|TEST_DATABASE_/;

/**
 * Programs that others wrote, and what a test imports that asks them: each secret vote that the tests hold to its end
 * is put before `belenios-tool`.
 */
const OUTSIDERS = {
  "belenios-tool": /from "[^"]*\/(belenios-tool|testing\/(secret-vote|permitted|outside))\.ts"/,
  "signature-programs": /from "[^"]*\/signature-programs\.ts"/,
  "go-tlog": /from "[^"]*\/go-tlog\.ts"/,
} as const;

const asksAny = (text: string) => Object.values(OUTSIDERS).some((each) => each.test(text));

/** Whether one of the files asks this program of others. */
export function asks(
  root: string,
  { outside }: Pick<TestFiles, "outside">,
  program: keyof typeof OUTSIDERS,
): boolean {
  return outside.some((path) => OUTSIDERS[program].test(readFileSync(join(root, path), "utf8")));
}

/** Sorts every test file of the project by what it needs; `only` narrows to these paths. */
export function findTestFiles(root: string, only: readonly string[] = []): TestFiles {
  const wanted = new Set(only.map((path) => relative(root, resolve(root, path))));
  const find = (pattern: string): string[] =>
    globSync(pattern, { cwd: root, exclude: (path) => path.includes("node_modules") })
      .filter((path) => wanted.size === 0 || wanted.has(path))
      .toSorted();
  const tests = find("{domain,server,web,verifier,witness,tools}/**/*.test.ts");
  const checks: readonly string[] = tests.filter((path) => path === CHECKS);
  const stories = find("stories/**/*.story.ts");
  const canary: readonly string[] = tests.filter((path) => path === CANARY);
  const rest = tests.filter((path) => !checks.includes(path) && !canary.includes(path));
  const thatHave = (pattern: RegExp): readonly string[] =>
    rest.filter((path) => pattern.test(readFileSync(join(root, path), "utf8")));
  // The witness is a program without a database, and has a folder for its tests as well.
  const server = thatHave(NEEDS_DATABASE).filter((path) => !path.startsWith("witness/"));
  const outside = rest.filter((path) => asksAny(readFileSync(join(root, path), "utf8")));
  const unit = rest.filter((path) => !server.includes(path) && !outside.includes(path));
  const missing = [...wanted].filter((path) => ![...tests, ...stories].includes(path));
  if (missing.length > 0) throw new Error(`These are no test files: ${missing.join(", ")}`);
  return { checks, canary, outside, unit, server, stories };
}
