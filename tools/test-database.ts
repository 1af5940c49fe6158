import pg from "pg";
import { bringUpToDate } from "../server/up-to-date.ts";
import { startThrowawayDatabase } from "./throwaway-database.ts";

const TEMPLATE = "chiboso_template";

/**
 * Starts the one PostgreSQL of a test run, with all migrations in a template that each test file
 * copies, and says where it is in the environment that `server/testing/` reads. Returns how to
 * stop it.
 */
export async function startTestDatabase(): Promise<() => Promise<void>> {
  const database = await startThrowawayDatabase({ durable: false });
  try {
    await runAs(database.ownerUrl, `create database ${TEMPLATE}`);
    // Lets the owner end what the application's role still does when a copy is dropped.
    await runAs(database.adminUrl, "grant pg_signal_backend to chiboso_owner");
    await bringUpToDate(database.ownerUrl.replace(/[^/]*$/, TEMPLATE));
  } catch (error) {
    await database.stop();
    throw error;
  }
  process.env["TEST_DATABASE_ADMIN_URL"] = database.ownerUrl;
  process.env["TEST_DATABASE_APP_URL"] = database.appUrl;
  process.env["TEST_DATABASE_TEMPLATE"] = TEMPLATE;
  return () => database.stop();
}

async function runAs(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
