import pg from "pg";
import { addressFor } from "./postgres-address.ts";
import { secretOf } from "./secrets.ts";

const APP = "chiboso_app";
const OLDEST = 150_000;

interface Facts {
  readonly version: number;
  readonly shown: string;
  readonly encoding: string;
  readonly sortsVietnamese: boolean;
  readonly hasApp: boolean;
  readonly appIsConnected: boolean;
  readonly mayMakeRoles: boolean;
}

/**
 * Checks an external PostgreSQL and sees to it that the application's role can sign in. Returns
 * that role's address: `appUrl` when the operator gave it, else the owner's address with the role
 * and a password of our own. Throws with what the operator must change or run.
 */
export async function prepareExternal(
  ownerUrl: string,
  appUrl: string | undefined,
  dataDir: string,
): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect().catch((cause: unknown) => {
    throw new Error(`DATABASE_URL cannot be reached: ${messageOf(cause)}`, { cause });
  });
  try {
    const facts = await readFacts(client);
    checkServer(facts);
    if (appUrl !== undefined) {
      await checkSignIn(appUrl);
      return appUrl;
    }
    return await ensureApp(client, facts, ownerUrl, await secretOf(dataDir, "database-app"));
  } finally {
    await client.end();
  }
}

async function readFacts(client: pg.Client): Promise<Facts> {
  const { rows } = await client.query<Facts>(
    `select current_setting('server_version_num')::int as "version",
            current_setting('server_version') as "shown",
            current_setting('server_encoding') as "encoding",
            exists (select from pg_collation where collname = 'vi-x-icu') as "sortsVietnamese",
            exists (select from pg_roles where rolname = $1) as "hasApp",
            exists (select from pg_stat_activity where usename = $1) as "appIsConnected",
            (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "mayMakeRoles"`,
    [APP],
  );
  const [facts] = rows;
  if (facts === undefined) throw new Error("DATABASE_URL answers, but not as PostgreSQL does");
  return facts;
}

/** Throws, with what is needed instead, when the server cannot carry the product. */
export function checkServer(
  facts: Pick<Facts, "version" | "shown" | "encoding" | "sortsVietnamese">,
): void {
  if (facts.version < OLDEST) {
    throw new Error(`DATABASE_URL is PostgreSQL ${facts.shown}; version 15 or later is needed.`);
  }
  if (facts.encoding !== "UTF8") {
    throw new Error(
      `The database of DATABASE_URL is encoded in ${facts.encoding}; make it with encoding UTF8.`,
    );
  }
  if (!facts.sortsVietnamese) {
    throw new Error(
      'The server of DATABASE_URL has no collation "vi-x-icu"; it must be built with ICU to sort Vietnamese names.',
    );
  }
}

async function ensureApp(
  client: pg.Client,
  facts: Facts,
  ownerUrl: string,
  password: string,
): Promise<string> {
  const url = addressFor(ownerUrl, APP, password);
  if (facts.hasApp && (await canSignIn(url))) return url;
  if (facts.hasApp && facts.appIsConnected) {
    throw new Error(
      `The role ${APP} is in use by another installation with another password: ` +
        "give its address in DATABASE_APP_URL.",
    );
  }
  const statement = `${facts.hasApp ? "alter" : "create"} role ${APP} login password`;
  const byHand =
    `Run this as a superuser, with a password of your choice:\n  ${statement} '…';\n` +
    `and give that role's address in DATABASE_APP_URL.`;
  if (!facts.mayMakeRoles) {
    throw new Error(`The role of DATABASE_URL may not prepare the role ${APP}. ${byHand}`);
  }
  await client.query(`${statement} ${client.escapeLiteral(password)}`).catch((cause: unknown) => {
    throw new Error(`The role ${APP} could not be prepared (${messageOf(cause)}). ${byHand}`, {
      cause,
    });
  });
  await checkSignIn(url);
  return url;
}

async function canSignIn(url: string): Promise<boolean> {
  return checkSignIn(url).then(
    () => true,
    () => false,
  );
}

async function checkSignIn(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (cause) {
    throw new Error(`The application's role cannot sign in to the database: ${messageOf(cause)}`, {
      cause,
    });
  } finally {
    await client.end();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message || error.name : String(error);
}
