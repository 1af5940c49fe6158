import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { language as languageSchema, type Language } from "@chiboso/domain/kernel/language.ts";
import { verifyBundle, type VerifyOptions } from "@chiboso/domain/ledger/verify-bundle.ts";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import type { Expected } from "@chiboso/domain/crypto/belenios/verify-report.ts";
import { poolFor } from "./ballot-pool.ts";
import { describeElection, isElection } from "./describe-election.ts";
import { fastPowers } from "./fast-powers.ts";
import { describeReport, type Described } from "./describe.ts";
import { isOtherFile } from "./other-file.ts";
import { say, sayRefusal } from "./say.ts";
import { parsePolicy } from "@chiboso/domain/crypto/policy.ts";
import { parseTrustedKeys } from "./trusted-keys.ts";

/** 0: every check passed. 1: the bundle failed. 2: nothing could be checked. */
type ExitCode = 0 | 1 | 2;

interface Answer {
  readonly code: ExitCode;
  readonly text: string;
}

/** A reason to stop before anything was checked. */
class CannotCheck extends Error {}

const MARKS = { ok: "✓", failed: "✗", skipped: "–" } as const;

async function main(args: readonly string[]): Promise<Answer> {
  const asked = readArguments(args);
  const { language } = asked;
  try {
    if (asked.bundle === undefined) throw new CannotCheck(say(language, "verifier.usage"));
    const bytes = await readBytes(asked.bundle, language);
    if (isOtherFile(asked.bundle, bytes))
      throw new CannotCheck(say(language, "verifier.otherFile"));
    const told = isElection(bytes)
      ? await tellElection(bytes, asked)
      : describeReport(verifyBundle(bytes, await readTrust(asked)), language);
    return { code: told.ok ? 0 : 1, text: print(told, language) };
  } catch (error) {
    if (error instanceof CannotCheck) return { code: 2, text: error.message };
    throw error;
  }
}

interface Asked {
  readonly bundle: string | undefined;
  readonly key: string | undefined;
  readonly policy: string | undefined;
  readonly language: Language;
  /** What the reader knows about an election from elsewhere. */
  readonly expected: Expected;
}

/** The election is checked on all cores, and compared with what the reader knows. */
async function tellElection(bytes: Uint8Array, { expected, language }: Asked): Promise<Described> {
  const engine = fastPowers(BELENIOS_2048);
  const group = createGroup(BELENIOS_2048, { engine });
  const report = await verifyArchive(group, bytes, { expected, checkMany: poolFor(group) });
  const witnessed = expected.closedHead !== undefined && expected.openedHead !== undefined;
  return describeElection(report, { language, witnessed });
}

const OPTIONS = {
  key: { type: "string" },
  policy: { type: "string" },
  language: { type: "string", default: "vi" },
  voters: { type: "string" },
  form: { type: "string" },
  closed: { type: "string" },
  opened: { type: "string" },
  receipt: { type: "string", multiple: true },
} as const;

function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
    const { key, policy, voters, form, closed, opened, receipt } = values;
    const language = languageSchema.safeParse(values.language);
    const understood =
      language.success && positionals.length === 1 && /^[0-9]*$/.test(voters ?? "");
    return {
      bundle: understood ? positionals[0] : undefined,
      key,
      policy,
      language: language.data ?? "vi",
      expected: {
        ...(voters !== undefined && { voters: Number(voters) }),
        ...(form !== undefined && { form }),
        ...(closed !== undefined && { closedHead: closed }),
        ...(opened !== undefined && { openedHead: opened }),
        ...(receipt !== undefined && { receipts: receipt }),
      },
    };
  } catch {
    return {
      bundle: undefined,
      key: undefined,
      policy: undefined,
      language: "vi",
      expected: {},
    };
  }
}

/** What the reader has from elsewhere, and the clock of this machine. */
async function readTrust({ key, policy, language }: Asked): Promise<VerifyOptions> {
  const now = Math.floor(Date.now() / 1000);
  return { ...(await readKeys(key, language)), ...(await readPolicy(policy, language)), now };
}

async function readPolicy(file: string | undefined, language: Language): Promise<VerifyOptions> {
  if (file === undefined) return {};
  const parsed = parsePolicy(await readBytes(file, language));
  if (parsed.ok) return { policy: parsed.value };
  const reason = sayRefusal(language, parsed.refusal);
  throw new CannotCheck(say(language, "verifier.policy.bad", { line: parsed.line, reason }));
}

async function readKeys(file: string | undefined, language: Language): Promise<VerifyOptions> {
  if (file === undefined) return {};
  const parsed = parseTrustedKeys((await readBytes(file, language)).toString("utf8"));
  if (parsed.ok) return { trustedKeys: parsed.keys };
  const reason = sayRefusal(language, parsed.refusal);
  throw new CannotCheck(say(language, "verifier.keys.bad", { line: parsed.line, reason }));
}

async function readBytes(file: string, language: Language): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CannotCheck(say(language, "verifier.cannotRead", { file, reason }));
  }
}

function print(report: Described, language: Language): string {
  const lines = [report.verdict, ""];
  for (const check of report.checks) {
    lines.push(`  ${MARKS[check.state]} ${check.name}: ${check.stateText}`);
    if (check.reason !== null) lines.push(`      ${check.reason}`);
  }
  lines.push("", ...report.facts.map(({ label, value }) => `  ${label}: ${value}`));
  if (report.fingerprint !== null) {
    lines.push("", `  ${say(language, "verifier.fingerprint")}:`, `  ${report.fingerprint}`);
  }
  if (report.advice !== null) lines.push("", report.advice);
  return lines.join("\n");
}

const answer = await main(process.argv.slice(2));
(answer.code === 2 ? process.stderr : process.stdout).write(`${answer.text}\n`);
process.exitCode = answer.code;
