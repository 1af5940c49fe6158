import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import pg from "pg";
import { clusterOf } from "./platform/postgres-cluster.ts";
import { testApp } from "./testing/app.ts";
import { startKillable } from "./testing/killable.ts";

test("a server whose own database dies ends with what happened, and the next one goes on", async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), "chiboso-lost-"));
  t.after(() => rm(dataDir, { recursive: true, force: true }));
  const server = await startKillable(dataDir);
  const file = await readFile(join(clusterOf(dataDir), "postmaster.pid"), "utf8");
  process.kill(Number(file.split("\n")[0]), "SIGKILL");
  const { code, said } = await server.ended;
  assert.equal(code, 1);
  assert.match(said, /The database server ended unexpectedly/);
  const next = await startKillable(dataDir);
  await next.kill();
});

describe("a server whose external database is away", () => {
  const app = testApp();

  test("says so to whoever watches over it, and recovers by itself", async () => {
    const health = async () => (await app.system.app.inject({ url: "/api/health" })).statusCode;
    assert.equal(await health(), 200);
    const { pathname } = new URL(app.held.ownerUrl);
    const admin = new pg.Client({ connectionString: process.env["TEST_DATABASE_ADMIN_URL"] });
    await admin.connect();
    const name = admin.escapeIdentifier(pathname.slice(1));
    await admin.query(`alter database ${name} with allow_connections false`);
    await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
      pathname.slice(1),
    ]);
    assert.equal(await health(), 503);
    await admin.query(`alter database ${name} with allow_connections true`);
    await admin.end();
    assert.equal(await health(), 200);
  });
});
