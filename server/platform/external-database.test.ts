import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import pg from "pg";
import { startEmbeddedPostgres, type EmbeddedPostgres } from "./embedded-postgres.ts";
import { checkServer } from "./external-database.ts";
import { addressFor } from "./postgres-address.ts";
import { prepareDatabase } from "./prepare-database.ts";

let folder = "";
let server: EmbeddedPostgres | undefined;
let ownerUrl = "";

/** A PostgreSQL as an operator would have one, with an owner who may make roles. */
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "chiboso-external-"));
  const dataDir = join(folder, "server");
  server = await startEmbeddedPostgres({ dataDir, log: () => undefined, durable: false });
  await asAdmin("create role operator login createrole password 'synthetic'");
  await asAdmin("create database party owner operator");
  ownerUrl = addressFor(server.adminUrl, "operator", "synthetic", "party");
});

after(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function asAdmin(statement: string): Promise<void> {
  const client = await connected(server?.adminUrl ?? "");
  await client.query(statement);
  await client.end();
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

const prepareFrom = (installation: string, databaseAppUrl?: string) =>
  prepareDatabase({ dataDir: join(folder, installation), databaseUrl: ownerUrl, databaseAppUrl });

test("the application's role is made where the owner may, and is the same at the next start", async () => {
  const first = await prepareFrom("first");
  const client = await connected(first.appUrl);
  const { rows } = await client.query(
    "select current_user as role, current_database() as database",
  );
  assert.deepEqual(rows, [{ role: "chiboso_app", database: "party" }]);
  await client.end();
  assert.equal((await prepareFrom("first")).appUrl, first.appUrl);
});

test("a second installation does not take the role away from one that is using it", async () => {
  const first = await prepareFrom("first");
  const client = await connected(first.appUrl);
  await assert.rejects(prepareFrom("second"), /in use by another installation.*DATABASE_APP_URL/);
  await client.end();
  const given = await prepareFrom("second", first.appUrl);
  assert.equal(given.appUrl, first.appUrl);
});

test("an owner who may not make roles is told the statement to run", async () => {
  await asAdmin("alter role operator nocreaterole");
  await assert.rejects(
    prepareFrom("third"),
    /Run this as a superuser[^]*role chiboso_app login password/,
  );
});

test("a server that is too old, wrongly encoded or without ICU is refused with what is needed", () => {
  const good = { version: 150_000, shown: "15.0", encoding: "UTF8", sortsVietnamese: true };
  checkServer(good);
  assert.throws(
    () => checkServer({ ...good, version: 149_999, shown: "14.9" }),
    /14\.9; version 15 or later/,
  );
  assert.throws(
    () => checkServer({ ...good, encoding: "SQL_ASCII" }),
    /SQL_ASCII; make it with encoding UTF8/,
  );
  assert.throws(() => checkServer({ ...good, sortsVietnamese: false }), /no collation "vi-x-icu"/);
});

test("an address that nobody answers is named as the reason", async () => {
  const nowhere = { dataDir: folder, databaseUrl: "postgresql://nobody@127.0.0.1:1/none" };
  await assert.rejects(prepareDatabase(nowhere), /DATABASE_URL cannot be reached: .*ECONNREFUSED/);
});
