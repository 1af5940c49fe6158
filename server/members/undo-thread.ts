import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { previewUndo } from "@chiboso/domain/members/import-undo-contract.ts";
import type { Services } from "../platform/capability.ts";
import { inThread } from "../platform/thread.ts";
import type { Undoing } from "./undo-plan.ts";

export const CONFLICTS_SHOWN = 200;

export interface UndoTask {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly undoing: Undoing;
}

/**
 * Compares an import with the register in a thread of its own: opening and comparing twelve thousand records takes
 * seconds.
 */
export function undoInThread(
  { config, database }: Pick<Services, "config" | "database">,
  undoing: Undoing,
): Promise<Reply<typeof previewUndo>> {
  const task: UndoTask = {
    databaseUrl: String(database.pool.options.connectionString),
    dataDir: config.dataDir,
    undoing,
  };
  return inThread(
    new URL("./undo-worker.ts", import.meta.url),
    task,
    async (ask) => (await ask(null)) as Reply<typeof previewUndo>,
  );
}
