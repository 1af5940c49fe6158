import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import {
  checkHere,
  type CheckMany,
  type FirstWrong,
  type ManyChecks,
} from "@chiboso/domain/crypto/belenios/check-many.ts";
import type { Group } from "@chiboso/domain/crypto/belenios/group.ts";

/** Fewer than this are checked sooner than threads are ready for them. */
const ALONE = 60;
const BALLOTS = 32;
const ELEMENTS = 512;

interface Part {
  readonly from: number;
  readonly work: ManyChecks;
}

/** Checks ballots on every core; where the program may not start threads, or has few, in this one. */
export function poolFor(group: Group, threads = availableParallelism()): CheckMany {
  const alone = checkHere(group);
  return async (work) => {
    const few = work.ballots.length + work.elements.length / 16 < ALONE;
    return few || threads < 2 || !mayStartThreads() ? alone(work) : inThreads(work, threads);
  };
}

function mayStartThreads(): boolean {
  return process.permission?.has("worker") ?? true;
}

async function inThreads(work: ManyChecks, threads: number): Promise<FirstWrong | undefined> {
  const parts = partsOf(work).values();
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL("./ballot-worker.ts", import.meta.url)),
  );
  try {
    const found = await Promise.all(workers.map((worker) => workThrough(worker, parts)));
    // Keys come before ballots, and of each the first: the same answer on any number of cores.
    return found
      .flat()
      .toSorted((a, b) => b.of.localeCompare(a.of, "en") || a.at - b.at)
      .at(0);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The parts are handed out one by one, so that no core waits for another. */
async function workThrough(worker: Worker, parts: Iterator<Part>): Promise<FirstWrong[]> {
  const found: FirstWrong[] = [];
  for (let next = parts.next(); !next.done; next = parts.next()) {
    const { from, work } = next.value;
    const wrong = await answerOf(worker, work);
    if (wrong !== undefined) found.push({ ...wrong, at: wrong.at + from });
  }
  return found;
}

function answerOf(worker: Worker, work: ManyChecks): Promise<FirstWrong | undefined> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", ({ wrong }: { readonly wrong: FirstWrong | undefined }) => {
      worker.off("error", reject);
      resolve(wrong);
    });
    worker.postMessage(work);
  });
}

function partsOf({ electionJson, ballots, elements }: ManyChecks): Part[] {
  const ofElements = starts(elements.length, ELEMENTS).map((from) => ({
    from,
    work: { electionJson, ballots: [], elements: elements.slice(from, from + ELEMENTS) },
  }));
  const ofBallots = starts(ballots.length, BALLOTS).map((from) => ({
    from,
    // Copies: a view would be sent with the whole archive behind it.
    work: {
      electionJson,
      elements: [],
      ballots: ballots.slice(from, from + BALLOTS).map((ballot) => ballot.slice()),
    },
  }));
  return [...ofElements, ...ofBallots];
}

function starts(length: number, step: number): number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, at) => at * step);
}
