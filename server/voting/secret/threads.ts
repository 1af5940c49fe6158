import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { Answers, Task } from "./tasks.ts";

interface Job {
  readonly task: Task;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** More than these wait for nobody: the device sends again. */
const MOST_WAITING = 4000;

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
}

/** Work that waits for the same threads. */
interface Lane {
  readonly waiting: Job[];
  readonly threads: Set<Thread>;
}

const lane = (): Lane => ({ waiting: [], threads: new Set() });

/**
 * A ballot takes hundredths of a second and closing or opening a large box many seconds: neither ever waits for
 * the other, the cores are shared between both.
 */
const ballots = lane();
const boxes = lane();

/** Whether so many ballots wait that no further one is taken. */
export function threadsAreBusy(): boolean {
  return ballots.waiting.length >= MOST_WAITING;
}

/**
 * Does a piece of work on elections in a thread of a pool, so that no request waits for it. The pool belongs
 * to the process, and an idle thread does not keep it from ending.
 */
export function inPool<Kind extends Task["kind"]>(
  task: Extract<Task, { kind: Kind }>,
): Promise<Result<Answers[Kind]>> {
  const own = task.kind === "check" || task.kind === "signature" ? ballots : boxes;
  return new Promise((resolve, reject) => {
    own.waiting.push({ task, resolve, reject });
    giveOut(own);
  });
}

function giveOut(own: Lane): void {
  for (const thread of own.threads) if (thread.job === undefined) give(own, thread);
  if (own.waiting.length > 0 && own.threads.size < availableParallelism()) give(own, start(own));
}

function give(own: Lane, thread: Thread): void {
  const job = own.waiting.shift();
  if (job === undefined) return;
  thread.job = job;
  thread.worker.ref();
  thread.worker.postMessage(job.task);
}

function start(own: Lane): Thread {
  const worker = new Worker(new URL("./thread.ts", import.meta.url));
  const thread: Thread = { worker, job: undefined };
  own.threads.add(thread);
  worker.on("message", (value: unknown) => {
    const { job } = thread;
    thread.job = undefined;
    worker.unref();
    job?.resolve(value as never);
    giveOut(own);
  });
  // A thread that failed is not used again; its work fails with it.
  const failed = (reason: unknown) => {
    own.threads.delete(thread);
    const error = reason instanceof Error ? reason : new Error("a thread ended without an answer");
    thread.job?.reject(error);
    thread.job = undefined;
    if (own.waiting.length > 0) giveOut(own);
  };
  worker.once("error", failed);
  worker.once("exit", failed);
  return thread;
}
