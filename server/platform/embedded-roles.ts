import pg from "pg";
import { addressFor } from "./postgres-address.ts";
import { secretOf } from "./secrets.ts";

const OWNER = "chiboso_owner";
const APP = "chiboso_app";
const DATABASE = "chiboso";

export interface RoleAddresses {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/**
 * Makes the database, the role that owns it and the role of the application where they are
 * missing, and gives both roles the passwords in `DATA_DIR/secrets`. Neither is a superuser;
 * `mayCreateDatabases` lets the owner make test databases.
 */
export async function prepareEmbedded(
  adminUrl: string,
  dataDir: string,
  options: { readonly mayCreateDatabases: boolean } = { mayCreateDatabases: false },
): Promise<RoleAddresses> {
  const [ownerPassword, appPassword] = await Promise.all([
    secretOf(dataDir, "database-owner"),
    secretOf(dataDir, "database-app"),
  ]);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await ensureRole(
      client,
      OWNER,
      ownerPassword,
      options.mayCreateDatabases ? "createdb" : "nocreatedb",
    );
    await ensureRole(client, APP, appPassword, "nocreatedb");
    await ensureDatabase(client);
  } finally {
    await client.end();
  }
  return {
    ownerUrl: addressFor(adminUrl, OWNER, ownerPassword, DATABASE),
    appUrl: addressFor(adminUrl, APP, appPassword, DATABASE),
  };
}

async function ensureRole(
  client: pg.Client,
  name: string,
  password: string,
  may: string,
): Promise<void> {
  const found = await client.query("select 1 from pg_roles where rolname = $1", [name]);
  const verb = found.rowCount === 0 ? "create" : "alter";
  await client.query(
    `${verb} role ${name} login nosuperuser nocreaterole ${may} password ${client.escapeLiteral(password)}`,
  );
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const found = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
  if (found.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER}`);
}
