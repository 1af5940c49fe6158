import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Database, type Reader } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Report } from "./check-logs.ts";

export interface LastCheck {
  readonly id: Id;
  readonly endedAt: Instant;
  readonly logs: number;
  readonly entries: number;
  readonly faults: number;
}

/** The last look through all logs that came to its end. */
export async function lastCheck(reader: Reader): Promise<LastCheck | undefined> {
  const [row] = await reader.query(sql<LastCheck>`
    select id, ended_at as "endedAt", logs, entries, faults from ledger_check
     order by ended_at desc limit 1`);
  return row;
}

/** When the first act of the site was sealed, as the beginnings of its logs say; null when there is none. */
export async function firstAct(reader: Reader): Promise<Instant | null> {
  const [row] = await reader.query(sql<{ at: Instant | null }>`
    select min(substring(encode(body, 'escape') from '"at":"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z)"')) as at
      from ledger_log join ledger_entry on log = id and idx = 0`);
  return row?.at ?? null;
}

/** Keeps what a look found: each log that is not whole with its first fault. */
export async function keepCheck(database: Database, report: Report): Promise<void> {
  const { beganAt, endedAt, totals, broken } = report;
  const id = newId();
  const logs = broken.map(({ first, faults }) => ({ ...first, faults }));
  await database.commit(async (tx) => {
    await tx.query(sql`
      insert into ledger_check (id, began_at, ended_at, logs, entries, faults)
      values (${id}, ${beganAt}, ${endedAt}, ${totals.logs}, ${totals.entries}, ${totals.faults})`);
    await tx.query(sql`
      insert into ledger_check_log (check_id, log, faults, stage, code, entry, who)
      select ${id}::uuid, log, faults, stage, code, index, who
        from jsonb_to_recordset(${JSON.stringify(logs)}::jsonb)
          as found (log uuid, faults bigint, stage text, code text, index bigint, who text)`);
  });
}
