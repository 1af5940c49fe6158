import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { language as languageSchema, type Language } from "@chiboso/domain/kernel/language.ts";
import { isBag } from "@chiboso/domain/ledger/evidence/bag.ts";
import { verifyEvidence } from "@chiboso/domain/ledger/evidence/verify-evidence.ts";
import { readSlip, type SlipOptions } from "@chiboso/domain/ledger/evidence/slip.ts";
import { verifyPaper } from "@chiboso/domain/ledger/evidence/verify-paper.ts";
import { verifyBundle, type VerifyOptions } from "@chiboso/domain/ledger/verify-bundle.ts";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import type { Expected } from "@chiboso/domain/crypto/belenios/verify-report.ts";
import { poolFor } from "./ballot-pool.ts";
import { describeElection, isElection, markOf } from "./describe-election.ts";
import { fastPowers } from "./fast-powers.ts";
import { describeEvidence, describePaper } from "./describe-evidence.ts";
import { describeReport, type Described, type DescribedAct } from "./describe.ts";
import { electionsOf } from "./elections-of.ts";
import { isOtherFile, paperWithProof, type LaidFile } from "./other-file.ts";
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
    const told = await tell(asked);
    const code = told.every(({ ok }) => ok) ? 0 : 1;
    return { code, text: told.map((each) => print(each, language)).join("\n\n") };
  } catch (error) {
    if (error instanceof CannotCheck) return { code: 2, text: error.message };
    throw error;
  }
}

/** What came of each thing that was checked: a bag with an archive of ballots in it is two. */
async function tell(asked: Asked): Promise<readonly Described[]> {
  const { language } = asked;
  const files: LaidFile[] = [];
  for (const name of asked.files) files.push({ name, bytes: await readBytes(name, language) });
  const [first, second] = files;
  if (first === undefined) throw new CannotCheck(say(language, "verifier.usage"));
  const both = paperWithProof(files);
  if (both !== undefined) {
    const { paper, proof } = both;
    return [describePaper(verifyPaper(paper, proof.bytes, await readTrust(asked)), language)];
  }
  if (second !== undefined) throw new CannotCheck(say(language, "verifier.usage"));
  if (isOtherFile(first.name, first.bytes))
    throw new CannotCheck(say(language, "verifier.otherFile"));
  if (asked.slip !== undefined && !isBag(first.bytes))
    throw new CannotCheck(say(language, "verifier.slip.other"));
  if (isElection(first.bytes)) return [await tellElection(first.bytes, asked)];
  const trust = await readTrust(asked);
  if (!isBag(first.bytes)) return [describeReport(verifyBundle(first.bytes, trust), language)];
  const report = verifyEvidence(first.bytes, trust);
  const told = [describeEvidence(report, language)];
  for (const { bytes, expected } of electionsOf(report))
    told.push(
      await tellElection(bytes, { ...asked, expected: { ...expected, ...asked.expected } }),
    );
  return told;
}

interface Asked {
  readonly files: readonly string[];
  readonly key: string | undefined;
  readonly policy: string | undefined;
  /** The code on a printed slip, or the address that its square leads to. */
  readonly slip: string | undefined;
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
  slip: { type: "string" },
  language: { type: "string", default: "vi" },
  voters: { type: "string" },
  form: { type: "string" },
  list: { type: "string" },
  board: { type: "string" },
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
    const { key, policy, slip, voters, form, list, board, closed, opened, receipt } = values;
    const language = languageSchema.safeParse(values.language);
    const understood = language.success && positionals.length <= 2 && /^[0-9]*$/.test(voters ?? "");
    return {
      files: understood ? positionals : [],
      key,
      policy,
      slip,
      language: language.data ?? "vi",
      expected: {
        ...(voters !== undefined && { voters: Number(voters) }),
        ...(form !== undefined && { form }),
        ...(list !== undefined && { list: markOf(list) }),
        ...(board !== undefined && { trustees: markOf(board) }),
        ...(closed !== undefined && { closedHead: closed }),
        ...(opened !== undefined && { openedHead: opened }),
        ...(receipt !== undefined && { receipts: receipt }),
      },
    };
  } catch {
    return {
      files: [],
      key: undefined,
      policy: undefined,
      slip: undefined,
      language: "vi",
      expected: {},
    };
  }
}

/** What the reader has from elsewhere, and the clock of this machine. */
async function readTrust({ key, policy, slip, language }: Asked): Promise<SlipOptions> {
  const now = Math.floor(Date.now() / 1000);
  const named = slip === undefined ? undefined : readSlip(slip);
  if (named?.ok === false) throw new CannotCheck(sayRefusal(language, named.refusal));
  const keys = await readKeys(key, language);
  return { ...keys, ...(await readPolicy(policy, language)), slip: named?.value, now };
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
  for (const act of report.acts) lines.push("", ...printAct(act));
  lines.push("", ...report.facts.map(({ label, value }) => `  ${label}: ${value}`));
  if (report.fingerprint !== null) {
    lines.push("", `  ${say(language, "verifier.fingerprint")}:`, `  ${report.fingerprint}`);
  }
  if (report.advice !== null) lines.push("", report.advice);
  return lines.join("\n");
}

/** An act as a chain on one line, each link with its mark; below it what is wrong. */
function printAct({ title, when, files, links }: DescribedAct): readonly string[] {
  const chain = links.map(({ state, name }) => `${MARKS[state]} ${name}`).join(" → ");
  const reasons = links.flatMap(({ reason }) => (reason === null ? [] : [`      ${reason}`]));
  const beside = files.length === 0 ? [] : [`      ${files.join(", ")}`];
  return [`  ${title}${when === "" ? "" : ` (${when})`}`, `      ${chain}`, ...reasons, ...beside];
}

const answer = await main(process.argv.slice(2));
(answer.code === 2 ? process.stderr : process.stdout).write(`${answer.text}\n`);
process.exitCode = answer.code;
