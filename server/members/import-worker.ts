import { parentPort, workerData } from "node:worker_threads";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ImportStage } from "@chiboso/domain/members/import-contract.ts";
import { openDatabase } from "../platform/database.ts";
import { workOnImport } from "./import-work.ts";
import { openSecrets } from "./secrets.ts";

export interface ThreadTask {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly siteName: string;
  readonly importId: Id;
  readonly now: Instant;
}

/** What the thread tells of itself. */
export type Said =
  | {
      readonly kind: "progress";
      readonly stage: ImportStage;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "done" };

const task = workerData as ThreadTask;
const tell = (said: Said) => parentPort?.postMessage(said);

const database = openDatabase(task.databaseUrl, 2);
try {
  await workOnImport({
    database,
    secrets: await openSecrets(task.dataDir),
    config: { siteName: task.siteName },
    importId: task.importId,
    now: task.now,
    progress: async (stage, done, total) => tell({ kind: "progress", stage, done, total }),
  });
} finally {
  await database.close();
}
tell({ kind: "done" });
