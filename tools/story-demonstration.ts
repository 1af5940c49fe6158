import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { demonstrate } from "../server/demonstration/demonstrate.ts";
import { DEMO } from "../server/demonstration/shape.ts";
import { readConfig } from "../server/platform/config.ts";

const DEMONSTRATION = "chiboso_demonstration";

/**
 * Tells the demonstration once for all stories of a run, because it takes half a minute: in a database that
 * each story copies, with the folder of files and keys that belongs to it. Says where both are in the
 * environment that `stories/testing/product.ts` reads. Returns how to take the folder away.
 */
export async function tellDemonstration(): Promise<() => Promise<void>> {
  const [admin, app] = [
    process.env["TEST_DATABASE_ADMIN_URL"],
    process.env["TEST_DATABASE_APP_URL"],
  ];
  if (admin === undefined || app === undefined) throw new Error("the test database comes first");
  const dataDir = await mkdtemp(join(tmpdir(), "chiboso-demonstration-"));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    await copyTemplate(admin);
    const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: "silent" });
    await demonstrate(config, app.replace(/[^/]*$/, DEMONSTRATION), DEMO, () => undefined);
  } catch (error) {
    await remove();
    throw error;
  }
  process.env["TEST_DEMONSTRATION_TEMPLATE"] = DEMONSTRATION;
  process.env["TEST_DEMONSTRATION_FOLDER"] = dataDir;
  return remove;
}

async function copyTemplate(admin: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const template = process.env["TEST_DATABASE_TEMPLATE"] ?? "";
    await client.query(`create database ${DEMONSTRATION} template ${template}`);
  } finally {
    await client.end();
  }
}
