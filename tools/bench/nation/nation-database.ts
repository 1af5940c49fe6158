import { mkdir } from "node:fs/promises";
import { makeNation } from "../../../server/demonstration/nation.ts";
import { openDatabase, sql, type Database } from "../../../server/platform/database.ts";
import { prepareEmbedded } from "../../../server/platform/embedded-roles.ts";
import { startEmbeddedPostgres } from "../../../server/platform/embedded-postgres.ts";
import { bringUpToDate } from "../../../server/up-to-date.ts";
import type { BenchContext } from "../harness.ts";

/** The day on which the made nation is looked at. */
export const TODAY = "2026-11-01";

export interface NationDatabase {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** What a report says of it. */
  readonly sizes: Readonly<Record<string, number | string>>;
  readonly close: () => Promise<void>;
}

/**
 * A nation of `BENCH_MEMBERS` (5,300,000) members and `BENCH_ORGANISATIONS` (300,000) organisations. With
 * `BENCH_NATION=FOLDER` it is made in that folder and stays there for the next bench, which takes it as it is
 * when its sizes and migrations are the same; otherwise it goes with the bench.
 */
export async function openNation({ database, say }: BenchContext): Promise<NationDatabase> {
  const members = Number(process.env["BENCH_MEMBERS"] ?? 5_300_000);
  const organisations = Number(process.env["BENCH_ORGANISATIONS"] ?? 300_000);
  const folder = process.env["BENCH_NATION"];
  const server = folder === undefined ? undefined : await startIn(folder);
  const addresses = server ?? database;
  await bringUpToDate(addresses.ownerUrl);
  const begun = performance.now();
  const there = await sizesOf(addresses.appUrl);
  if (there.members === 0 && there.organisations === 0)
    await makeNation(addresses.ownerUrl, {
      members,
      organisations,
      today: TODAY,
      elapsed: () => performance.now(),
      say,
    });
  else if (there.members !== members || there.organisations !== organisations)
    throw new Error(`${folder} holds a nation of another size; choose another folder.`);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const made = await sizesOf(addresses.appUrl);
  return {
    ownerUrl: addresses.ownerUrl,
    appUrl: addresses.appUrl,
    sizes: { ...made, ...(there.members === 0 && { secondsToMake: seconds }) },
    close: async () => server?.stop(),
  };
}

async function startIn(folder: string) {
  await mkdir(folder, { recursive: true });
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
  const roles = await prepareEmbedded(server.adminUrl, folder, { mayCreateDatabases: true });
  return { ...roles, stop: server.stop };
}

async function sizesOf(appUrl: string) {
  return withDatabase(appUrl, async (database) => {
    const [row] = await database.query(
      sql<{ members: number; organisations: number; onDisk: string }>`
        select (select count(*) from member)::int as members,
               (select count(*) from organisation)::int as organisations,
               pg_size_pretty(pg_database_size(current_database())) as "onDisk"`,
    );
    if (row === undefined) throw new Error("counting gives one row");
    return row;
  });
}

/** Opens, asks and closes. */
export async function withDatabase<T>(
  url: string,
  ask: (database: Database) => Promise<T>,
): Promise<T> {
  const database = openDatabase(url, 1);
  try {
    return await ask(database);
  } finally {
    await database.close();
  }
}
