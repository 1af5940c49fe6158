import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { previewUndo } from "@chiboso/domain/members/import-undo-contract.ts";
import type { Services } from "../platform/capability.ts";
import { inThread } from "../platform/thread.ts";

export const CONFLICTS_SHOWN = 200;

export interface UndoTask {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly importId: Id;
}

/**
 * Compares an import with the register in a thread of its own: opening and comparing twelve thousand records takes
 * seconds. Whether a number is taken anywhere is asked beyond the reader's own reach.
 */
export function undoInThread(
  { config, database }: Pick<Services, "config" | "database">,
  importId: Id,
): Promise<Reply<typeof previewUndo>> {
  const task: UndoTask = {
    databaseUrl: String(database.pool.options.connectionString),
    dataDir: config.dataDir,
    importId,
  };
  return inThread(
    new URL("./undo-worker.ts", import.meta.url),
    task,
    async (ask) => (await ask(null)) as Reply<typeof previewUndo>,
  );
}
