import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { bringUpToDate } from "../../server/up-to-date.ts";
import { buildPages } from "../build-web.ts";
import { p95Of, spreadOf, type BenchContext } from "./harness.ts";
import { castAll, type CastAll } from "./secret-load/cast.ts";
import { openCrew } from "./secret-load/crew.ts";
import { closeBox, openBox, type ClosedBox, type OpenedBox } from "./secret-load/open-box.ts";
import { openedVote, type OpenedVote, type Place } from "./secret-load/opened-vote.ts";
import type { Trial, TrialOutcome, Verdict } from "./trial.ts";

const MEMBERS = 12_300;
const CELLS = 251;
const CONGRESS = 1500;
const CONGRESS_SECONDS = 60;
/** A committee's cells vote at the same time; none of them is through in less. */
const COMMITTEE_SECONDS = 180;
const LONGEST_ANSWER = 1;
const LONGEST_OPENING = 60;

/** Whole secret votes through HTTP: what is promised is in the archive, in time. */
export const trial: Trial = {
  name: "secret-load",
  title:
    "Sealed ballots (two answers and blank), made beforehand, sent to the server in a process of its own at an even pace, whether or not it keeps up: a congress, all cells of a committee at once, and as many in one box, up to the published result; --size N for the members of the committee",
  run,
};

async function run({ database, folder, say, size = MEMBERS }: BenchContext): Promise<TrialOutcome> {
  const { ownerUrl, appUrl } = database;
  await Promise.all([bringUpToDate(ownerUrl), buildPages(say, ["web/booth"])]);
  const server = fork(new URL("./vote/server.ts", import.meta.url), {
    env: { ...process.env, BENCH_APP_URL: appUrl, BENCH_DATA_DIR: folder },
  });
  const [{ address }] = (await once(server, "message")) as [{ address: string }];
  const place = { address, appUrl, crew: openCrew(), say, cpu: () => cpuOf(server) };
  try {
    const part = size / MEMBERS;
    const congress = await wholeVote(place, {
      what: "congress",
      people: Math.max(12, Math.round(CONGRESS * part)),
      number: CELLS + 1,
      seconds: CONGRESS_SECONDS,
    });
    const cells = await allCells(place, size);
    const oneBox = await wholeVote(place, {
      what: "one box",
      people: size,
      number: CELLS + 2,
      seconds: COMMITTEE_SECONDS,
    });
    return outcomeOf(size, congress, cells, oneBox);
  } finally {
    await place.crew.close();
    await stop(server);
  }
}

interface Telling extends Place {
  readonly say: (text: string) => void;
  /** Seconds of processor time that the server has taken so far. */
  readonly cpu: () => Promise<number>;
}

interface Cast extends CastAll {
  /** Of the server, for one ballot, in milliseconds; the database has its own. */
  readonly cpu: number;
}

async function timedCast(
  { address, cpu }: Telling,
  votes: readonly OpenedVote[],
  perSecond: number,
): Promise<Cast> {
  const before = await cpu();
  const cast = await castAll(address, votes, perSecond);
  return { ...cast, cpu: (((await cpu()) - before) * 1000) / cast.samples.length };
}

async function cpuOf(server: ChildProcess): Promise<number> {
  server.send("cpu");
  const [{ cpu }] = (await once(server, "message")) as [{ cpu: NodeJS.CpuUsage }];
  return (cpu.user + cpu.system) / 1e6;
}

interface Whole {
  readonly people: number;
  readonly cast: Cast;
  readonly closed: ClosedBox;
  readonly opened: OpenedBox;
}

async function wholeVote(
  place: Telling,
  {
    what,
    people,
    number,
    seconds,
  }: { what: string; people: number; number: number; seconds: number },
): Promise<Whole> {
  const { say } = place;
  say(`${what}: ${people} voters seal their ballots`);
  const kind = what === "congress" ? "congress" : "regular";
  const vote = await openedVote(place, { people, number, kind });
  say(`${what}: ${people} ballots within ${seconds} s`);
  const cast = await timedCast(place, [vote], people / seconds);
  say(`${what}: ${castInWords(cast)}`);
  const [acknowledged] = cast.acknowledged;
  if (acknowledged === undefined) throw new Error("a vote without ballots");
  const closed = await closeBox(acknowledged);
  const opened = await openBox(vote, closed);
  say(`${what}: ${openingInWords({ closed, opened })}`);
  return { people, cast, closed, opened };
}

interface Cells {
  readonly cast: Cast;
  readonly closed: readonly ClosedBox[];
}

/** Every cell closes its box; what is opened after it is measured where all is in one box. */
async function allCells(place: Telling, size: number): Promise<Cells> {
  const { say } = place;
  const cells = Math.min(CELLS, Math.floor(size / 12));
  say(`${cells} cells: ${size} voters seal their ballots`);
  const votes: OpenedVote[] = [];
  const numbers = Array.from({ length: cells }, (_, at) => at).values();
  const open = async () => {
    for (const number of numbers) {
      const people = Math.floor(size / cells) + (number < size % cells ? 1 : 0);
      votes.push(await openedVote(place, { people, number, kind: "regular" }));
      if (votes.length % 50 === 0) say(`${votes.length} cells are open`);
    }
  };
  await Promise.all([open(), open()]);
  say(`${cells} cells: ${size} ballots within ${COMMITTEE_SECONDS} s`);
  const cast = await timedCast(place, votes, size / COMMITTEE_SECONDS);
  say(`${cells} cells: ${castInWords(cast)}`);
  const closed: ClosedBox[] = [];
  for (const acknowledged of cast.acknowledged) closed.push(await closeBox(acknowledged));
  return { cast, closed };
}

function castInWords({ samples, rate, unanswered, cpu }: Cast): string {
  const { min, median, max } = spreadOf(samples);
  return (
    `${rate.toFixed(1)} answered a second; p95 ${p95Of(samples).toFixed(3)} s, median ` +
    `${median.toFixed(3)} (${min.toFixed(3)} to ${max.toFixed(3)}); ${unanswered} without a promise that holds; ` +
    `${cpu.toFixed(1)} ms of the server's processor time for one`
  );
}

function openingInWords({ closed, opened }: Pick<Whole, "closed" | "opened">): string {
  const shares = opened.shares.map((each) => each.toFixed(1)).join(", ");
  return (
    `closing ${closed.seconds.toFixed(1)} s, shares ${shares} s, the last of them with the result; a device of ` +
    `the board looks at every proof in ${opened.device.toFixed(1)} s on all cores of this machine`
  );
}

function openingSeconds({ closed, opened }: Whole): number {
  return opened.shares.reduce((sum, each) => sum + each, closed.seconds);
}

function outcomeOf(size: number, congress: Whole, cells: Cells, oneBox: Whole): TrialOutcome {
  const casts = [
    { what: `${congress.people} in one congress`, ...congress },
    { what: `${size} in ${cells.closed.length} cells`, ...cells },
    { what: `${size} in one box`, ...oneBox },
  ];
  const pace = (people: number, seconds: number) => (people / seconds).toFixed(1);
  return {
    sizes: {
      members: size,
      cells: cells.closed.length,
      congress: congress.people,
      offeredCongressPerSecond: pace(congress.people, CONGRESS_SECONDS),
      offeredCommitteePerSecond: pace(size, COMMITTEE_SECONDS),
      archiveBytes: oneBox.closed.archive.length,
    },
    verdicts: [
      ...casts.map(({ what, cast }): Verdict => ({
        what: `p95 from the moment of sending to the promise, ${what}`,
        measured: p95Of(cast.samples),
        most: LONGEST_ANSWER,
        unit: "s",
      })),
      ...casts.map(({ what, cast, closed }): Verdict => ({
        what: `without a promise, lost from the archive, twice in it or of nobody, ${what}`,
        measured: cast.unanswered + [closed].flat().reduce((sum, { wrong }) => sum + wrong, 0),
        most: 0,
        unit: "ballots",
      })),
      ...[congress, oneBox].map((each): Verdict => ({
        what: `server's time from the close to the published result, ${each.people} ballots in one box`,
        measured: openingSeconds(each),
        most: LONGEST_OPENING,
        unit: "s",
      })),
      ...[congress, oneBox].map(({ people, opened }): Verdict => ({
        what: `results that differ from what was marked, ${people} ballots in one box`,
        measured: opened.right ? 0 : people,
        most: 0,
        unit: "ballots",
      })),
    ],
    further: [
      ...casts.map(({ what, cast }) => `${what}: ${castInWords(cast)}`),
      `${congress.people} in one congress: ${openingInWords(congress)}`,
      `${size} in ${cells.closed.length} cells: closing one after another, ` +
        `${spreadOf(cells.closed.map(({ seconds }) => seconds)).median.toFixed(2)} s each in the median`,
      `${size} in one box: ${openingInWords(oneBox)}`,
    ],
  };
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.disconnect();
  await gone;
}
