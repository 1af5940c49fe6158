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
  type Bench,
  type Pair,
  type Prepared,
} from "./harness.ts";

const FOLDER = import.meta.dirname;
const PARTS = new Set(["main.ts", "harness.ts", "harness.test.ts"]);
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
  const bench = await findBench(positionals[0]);
  const size = values.size === undefined ? {} : { size: Number(values.size) };
  const report = await measure(bench, Number(values.rounds ?? bench.rounds), size);
  process.stdout.write(values.json ? `${JSON.stringify(report, undefined, 2)}\n` : inWords(report));
  if (values.strict && !report.reached) process.exitCode = 1;
}

async function findBench(name: string | undefined): Promise<Bench> {
  const path = join(FOLDER, `${name}.ts`);
  if (name === undefined || PARTS.has(`${name}.ts`) || !existsSync(path)) {
    const files: string[] = globSync("*.ts", { cwd: FOLDER });
    const known = files.filter((file) => !PARTS.has(file)).map((file) => basename(file, ".ts"));
    throw new Error(
      `usage: npm run bench -- NAME, where NAME is one of: ${known.toSorted().join(", ")}`,
    );
  }
  const { bench } = (await import(path)) as { readonly bench: Bench };
  return bench;
}

async function measure(bench: Bench, rounds: number, size: { readonly size?: number }) {
  const loadBefore = loadavg()[0] ?? 0;
  const folder = await mkdtemp(join(tmpdir(), "chiboso-bench-"));
  say(`${bench.name}: a database of its own, every commit flushed to the disk`);
  const database = await startThrowawayDatabase({ durable: true });
  try {
    const prepared = await bench.prepare({ database, folder, say, ...size });
    try {
      const pairs = await measurePairs(prepared, rounds, () => performance.now(), say);
      return reportOf(bench, prepared, pairs, loadBefore);
    } finally {
      await prepared.close();
    }
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
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
    machine: {
      cores: cpus().length,
      processor: cpus()[0]?.model ?? "unknown",
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      loadBefore: Number(loadBefore.toFixed(2)),
    },
  };
}

function inWords(report: Report): string {
  const { ours, peer, ratio, machine } = report;
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
    `  on     ${machine.cores} × ${machine.processor}, ${machine.memoryGiB} GiB, Node ${machine.node}, ` +
      `load before ${machine.loadBefore}`,
    "",
  ].join("\n");
}

function limitInWords(limit: NonNullable<Report["limit"]>): string {
  const { what, statistic, measured, seconds, kept } = limit;
  const taken = (measured ?? Number.NaN).toFixed(3);
  return `  limit  ${statistic} ${taken} s of at most ${seconds} s: ${kept ? "kept" : "MISSED"} (${what})`;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
