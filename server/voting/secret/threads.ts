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

const waiting: Job[] = [];
const threads = new Set<Thread>();

/** Whether so many ballots wait that no further one is taken. */
export function threadsAreBusy(): boolean {
  return waiting.length >= MOST_WAITING;
}

/**
 * Does a piece of work on elections in a thread of a pool, so that no request waits for it. The pool belongs
 * to the process, and an idle thread does not keep it from ending.
 */
export function inPool<Kind extends Task["kind"]>(
  task: Extract<Task, { kind: Kind }>,
): Promise<Result<Answers[Kind]>> {
  return new Promise((resolve, reject) => {
    waiting.push({ task, resolve, reject });
    giveOut();
  });
}

function giveOut(): void {
  for (const thread of threads) if (thread.job === undefined) give(thread);
  if (waiting.length > 0 && threads.size < availableParallelism()) give(start());
}

function give(thread: Thread): void {
  const job = waiting.shift();
  if (job === undefined) return;
  thread.job = job;
  thread.worker.ref();
  thread.worker.postMessage(job.task);
}

function start(): Thread {
  const worker = new Worker(new URL("./thread.ts", import.meta.url));
  const thread: Thread = { worker, job: undefined };
  threads.add(thread);
  worker.on("message", (value: unknown) => {
    const { job } = thread;
    thread.job = undefined;
    worker.unref();
    job?.resolve(value as never);
    giveOut();
  });
  // A thread that failed is not used again; its work fails with it.
  const failed = (reason: unknown) => {
    threads.delete(thread);
    const error = reason instanceof Error ? reason : new Error("a thread ended without an answer");
    thread.job?.reject(error);
    thread.job = undefined;
    if (waiting.length > 0) giveOut();
  };
  worker.once("error", failed);
  worker.once("exit", failed);
  return thread;
}
