import pg from "pg";

/** Any number, the same in every process that prepares this database. */
const LOCK = 7_041_931;

/**
 * Does `work` while no other process does it on the same database, waiting for the other to end:
 * two servers on one database must not both fill or clear it. The lock goes with the connection,
 * so a killed process leaves none behind.
 */
export async function alone<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}
