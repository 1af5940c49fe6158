import pg from "pg";
import { sql, type Database } from "../platform/database.ts";

/** Notes that a demonstration has begun; from now on the data are its own until it is finished. */
export async function noteBegun(database: Database): Promise<void> {
  await database.commit((tx) => tx.query(sql`insert into demonstration (begun_at) values (now())`));
}

export async function noteFinished(database: Database): Promise<void> {
  await database.commit((tx) => tx.query(sql`update demonstration set finished_at = now()`));
}

/**
 * Empties a database in which a demonstration was begun and never finished, so that it can be
 * begun anew; leaves every other database alone. Returns whether it emptied it.
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
    await client.query(
      "drop schema if exists jobs cascade; drop schema public cascade; create schema public",
    );
    return true;
  } finally {
    await client.end();
  }
}
