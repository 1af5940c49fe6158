import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import {
  checkHere,
  type CheckMany,
  type FirstWrong,
  type ManyChecks,
} from "@chiboso/domain/crypto/belenios/check-many.ts";
import type { Group } from "@chiboso/domain/crypto/belenios/group.ts";
import { spreadOver } from "@chiboso/domain/crypto/belenios/spread-checks.ts";

/** Fewer than this are checked sooner than threads are ready for them. */
const ALONE = 60;

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
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL("./ballot-worker.ts", import.meta.url)),
  );
  try {
    return await spreadOver(workers.map((worker) => (part) => answerOf(worker, part)))(work);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
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
