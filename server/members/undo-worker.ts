import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "../platform/database.ts";
import { openSecrets } from "./secrets.ts";
import { undoPlan } from "./undo-plan.ts";
import { CONFLICTS_SHOWN, type UndoTask } from "./undo-thread.ts";

const { databaseUrl, dataDir, undoing } = workerData as UndoTask;

parentPort?.once("message", () => void compare());

async function compare(): Promise<void> {
  const database = openDatabase(databaseUrl, 1);
  try {
    const plan = await undoPlan(database, await openSecrets(dataDir), undoing);
    parentPort?.postMessage({
      removals: plan.removals,
      restorations: plan.restorations,
      conflicts: plan.conflicts.slice(0, CONFLICTS_SHOWN),
      conflictCount: plan.conflicts.length,
    });
  } finally {
    await database.close();
  }
}
