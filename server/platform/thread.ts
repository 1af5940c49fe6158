import { Worker } from "node:worker_threads";

/** Asks the thread one thing and waits for its answer; throws what the thread threw. */
export type AskThread = (message: unknown) => Promise<unknown>;

/**
 * Lets a thread of its own do what would hold up every other request. The script answers each message by exactly
 * one; it is ended when `work` is over, whichever way.
 */
export async function inThread<T>(
  script: URL,
  task: unknown,
  work: (ask: AskThread) => Promise<T>,
): Promise<T> {
  const worker = new Worker(script, { workerData: task });
  // One that fails while nobody waits for it must not bring the server down.
  const failed = new Promise<never>((_, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("the thread ended without an answer")));
  });
  failed.catch(() => undefined);
  try {
    return await work((message) => {
      const answered = new Promise<unknown>((resolve) => {
        worker.once("message", resolve);
      });
      worker.postMessage(message);
      return Promise.race([answered, failed]);
    });
  } finally {
    await worker.terminate();
  }
}
