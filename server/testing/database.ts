import { randomBytes } from "node:crypto";
import { after, before } from "node:test";
import pg from "pg";
import { openDatabase, type Database } from "../platform/database.ts";

/**
 * The test run starts one PostgreSQL and prepares one template database with all migrations
 * (`tools/test-database.ts`); each test file works on a copy of its own, made in some 50 ms.
 */
export interface TestDatabase {
  /** As the application sees it. */
  readonly database: Database;
  readonly appUrl: string;
  /** As the owner, for looking where the application may not. */
  readonly ownerUrl: string;
}

const ADMIN = process.env["TEST_DATABASE_ADMIN_URL"];
const APP = process.env["TEST_DATABASE_APP_URL"];
const TEMPLATE = process.env["TEST_DATABASE_TEMPLATE"] ?? "chiboso_template";

/** What stands on a test database: opened after it and closed before it. */
export interface Standing {
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * A fresh copy of the template (of all migrations, or one that holds more) for the tests of the calling file; dropped when they are done.
 * What stands on it shares its hooks, because the hooks of a file may overlap.
 */
export function testDatabase(standing?: Standing, template: string = TEMPLATE): TestDatabase {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const made: { database?: Database } = {};
  const appUrl = named(APP, name);
  const ownerUrl = named(ADMIN, name);
  before(async () => {
    await asAdmin((client) => client.query(`create database ${name} template ${template}`));
    made.database = openDatabase(appUrl, 12);
    await standing?.open();
  });
  after(async () => {
    await standing?.close();
    await made.database?.close();
    await asAdmin((client) => client.query(`drop database if exists ${name} with (force)`));
  });
  return {
    appUrl,
    ownerUrl,
    get database() {
      if (made.database === undefined)
        throw new Error("the test database exists only while tests run");
      return made.database;
    },
  };
}

function named(url: string | undefined, name: string): string {
  if (url === undefined) {
    throw new Error("No test database: run `npm test`, or `npm test -- FILE` for some files");
  }
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function asAdmin(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: ADMIN });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
