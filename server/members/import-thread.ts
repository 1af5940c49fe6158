import { Worker } from "node:worker_threads";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Services } from "../platform/capability.ts";
import { workOnImport } from "./import-work.ts";
import type { Said, ThreadTask } from "./import-worker.ts";
import { openSecrets } from "./secrets.ts";

type ToldProgress = Extract<Said, { kind: "progress" }>;

/**
 * Does a step of an import in a thread with its own connection, so that planning tens of thousands of rows
 * holds up nobody. Throws with what went wrong in the thread.
 */
export async function workInThread(
  services: Pick<Services, "config" | "database" | "clock">,
  importId: Id,
  onProgress: (progress: ToldProgress) => Promise<void>,
): Promise<void> {
  const { config, database, clock } = services;
  const task: ThreadTask = {
    databaseUrl: String(database.pool.options.connectionString),
    dataDir: config.dataDir,
    siteName: config.siteName,
    importId,
    now: clock.now(),
  };
  const worker = new Worker(new URL("./import-worker.ts", import.meta.url), { workerData: task });
  // One after the other, so that what is shown never goes back.
  let noted = Promise.resolve();
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on("message", (said: Said) => {
        if (said.kind === "progress")
          noted = noted.then(() => onProgress(said)).catch(() => undefined);
        else resolve();
      });
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error(`the thread of import ${importId} ended early`)));
    });
    await noted;
  } finally {
    await worker.terminate();
  }
}

/** Does it at once and here: for a list of some lines, which is read faster than a thread is begun. */
export async function workHere(
  { config, database, clock }: Pick<Services, "config" | "database" | "clock">,
  importId: Id,
): Promise<void> {
  const secrets = await openSecrets(config.dataDir);
  const progress = async () => undefined;
  await workOnImport({ database, secrets, config, importId, now: clock.now(), progress });
}
