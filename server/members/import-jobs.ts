import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isAtWork } from "@chiboso/domain/members/import-contract.ts";
import type { Services } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { lookForHandedUp } from "./duplicates/tell-handed-up.ts";
import { beginAttempt, endAttempts, noteProgress } from "./import-progress.ts";
import { findImport, unfinishedImports } from "./import-store.ts";
import { workInThread } from "./import-thread.ts";
import { keepFailure } from "./import-work.ts";

export const IMPORT_QUEUE = "members.import";

/** A step that was begun this often and never ended brings the server down, or is beyond it. */
const MOST_ATTEMPTS = 5;

/** Has what the import waits for done after the commit of this transaction. */
export async function sendImport(services: Services, tx: Transaction, id: Id): Promise<void> {
  await services.jobs.send(tx, IMPORT_QUEUE, { importId: id });
  tx.afterCommit(() => services.live.publish(topicOf(id)));
}

/** Screens that show an import follow this. */
function topicOf(id: Id): string {
  return `import:${id}`;
}

/** Works on imports that were sent, and on those at which a server was stopped in the middle. */
export async function startImports(services: Services): Promise<void> {
  await services.jobs.work(IMPORT_QUEUE, (job) => handleImport(services, String(job["importId"])));
  const unfinished = await unfinishedImports(services.database);
  if (unfinished.length === 0) return;
  await services.database.commit(async (tx) => {
    for (const id of unfinished) await services.jobs.send(tx, IMPORT_QUEUE, { importId: id });
  });
}

/**
 * Does what the import waits for, in a thread of its own unless `work` says otherwise; nothing when it waits for
 * nothing, as when it was asked for twice. Throws when it did not come to an end.
 */
export async function handleImport(
  services: Services,
  importId: Id,
  work: typeof workInThread = workInThread,
): Promise<void> {
  const { database, live, clock } = services;
  const found = await findImport(database, importId);
  if (found === undefined || !isAtWork(found.status)) return;
  const attempts = await beginAttempt(database, importId, clock.now());
  if (attempts > MOST_ATTEMPTS) {
    await keepFailure({ database, importId }, { code: "members.import_gave_up" });
  } else {
    await work(services, importId, async (progress) => {
      await noteProgress(database, importId, progress);
      live.publish(topicOf(importId));
    });
  }
  await endAttempts(database, importId);
  live.publish(topicOf(importId));
  await database.commit((tx) => lookForHandedUp(tx, services));
}
