import { bringUpToDate } from "../server/up-to-date.ts";
import { startThrowawayDatabase } from "./throwaway-database.ts";

const TEMPLATE = "chiboso_template";

/** One PostgreSQL for a whole test run, and what `server/testing/database.ts` must know of it. */
export interface TestDatabases {
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts the server and makes the template that every test file copies. */
export async function startTestDatabases(): Promise<TestDatabases> {
  const server = await startThrowawayDatabase({ durable: false });
  try {
    await makeTemplate(server.ownerUrl);
    return {
      environment: {
        TEST_DATABASE_ADMIN_URL: server.ownerUrl,
        TEST_DATABASE_APP_URL: server.appUrl,
        TEST_DATABASE_TEMPLATE: TEMPLATE,
      },
      stop: () => server.stop(),
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function makeTemplate(ownerUrl: string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  const address = new URL(ownerUrl);
  address.pathname = `/${TEMPLATE}`;
  await bringUpToDate(address.href);
}
