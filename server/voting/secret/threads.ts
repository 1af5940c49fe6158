import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Result } from "@chiboso/domain/kernel/result.ts";
import type { Answers, Task } from "./tasks.ts";
import { turns, type Turn, type Turns } from "./turns.ts";

interface Job {
  readonly task: Task;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** What looks at single ballots as they come in. */
type OfBallots = Extract<Task["kind"], "signature" | "choices" | "check">;

/** More than these wait for nobody: the device sends again. */
const BALLOTS_WAITING = { ofOne: 4000, ofAll: 8000 };
const UNBOUNDED = { ofOne: Number.POSITIVE_INFINITY, ofAll: Number.POSITIVE_INFINITY };
const IN_ORDER: Turn = { name: "", each: 1 };

interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
}

/** Work that waits for the same threads. */
interface Lane {
  readonly waiting: Turns<Job>;
  readonly threads: Set<Thread>;
}

/**
 * A ballot takes hundredths of a second, adding a large box up many seconds, and checking all its proofs once more a
 * minute: none ever waits for another, the cores are shared between all. Whoever closes a box holds the meeting
 * meanwhile, and would otherwise stand behind the proofs of boxes that were closed before.
 */
const ballots: Lane = { waiting: turns(BALLOTS_WAITING), threads: new Set() };
const closings: Lane = { waiting: turns(UNBOUNDED), threads: new Set() };
const boxes: Lane = { waiting: turns(UNBOUNDED), threads: new Set() };

/**
 * Does a piece of work on elections in a thread of a pool, so that no request waits for it. The pool belongs
 * to the process, and an idle thread does not keep it from ending.
 */
export function inPool<Kind extends Exclude<Task["kind"], OfBallots>>(
  task: Extract<Task, { kind: Kind }>,
): Promise<Result<Answers[Kind]>> {
  return new Promise((resolve, reject) => {
    const { kind }: Task = task;
    const lane = kind === "close" ? closings : boxes;
    lane.waiting.put(IN_ORDER, { task, resolve, reject });
    giveOut(lane);
  });
}

/** The same for a ballot, when its turn has come; undefined where so many wait that no further one is taken. */
export function inTurn(
  turn: Turn,
  task: Extract<Task, { kind: OfBallots }>,
): Promise<Result<undefined>> | undefined {
  let taken = false;
  const checked = new Promise<Result<undefined>>((resolve, reject) => {
    taken = ballots.waiting.put(turn, { task, resolve, reject });
  });
  if (!taken) return undefined;
  giveOut(ballots);
  return checked;
}

function giveOut(own: Lane): void {
  for (const thread of own.threads) if (thread.job === undefined) give(own, thread);
  while (own.threads.size < availableParallelism()) {
    const job = own.waiting.take();
    if (job === undefined) return;
    send(start(own), job);
  }
}

function give(own: Lane, thread: Thread): void {
  const job = own.waiting.take();
  if (job !== undefined) send(thread, job);
}

function send(thread: Thread, job: Job): void {
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
    giveOut(own);
  };
  worker.once("error", failed);
  worker.once("exit", failed);
  return thread;
}
