import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { Config } from "../server/platform/config.ts";
import { clusterOf } from "../server/platform/postgres-cluster.ts";
import { addressFor } from "../server/platform/postgres-address.ts";
import { prepareDatabase } from "../server/platform/prepare-database.ts";
import { secretOf } from "../server/platform/secrets.ts";
import { bringUpToDate } from "../server/up-to-date.ts";

export interface OpenedDatabase {
  readonly appUrl: string;
  /** Stops what was started for the command; a server that ran before is left running. */
  readonly stop: () => Promise<void>;
}

/**
 * The product's database for a command: that of the product when it is running on the data folder, else
 * the one that the configuration names, started when it is the embedded one and brought up to date.
 */
export async function openDatabaseForCommand(config: Config): Promise<OpenedDatabase> {
  const running = config.databaseUrl === undefined ? await findRunning(config.dataDir) : undefined;
  if (running !== undefined) return { appUrl: running, stop: async () => undefined };
  const prepared = await prepareDatabase(config);
  try {
    await bringUpToDate(prepared.ownerUrl);
    return { appUrl: prepared.appUrl, stop: prepared.stop };
  } catch (error) {
    await prepared.stop();
    throw error;
  }
}

/** PostgreSQL writes its port into the fourth line of its pid file (PostgreSQL 18, miscadmin.h). */
const PORT_LINE = 3;

async function findRunning(dataDir: string): Promise<string | undefined> {
  const file = await readFile(join(clusterOf(dataDir), "postmaster.pid"), "utf8").catch(
    () => undefined,
  );
  const port = Number(file?.split("\n")[PORT_LINE]);
  if (!Number.isInteger(port) || port <= 0) return undefined;
  const password = await secretOf(dataDir, "database-app");
  const address = addressFor(`postgresql://127.0.0.1:${port}/chiboso`, "chiboso_app", password);
  return (await answers(address)) ? address : undefined;
}

async function answers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    await client.query("select 1 from migration limit 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
