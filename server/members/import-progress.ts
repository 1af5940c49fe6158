import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { ImportStage } from "@chiboso/domain/members/import-contract.ts";
import { sql, type Database } from "../platform/database.ts";

/** How far a step has come; what is said is kept beside the transaction that does the work. */
export type Progress = (stage: ImportStage, done: number, total: number) => Promise<void>;

/** Notes one more attempt at a step and says how many there were. */
export async function beginAttempt(database: Database, id: Id, now: Instant): Promise<number> {
  const rows = await database.commit((tx) =>
    tx.query(sql<{ attempts: number }>`
      insert into import_progress (import_id, stage, attempts, at) values (${id}, 'waiting', 1, ${now})
      on conflict (import_id) do update
        set stage = 'waiting', done = 0, total = 0, at = ${now}, attempts = import_progress.attempts + 1
      returning attempts`),
  );
  return rows[0]?.attempts ?? 1;
}

/** Writes down how far a step has come. */
export async function noteProgress(
  database: Database,
  id: Id,
  at: { readonly stage: ImportStage; readonly done: number; readonly total: number },
): Promise<void> {
  await database.commit((tx) =>
    tx.query(sql`
      update import_progress set stage = ${at.stage}, done = ${at.done}, total = ${at.total}
       where import_id = ${id}`),
  );
}

/** A step has ended in one way or the other; the next one has its attempts before it. */
export async function endAttempts(database: Database, id: Id): Promise<void> {
  await database.commit((tx) =>
    tx.query(
      sql`update import_progress set attempts = 0, done = 0, total = 0 where import_id = ${id}`,
    ),
  );
}
