import { existsSync, globSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { startThrowawayDatabase } from "../throwaway-database.ts";
import {
  inFigures,
  measurePairs,
  secondsFor,
  spreadOf,
  timeInWords,
  type Bench,
  type Pair,
  type BenchContext,
  type Prepared,
} from "./harness.ts";
import { isKept, verdictInWords, type Trial, type TrialOutcome } from "./trial.ts";

const FOLDER = import.meta.dirname;
const PARTS = new Set(["main.ts", "harness.ts", "harness.test.ts", "trial.ts"]);
const say = (text: string) => void process.stderr.write(`${text}\n`);

/**
 * `npm run bench -- NAME [--rounds N] [--size N] [--json] [--strict]`. A missed aim is said in words; only
 * `--strict` makes it the program's failure, because a figure of one machine is no verdict.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      size: { type: "string" },
      json: { type: "boolean", default: false },
      strict: { type: "boolean", default: false },
    },
  });
  const found = await findBench(positionals[0]);
  const size = values.size === undefined ? {} : { size: Number(values.size) };
  const [report, words] =
    "run" in found
      ? told(await tryOut(found, size), trialInWords)
      : told(await measure(found, Number(values.rounds ?? found.rounds), size), inWords);
  process.stdout.write(values.json ? `${JSON.stringify(report, undefined, 2)}\n` : words);
  if (values.strict && !report.reached) process.exitCode = 1;
}

function told<R extends { readonly reached: boolean }>(
  report: R,
  inText: (report: R) => string,
): readonly [R, string] {
  return [report, inText(report)];
}

/** The file has a bench, which compares, or a trial, which bears a load. */
async function findBench(name: string | undefined): Promise<Bench | Trial> {
  const path = join(FOLDER, `${name}.ts`);
  if (name === undefined || PARTS.has(`${name}.ts`) || !existsSync(path)) {
    const files: string[] = globSync("*.ts", { cwd: FOLDER });
    const known = files.filter((file) => !PARTS.has(file)).map((file) => basename(file, ".ts"));
    throw new Error(
      `usage: npm run bench -- NAME, where NAME is one of: ${known.toSorted().join(", ")}`,
    );
  }
  const { bench, trial } = (await import(path)) as {
    readonly bench?: Bench;
    readonly trial?: Trial;
  };
  const found = bench ?? trial;
  if (found === undefined) throw new Error(`${path} has neither a bench nor a trial`);
  return found;
}

type Size = Pick<BenchContext, "size">;

async function measure(bench: Bench, rounds: number, size: Size) {
  const loadBefore = loadavg()[0] ?? 0;
  return withDatabase(bench.name, size, async (context) => {
    const prepared = await bench.prepare(context);
    try {
      const pairs = await measurePairs(prepared, rounds, () => performance.now(), say);
      return reportOf(bench, prepared, pairs, loadBefore);
    } finally {
      await prepared.close();
    }
  });
}

async function tryOut(trial: Trial, size: Size) {
  const loadBefore = loadavg()[0] ?? 0;
  const outcome = await withDatabase(trial.name, size, (context) => trial.run(context));
  return trialReportOf(trial, outcome, loadBefore);
}

async function withDatabase<T>(
  name: string,
  size: Size,
  work: (context: BenchContext) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "chiboso-bench-"));
  say(`${name}: a database of its own, every commit flushed to the disk`);
  const database = await startThrowawayDatabase({ durable: true });
  try {
    return await work({ database, folder, say, ...size });
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function trialReportOf({ name, title }: Trial, outcome: TrialOutcome, loadBefore: number) {
  const { sizes, further } = outcome;
  const verdicts = outcome.verdicts.map((each) => ({ ...each, kept: isKept(each) }));
  const reached = verdicts.every(({ kept }) => kept);
  return { trial: name, title, sizes, verdicts, further, reached, machine: machine(loadBefore) };
}

function trialInWords(report: ReturnType<typeof trialReportOf>): string {
  const sizes = Object.entries(report.sizes).map(([name, value]) => `${name} ${value}`);
  return [
    `${report.trial}: ${report.title}`,
    `  sizes  ${sizes.join(", ")}`,
    ...report.verdicts.map((verdict) => `  ${verdictInWords(verdict)}`),
    ...report.further.map((line) => `  ${line}`),
    machineInWords(report.machine),
    "",
  ].join("\n");
}

type Report = ReturnType<typeof reportOf>;

function reportOf(bench: Bench, prepared: Prepared, pairs: readonly Pair[], loadBefore: number) {
  const ratio = spreadOf(pairs.map((pair) => pair.ratio));
  const seconds = bench.limit && secondsFor(bench.limit, pairs);
  const further = prepared.further?.();
  const inTime = bench.limit === undefined || (seconds ?? Number.NaN) <= bench.limit.seconds;
  return {
    bench: bench.name,
    title: bench.title,
    sizes: prepared.sizes,
    ours: { what: prepared.ours.what, rate: spreadOf(pairs.map((pair) => pair.ours.rate)) },
    peer: { what: prepared.peer.what, rate: spreadOf(pairs.map((pair) => pair.peer.rate)) },
    ratio,
    aim: bench.aim,
    limit: bench.limit && { ...bench.limit, measured: seconds, kept: inTime },
    further: further?.lines ?? [],
    reached: ratio.median >= bench.aim && inTime && (further?.reached ?? true),
    pairs,
    machine: machine(loadBefore),
  };
}

function machine(loadBefore: number) {
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? "unknown",
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    loadBefore: Number(loadBefore.toFixed(2)),
    loadAfter: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}

function machineInWords(on: ReturnType<typeof machine>): string {
  return (
    `  on     ${on.cores} × ${on.processor}, ${on.memoryGiB} GiB, Node ${on.node}, ` +
    `load before ${on.loadBefore}, after ${on.loadAfter}`
  );
}

function inWords(report: Report): string {
  const { ours, peer, ratio } = report;
  const rate = ({ min, median, max }: typeof ratio) =>
    `${inFigures(median)} per second (${inFigures(min)} to ${inFigures(max)})`;
  const verdict = ratio.median >= report.aim ? "reached" : "MISSED";
  const sizes = Object.entries(report.sizes).map(([name, value]) => `${name} ${value}`);
  return [
    `${report.bench}: ${report.title}`,
    `  ours   ${rate(ours.rate)}: ${ours.what}`,
    `  peer   ${rate(peer.rate)}: ${peer.what}`,
    `  sizes  ${sizes.join(", ")}`,
    `  ratio  ${ratio.median.toFixed(3)}, from ${ratio.min.toFixed(3)} to ${ratio.max.toFixed(3)} ` +
      `in ${report.pairs.length} runs; aim ${report.aim}: ${verdict}`,
    ...(report.limit === undefined ? [] : [limitInWords(report.limit)]),
    ...report.further.map((line) => `  ${line}`),
    machineInWords(report.machine),
    "",
  ].join("\n");
}

function limitInWords(limit: NonNullable<Report["limit"]>): string {
  const { what, statistic, measured, seconds, kept } = limit;
  const taken = timeInWords(measured ?? Number.NaN);
  return `  limit  ${statistic} ${taken} of at most ${timeInWords(seconds)}: ${kept ? "kept" : "MISSED"} (${what})`;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
