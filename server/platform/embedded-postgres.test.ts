import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import pg from "pg";
import { chooseRunner, spawnWith } from "./postgres-account.ts";
import { findPostgres } from "./postgres-binaries.ts";
import { clusterOf } from "./postgres-cluster.ts";
import { freePort } from "./embedded-postgres.ts";
import { prepareDatabase } from "./prepare-database.ts";

let dataDir = "";
before(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "chiboso-embedded-"));
});
after(() => rm(dataDir, { recursive: true, force: true }));

const prepare = () => prepareDatabase({ dataDir, databaseUrl: undefined });

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that starts the same database and tells its address. */
async function startElsewhere() {
  const program = `
    const { prepareDatabase } = await import(${JSON.stringify(import.meta.resolve("./prepare-database.ts"))});
    const { ownerUrl } = await prepareDatabase({ dataDir: ${JSON.stringify(dataDir)}, databaseUrl: undefined });
    console.log(ownerUrl);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const ownerUrl of createInterface({ input: child.stdout })) return { child, ownerUrl };
  throw new Error("the other process ended without an address");
}

async function killed(child: ReturnType<typeof spawn>): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

test("the database keeps what was committed from one start to the next", async () => {
  const first = await prepare();
  await ask(first.ownerUrl, "create table kept as select 'Nguyễn Văn Ánh' as name");
  await first.stop();
  const second = await prepare();
  assert.deepEqual(await ask(second.ownerUrl, "select name from kept"), [
    { name: "Nguyễn Văn Ánh" },
  ]);
  await second.stop();
});

test("neither role is a superuser, the application owns nothing, and both need their password", async () => {
  const { ownerUrl, appUrl, stop } = await prepare();
  const roles = await ask(
    ownerUrl,
    `select rolname, rolsuper, rolcreaterole, rolcreatedb from pg_roles
     where rolname like 'chiboso%' order by rolname`,
  );
  const powerless = { rolsuper: false, rolcreaterole: false, rolcreatedb: false };
  assert.deepEqual(roles, [
    { rolname: "chiboso_app", ...powerless },
    { rolname: "chiboso_owner", ...powerless },
  ]);
  await assert.rejects(ask(appUrl, "create table mine (id int)"), /permission denied/);
  const wrong = new URL(appUrl);
  wrong.password = "0".repeat(64);
  await assert.rejects(ask(wrong.href, "select 1"), /password authentication failed/);
  await stop();
});

test("the passwords can be read by the account that runs the product and by nobody else", async () => {
  for (const name of ["database-admin", "database-owner", "database-app"]) {
    assert.equal((await stat(join(dataDir, "secrets", name))).mode & 0o777, 0o600);
  }
});

test("every commit is flushed, pages carry checksums, and Vietnamese names sort as Vietnamese", async () => {
  const { ownerUrl, stop } = await prepare();
  const [settings] = await ask(
    ownerUrl,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
            current_setting('full_page_writes') as pages, current_setting('data_checksums') as checksums,
            current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens`,
  );
  assert.deepEqual(settings, {
    fsync: "on",
    commit: "on",
    pages: "on",
    checksums: "on",
    encoding: "UTF8",
    listens: "127.0.0.1",
  });
  const sorted = await ask<{ name: string }>(
    ownerUrl,
    `select name from unnest(array['Đức', 'Dũng', 'Ê', 'Em', 'Ánh', 'Ăn']) as name order by name collate "vi-x-icu"`,
  );
  assert.deepEqual(
    sorted.map(({ name }) => name),
    ["Ánh", "Ăn", "Dũng", "Đức", "Em", "Ê"],
  );
  await stop();
});

test("a second start on the same folder is refused and does not disturb the first", async () => {
  const first = await prepare();
  await assert.rejects(prepare(), /is in use: Chi Bộ Số is already running on it/);
  assert.deepEqual(await ask(first.appUrl, "select 1 as one"), [{ one: 1 }]);
  await first.stop();
});

test("after kill -9 of the product nothing acknowledged is lost and the next start goes through", async () => {
  const { child, ownerUrl } = await startElsewhere();
  await ask(ownerUrl, "create table acknowledged as select 7 as value");
  await killed(child);
  const next = await prepare();
  assert.deepEqual(await ask(next.ownerUrl, "select value from acknowledged"), [{ value: 7 }]);
  await next.stop();
});

test("after kill -9 of product and database server together the next start recovers", async () => {
  const { child, ownerUrl } = await startElsewhere();
  await ask(ownerUrl, "create table recovered as select 8 as value");
  process.kill(await serverProcess(), "SIGKILL");
  await killed(child);
  const next = await prepare();
  assert.deepEqual(await ask(next.ownerUrl, "select value from recovered"), [{ value: 8 }]);
  await next.stop();
});

test("a database server that outlived its product is stopped in order, then the start goes through", async () => {
  const first = await prepare();
  await ask(first.ownerUrl, "create table orphaned as select 9 as value");
  await first.stop();
  const orphan = await startOrphan();
  const next = await prepare();
  assert.deepEqual(await orphan.ended, [0, null]);
  assert.deepEqual(await ask(next.ownerUrl, "select value from orphaned"), [{ value: 9 }]);
  await next.stop();
});

test("a process number that another program has by now is not taken for a database server", async () => {
  const cluster = clusterOf(dataDir);
  await writeFile(join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n`);
  const next = await prepare();
  assert.deepEqual(await ask(next.appUrl, "select 1 as one"), [{ one: 1 }]);
  await next.stop();
});

async function serverProcess(): Promise<number> {
  return Number(
    (await readFile(join(clusterOf(dataDir), "postmaster.pid"), "utf8")).split("\n")[0],
  );
}

/** A server without the tie to its product, as one is where the machine cannot tie them. */
async function startOrphan() {
  const { initdb, postgres } = await findPostgres();
  const cluster = clusterOf(dataDir);
  const runner = await chooseRunner(initdb, dataDir, cluster);
  const untied = {
    ...runner,
    prefix: runner.prefix.filter((word) => !word.startsWith("--pdeathsig")),
  };
  const args = ["-D", cluster, "-p", String(await freePort()), "-c", "unix_socket_directories="];
  const child = spawnWith(untied, postgres, args, {
    cwd: cluster,
    stdio: ["ignore", "ignore", "pipe"],
  });
  assert.ok(child.stderr);
  for await (const line of createInterface({ input: child.stderr })) {
    if (line.includes("ready to accept connections")) break;
  }
  return { ended: once(child, "exit") };
}
