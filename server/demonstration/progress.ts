import pg from "pg";
import { sql, type Database, type Reader, type Transaction } from "../platform/database.ts";

/** The device of the sessions with which the demonstration itself acts. */
export const DEVICE = "demonstration";

/**
 * Whether nobody has entered anything yet: no account (also none that waits for its owner) and no
 * organisation. Only then may a demonstration begin, since its people and passwords are known to all.
 */
export async function isUntouched(reader: Reader): Promise<boolean> {
  const rows = await reader.query(sql<{ untouched: boolean }>`
    select not exists (select from account) and not exists (select from organisation) as untouched`);
  return rows[0]?.untouched === true;
}

/** Whether the people and the log-ins of a finished demonstration are there. */
export async function hasDemonstration(reader: Reader): Promise<boolean> {
  const rows = await reader.query(sql<{ told: boolean }>`
    select exists (select from demonstration where finished_at is not null) as told`);
  return rows[0]?.told === true;
}

/**
 * Notes that a demonstration has begun; from now on the data are its own until it is finished.
 * Throws when anything was entered before: that would be lost with an interrupted demonstration.
 */
export async function noteBegun(database: Database): Promise<void> {
  await database.commit(async (tx: Transaction) => {
    if (!(await isUntouched(tx)))
      throw new Error("A demonstration begins in an empty system only, and this one has data.");
    await tx.query(sql`insert into demonstration (begun_at) values (now())`);
  });
}

export async function noteFinished(database: Database): Promise<void> {
  await database.commit((tx) => tx.query(sql`update demonstration set finished_at = now()`));
}

/**
 * Empties a database in which a demonstration was begun and never finished, so that it can be
 * begun anew; leaves every other database alone, also one in which somebody has signed in or
 * imported since. Returns whether it emptied it.
 */
export async function clearInterrupted(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const known = await client.query(
      "select 1 from pg_tables where schemaname = 'public' and tablename = 'demonstration'",
    );
    if (known.rowCount === 0) return false;
    const open = await client.query("select 1 from demonstration where finished_at is null");
    if (open.rowCount === 0) return false;
    const used = await client.query(
      `select 1 where exists (select from session where device <> $1) or exists (select from import)`,
      [DEVICE],
    );
    if (used.rowCount !== 0) return false;
    await client.query(
      "drop schema if exists jobs cascade; drop schema public cascade; create schema public",
    );
    return true;
  } finally {
    await client.end();
  }
}
