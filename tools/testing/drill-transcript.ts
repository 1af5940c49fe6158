import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { TestApp } from "../../server/testing/app.ts";
import { ROOT } from "../run-tool.ts";

/** What a command said, on both lines, and how it ended. */
export interface Ran {
  readonly said: string;
  readonly code: number;
}

/** Runs a command of the product in a process of its own over the database and the data of a test's site. */
export async function runCommand(
  app: TestApp,
  program: string,
  args: readonly string[],
): Promise<Ran> {
  const { dataDir, siteName } = app.system.services.config;
  const child = spawn(process.execPath, [join(ROOT, program), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      DATA_DIR: dataDir,
      SITE_NAME: siteName,
      DATABASE_URL: app.held.ownerUrl,
      DATABASE_APP_URL: app.held.appUrl,
    },
  });
  const [said, [code]] = await Promise.all([
    text(child.stdout),
    once(child, "close") as Promise<[number | null]>,
  ]);
  return { said, code: code ?? -1 };
}

/** What changes from run to run, and what stands for it in the record of a drill. */
const CHANGING: readonly (readonly [RegExp, string])[] = [
  [/([0-9a-f]{4} ){15}[0-9a-f]{4}/g, "<fingerprint>"],
  [/\d{4}-\d\d-\d\dT[0-9:.]+Z/g, "<time>"],
  [/\d{1,2} [A-Z][a-z]+ \d{4}(, | at )\d\d:\d\d/g, "<time>"],
  [/:\d{5}\b/g, ":<port>"],
];

/** The record of a drill: what was done, and what programs said to it, without what differs from run to run. */
export class Transcript {
  readonly #lines: string[] = [];
  readonly #names: readonly (readonly [string, string])[];

  /** `names`: numbers of this run, and what stands for each. */
  constructor(names: readonly (readonly [string, string])[]) {
    this.#names = names;
  }

  /** A line of the story. */
  tell(line: string): void {
    if (this.#lines.length > 0) this.#lines.push("");
    this.#lines.push(`# ${line}`);
  }

  /** A command as somebody would type it, and what came. */
  ran(command: string, { said, code }: Ran): void {
    this.#lines.push(...this.#steady(`$ ${command}\n${said}`), `[ends with ${code}]`);
  }

  /** What a program says by itself, or answers. */
  said(who: string, what: string): void {
    this.#lines.push(...this.#steady(what).map((line) => `${who}: ${line}`));
  }

  #steady(said: string): string[] {
    let steady = said;
    for (const [value, name] of this.#names) steady = steady.replaceAll(value, name);
    for (const [pattern, name] of CHANGING) steady = steady.replace(pattern, name);
    return steady.trimEnd().split("\n");
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}

const PAGE = join(ROOT, "docs", "ledger-drills.md");

/**
 * Holds the record of a drill against the page that shows it. With `KEEP_DRILLS=1` the page is written anew, for
 * whoever has changed what a program says.
 */
export function matchesPage(drill: string, transcript: Transcript): void {
  const page = readFileSync(PAGE, "utf8");
  const block = new RegExp(`(<!-- drill: ${drill} -->\n+\`\`\`text\n)([^]*?)(\`\`\`)`);
  const shown = block.exec(page)?.[2];
  const now = transcript.toString();
  if (process.env["KEEP_DRILLS"] === "1")
    writeFileSync(
      PAGE,
      page.replace(block, (_, before: string, __, after: string) => before + now + after),
    );
  else assert.equal(shown, now, "docs/ledger-drills.md shows something else: KEEP_DRILLS=1");
}
