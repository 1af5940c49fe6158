/**
 * What a bench must declare, and how its runs are paired. A figure is always a ratio taken in one
 * run, ours over the peer's, so that a busy or slow machine weighs on both sides alike.
 */

/** One of the two sides that are compared. */
export interface Side {
  /** What one unit of work is, in words: "one open vote over HTTP by 32 voters at a time". */
  readonly what: string;
  /** Untimed work before each run: an empty poll, a fresh table. */
  readonly before?: (round: number) => Promise<void>;
  /**
   * Timed. Returns how many units were done, and for a limit on single units how long each took, in
   * seconds; it throws when one of them failed.
   */
  readonly run: (round: number) => Promise<number | Work>;
}

/** What a run did when it looked at the clock for every unit by itself. */
export interface Work {
  readonly units: number;
  /** Seconds of each unit. */
  readonly samples: readonly number[];
}

/**
 * A time that must be kept beside the ratio. It holds for the machine that is named in the report and is
 * said in words, because a slow machine misses it without fault of the program.
 */
export interface Limit {
  readonly seconds: number;
  /** Of the samples of all rounds; a run that gives none is itself one sample, from beginning to end. */
  readonly statistic: "median" | "p95";
  readonly side: "ours" | "peer";
  /** What has to be done within that time, in words. */
  readonly what: string;
}

/** A bench that stands ready; `close` frees what `prepare` opened, the database excepted. */
export interface Prepared {
  readonly ours: Side;
  readonly peer: Side;
  /** Everything that says how large the run was: voters, rows already there, connections. */
  readonly sizes: Readonly<Record<string, number | string>>;
  /** Figures that were taken in the same rounds beside the ratio, and whether they are good enough. */
  readonly further?: () => Further;
  readonly close: () => Promise<void>;
}

export interface Further {
  readonly lines: readonly string[];
  readonly reached: boolean;
}

/** A fresh PostgreSQL server of its own with full durability, stopped and deleted after the bench. */
export interface BenchDatabase {
  /** The migrating role's address; no migration has run yet. */
  readonly ownerUrl: string;
  /** The application role's address. */
  readonly appUrl: string;
}

export interface BenchContext {
  readonly database: BenchDatabase;
  /** An empty folder that is deleted afterwards. */
  readonly folder: string;
  /** How large the run shall be, where the bench lets one choose (`--size N`). */
  readonly size?: number;
  /** Says what is being done; goes to standard error, so that `--json` stays clean. */
  readonly say: (text: string) => void;
}

/** A bench, as `tools/bench/<name>.ts` exports it under the name `bench`. */
export interface Bench {
  readonly name: string;
  /** One sentence: what is compared with what, and on which terms. */
  readonly title: string;
  /** The median ratio (rate of ours over rate of the peer) that is aimed at, at least. */
  readonly aim: number;
  readonly limit?: Limit;
  /** How many pairs are measured; one more is run before them and thrown away. */
  readonly rounds: number;
  readonly prepare: (context: BenchContext) => Promise<Prepared>;
}

/** One run of one side: units done, seconds taken, units per second. */
export interface Run {
  readonly units: number;
  readonly seconds: number;
  readonly rate: number;
  /** Seconds: of each unit where the run measured them, else the run's own. */
  readonly samples: readonly number[];
}

export interface Pair {
  readonly ours: Run;
  readonly peer: Run;
  /** Rate of ours over rate of the peer. */
  readonly ratio: number;
}

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Smallest, middle and largest; the middle of an even number is the mean of the two around it. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const half = sorted.length / 2;
  const median = sorted.length % 2 === 1 ? at(Math.floor(half)) : (at(half - 1) + at(half)) / 2;
  return { min: at(0), median, max: at(sorted.length - 1) };
}

/** The value that 95 in 100 do not exceed (nearest rank). */
export function p95Of(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
}

/** The time that a limit is about, in seconds, over all measured rounds. */
export function secondsFor(limit: Limit, pairs: readonly Pair[]): number {
  const samples = pairs.flatMap((pair) => pair[limit.side].samples);
  return limit.statistic === "median" ? spreadOf(samples).median : p95Of(samples);
}

/**
 * Runs both sides turn by turn, the one that begins alternating, after one pair that warms up and
 * is not counted. `now` gives milliseconds.
 */
export async function measurePairs(
  prepared: Prepared,
  rounds: number,
  now: () => number,
  say: (text: string) => void,
): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const oursFirst = round % 2 === 0;
    const first = await timed(oursFirst ? prepared.ours : prepared.peer, round, now);
    const second = await timed(oursFirst ? prepared.peer : prepared.ours, round, now);
    const [ours, peer] = oursFirst ? [first, second] : [second, first];
    const pair = { ours, peer, ratio: ours.rate / peer.rate };
    if (round > 0) pairs.push(pair);
    say(describePair(pair, round));
  }
  return pairs;
}

async function timed(side: Side, round: number, now: () => number): Promise<Run> {
  await side.before?.(round);
  const begin = now();
  const work = await side.run(round);
  const seconds = (now() - begin) / 1000;
  const { units, samples } = typeof work === "number" ? { units: work, samples: [seconds] } : work;
  if (units <= 0) throw new Error(`a run did no work: ${side.what}`);
  return { units, seconds, rate: units / seconds, samples };
}

function describePair(pair: Pair, round: number): string {
  const label = round === 0 ? "warm-up" : `run ${round}`;
  const { ours, peer, ratio } = pair;
  return `${label}: ours ${inFigures(ours.rate)}/s, peer ${inFigures(peer.rate)}/s, ratio ${ratio.toFixed(3)}`;
}

/** A rate in words: whole where that says enough, else three digits. */
export function inFigures(rate: number): string {
  return rate >= 100 ? rate.toFixed(0) : rate.toPrecision(3);
}

/** A time in words: below a millisecond in microseconds. */
export function timeInWords(seconds: number): string {
  return seconds < 1e-3 ? `${(seconds * 1e6).toFixed(1)} µs` : `${seconds.toFixed(3)} s`;
}
