import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import pg from "pg";

const FOLDER = new URL("../migrations/", import.meta.url);
/** Any number, the same in every process: only one migrates at a time. */
const LOCK = 7_041_930;

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly digest: string;
}

/**
 * Brings the database up to the migrations in the folder, forward only, each in a transaction of
 * its own. Refuses to go on when one that was applied has been changed since. Returns the names
 * it applied.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(
      `create table if not exists migration (
         name text primary key, digest text not null, applied_at timestamptz not null default now())`,
    );
    return await applyMissing(client, await readMigrations());
  } finally {
    await client.end();
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".sql")).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), "utf8");
      return { name, text, digest: createHash("sha256").update(text).digest("hex") };
    }),
  );
}

async function applyMissing(client: pg.Client, wanted: readonly Migration[]): Promise<string[]> {
  const rows = await client.query<{ name: string; digest: string }>(
    "select name, digest from migration",
  );
  const applied = new Map(rows.rows.map((row) => [row.name, row.digest]));
  const done: string[] = [];
  for (const migration of wanted) {
    const digest = applied.get(migration.name);
    if (digest === undefined) {
      await applyOne(client, migration);
      done.push(migration.name);
    } else if (digest !== migration.digest) {
      throw new Error(
        `Migration ${migration.name} was changed after it had been applied to this database`,
      );
    }
  }
  return done;
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(migration.text);
    await client.query("insert into migration (name, digest) values ($1, $2)", [
      migration.name,
      migration.digest,
    ]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${migration.name} failed`, { cause: error });
  }
}
