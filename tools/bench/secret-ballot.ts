import { spawnSync } from "node:child_process";
import { checkBallot } from "../../domain/crypto/belenios/check-ballot.ts";
import { BELENIOS_2048, createGroup } from "../../domain/crypto/belenios/group.ts";
import { makeBallot } from "../../domain/crypto/belenios/make-ballot.ts";
import type { Question } from "../../domain/crypto/belenios/records.ts";
import {
  archiveOf,
  ballotEvent,
  countsOf,
  fixedRandom,
  sampleBallots,
  sampleBoard,
  sampleElection,
  sampleEvents,
  type SampleElection,
} from "../../domain/crypto/belenios/sample-election.ts";
import { verifyArchive } from "../../domain/crypto/belenios/verify-archive.ts";
import { poolFor } from "../../verifier/ballot-pool.ts";
import { fastPowers } from "../../verifier/fast-powers.ts";
import type { BeleniosTool } from "../../server/voting/secret/testing/belenios-tool.ts";
import { ensureBeleniosTool, openBeleniosTool } from "../belenios-tool.ts";
import { spreadOf, type Bench, type BenchContext, type Further, type Prepared } from "./harness.ts";

/** Ballots that are made and checked in a round, of each form, for the figures of one ballot. */
const SAMPLE = 20;
const SMALL = 300;
/** What issue 5 asks for, as a part of the tool's processor time for one ballot. */
const BARS = { make: 0.6, check: 0.9 } as const;

/** A: one of three. B: up to three of five, and a box for yes. */
export const FORMS: Readonly<
  Record<string, { questions: readonly Question[]; marks: number[][] }>
> = {
  A: {
    questions: [{ answers: ["An", "Bình", "Chi"], min: 1, max: 1, question: "Chọn một" }],
    marks: [[0, 1, 0]],
  },
  B: {
    questions: [
      { answers: ["An", "Bình", "Chi", "Dũng", "Em"], min: 0, max: 3, question: "Tối đa ba" },
      { answers: ["Đồng ý"], min: 0, max: 1, question: "Đồng ý không?" },
    ],
    marks: [[0, 1, 0, 1, 0], [1]],
  },
};

/** Our verification of a whole election against the program that others wrote. */
export const bench: Bench = {
  name: "secret-ballot",
  title:
    "A whole election of form A verified on all cores, against belenios-tool on the same file; --size N for the number of ballots",
  aim: 1.5,
  rounds: 5,
  prepare,
};

async function prepare({ say, size = SMALL }: BenchContext): Promise<Prepared> {
  const random = fixedRandom("bench");
  const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048), window: 8 });
  const board = sampleBoard(group, random);
  const { questions, marks } = FORMS["A"] as (typeof FORMS)[string];
  say(`${size} voters make their ballots`);
  const sample = sampleElection(group, board, { questions, voters: size }, random);
  const all = Array.from({ length: size }, () => marks);
  const ballots = sampleBallots(sample, all, random);
  const archive = archiveOf(sampleEvents(sample, ballots, countsOf(all), random));
  const tool = openBeleniosTool(say);
  tool.placeArchive(sample.election.record.uuid, archive);
  const single = new Map(
    Object.entries(FORMS).map(([name, form]) => [
      name,
      singleOf(sampleElection(group, board, { questions: form.questions, voters: SAMPLE }, random)),
    ]),
  );
  return {
    ours: {
      what: "one ballot of an election verified by our verifier, with everything around it",
      before: async (round) => {
        for (const [name, one] of single) one.measure(FORMS[name]?.marks ?? [], round);
      },
      run: async () => {
        const report = await verifyArchive(group, archive, { checkMany: poolFor(group) });
        if (!report.ok) throw new Error("our verifier refuses the election");
        return size;
      },
    },
    peer: {
      what: "the same by belenios-tool election verify",
      run: async () => {
        if (!tool.accepts()) throw new Error("belenios-tool refuses the election");
        return size;
      },
    },
    sizes: { ballots: size, bytes: archive.length, sampleOfEachForm: SAMPLE },
    further: () => furtherOf(single),
    close: async () => {
      tool.close();
      for (const one of single.values()) one.close();
    },
  };
}

interface Figures {
  readonly make: number;
  readonly check: number;
}

interface Single {
  /** Both sides once, the one that begins alternating; round 0 warms up. */
  readonly measure: (marks: number[][], round: number) => void;
  readonly rounds: { readonly ours: Figures; readonly tool: Figures }[];
  readonly close: () => void;
}

function singleOf(sample: SampleElection): Single {
  const tool = openBeleniosTool();
  const rounds: { ours: Figures; tool: Figures }[] = [];
  return {
    rounds,
    close: () => tool.close(),
    measure: (marks, round) => {
      const first = round % 2 === 0 ? oursOnce(sample, marks) : undefined;
      const theirs = toolOnce(tool, sample, marks);
      const ours = first ?? oursOnce(sample, marks);
      if (round > 0) rounds.push({ ours, tool: theirs });
    },
  };
}

/** Milliseconds of processor time for one ballot. */
function oursOnce({ election, credentials }: SampleElection, marks: number[][]): Figures {
  const random = fixedRandom("ours");
  let ballots: readonly string[] = [];
  const make = ownTime(() => {
    ballots = credentials.map((credential) => {
      const made = makeBallot(election, credential, marks, random);
      if (!made.ok) throw new Error(made.refusal.code);
      return made.value.json;
    });
  });
  const check = ownTime(() => {
    if (!ballots.every((json) => checkBallot(election, json).ok)) throw new Error("a false ballot");
  });
  return { make: make / credentials.length, check: check / credentials.length };
}

function ownTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * What the tool takes for one ballot. Checking: an archive of the sample less one of a single ballot.
 * Making: its command less the start of the program and less the check of the own ballot that it makes.
 */
function toolOnce(tool: BeleniosTool, sample: SampleElection, marks: number[][]): Figures {
  const random = fixedRandom("tool");
  const all = sample.credentials.map(() => marks);
  const ballots = sampleBallots(sample, all, random);
  const [setup] = sampleEvents(sample, [], [[]], random);
  if (setup === undefined) throw new Error("an election without a setup");
  const place = (count: number) => {
    const events = [setup, ...ballots.slice(0, count).map(ballotEvent)];
    tool.placeArchive(sample.election.record.uuid, archiveOf(events));
  };
  const verify = (count: number) => {
    place(count);
    return toolTime(tool, "election", "verify", "--dir", ".");
  };
  const check = (verify(SAMPLE) - verify(1)) / (SAMPLE - 1);
  place(0);
  tool.place("code", sample.codes[0] ?? "");
  tool.place("choice.json", JSON.stringify(marks));
  const generate = ["election", "generate-ballot", "--dir", ".", "--privcred", "code"];
  const times = Array.from({ length: 5 }, () => {
    const start = toolTime(tool, "sha256-b64");
    return toolTime(tool, ...generate, "--ballot", "choice.json") - start - check;
  });
  return { make: spreadOf(times).median, check };
}

/** Milliseconds of processor time of the tool, which its shell tells. */
function toolTime(tool: BeleniosTool, ...args: readonly string[]): number {
  const program = ensureBeleniosTool(() => undefined);
  const script = '"$@" >/dev/null 2>&1 || exit 1; times';
  const run = spawnSync("sh", ["-c", script, "sh", program, ...args], {
    cwd: tool.folder,
    encoding: "utf8",
    input: "",
  });
  const children = run.stdout.trim().split("\n").at(-1) ?? "";
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)];
  if (run.status !== 0 || parts.length !== 2) throw new Error(`no time of ${args.join(" ")}`);
  return parts.reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 6e4 + Number(seconds) * 1e3,
    0,
  );
}

function furtherOf(single: ReadonlyMap<string, Single>): Further {
  const lines: string[] = [];
  let reached = true;
  for (const [form, { rounds }] of single) {
    for (const what of ["make", "check"] as const) {
      const ours = spreadOf(rounds.map((round) => round.ours[what]));
      const theirs = spreadOf(rounds.map((round) => round.tool[what]));
      const ratio = spreadOf(rounds.map((round) => round.ours[what] / round.tool[what]));
      const kept = ratio.median <= BARS[what];
      reached &&= kept;
      lines.push(
        `form ${form}, ${what}: ${inMs(ours)} of ours, ${inMs(theirs)} of the tool; ratio ` +
          `${ratio.median.toFixed(2)} (${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}), ` +
          `at most ${BARS[what]}: ${kept ? "kept" : "MISSED"}`,
      );
    }
  }
  return { lines, reached };
}

function inMs({ min, median, max }: ReturnType<typeof spreadOf>): string {
  return `${median.toFixed(1)} ms CPU (${min.toFixed(1)} to ${max.toFixed(1)})`;
}
