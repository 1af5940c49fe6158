import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pg from "pg";
import { sql, sqlState } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testDatabase } from "../testing/database.ts";
import { sealCheckpoint } from "./seal-checkpoint.ts";
import { append, findLastCheckpoint, keepCheckpoint } from "./store.ts";

const held = testDatabase();
const dataDir = mkdtempSync(join(tmpdir(), "chiboso-ledger-"));
after(() => rmSync(dataDir, { recursive: true, force: true }));

const seal = (id: string, folder = dataDir) =>
  held.database.commit((tx) => sealCheckpoint(tx, { dataDir: folder }, id));

async function grow(id: string, count: number): Promise<void> {
  await held.database.commit(async (tx) => {
    for (let index = 0; index < count; index += 1)
      await append(tx, id, `t/${id}`, Buffer.from(newId()));
  });
}

async function sealedLog(count: number): Promise<string> {
  const id = newId();
  await grow(id, count);
  assert.ok((await seal(id)).ok);
  return id;
}

/** What an administrator with all rights over the database could do. */
async function asOwner(text: string, values: readonly unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: held.ownerUrl });
  await owner.connect();
  try {
    await owner.query(text, [...values]);
  } finally {
    await owner.end();
  }
}

const REFUSED = { ok: false, refusal: { code: "ledger.checkpoint_does_not_extend" } };

test("a log whose past was replaced is not sealed again, although it is consistent in itself", async () => {
  const id = await sealedLog(3);
  await asOwner("delete from ledger_entry where log = $1", [id]);
  await asOwner("update ledger_log set size = 0, edge = '' where id = $1", [id]);
  await grow(id, 5);
  assert.deepEqual(await seal(id), REFUSED);
});

test("a log of the same size with other entries is not sealed again", async () => {
  const id = await sealedLog(3);
  await asOwner("delete from ledger_entry where log = $1", [id]);
  await asOwner("update ledger_log set size = 0, edge = '' where id = $1", [id]);
  await grow(id, 3);
  assert.deepEqual(await seal(id), REFUSED);
});

test("a log that lost its last entries, as after an old backup, is not sealed again", async () => {
  const id = await sealedLog(4);
  await asOwner("delete from ledger_entry where log = $1", [id]);
  await asOwner("update ledger_log set size = 0, edge = '' where id = $1", [id]);
  await grow(id, 2);
  assert.deepEqual(await seal(id), REFUSED);
});

test("a changed leaf under a signed checkpoint stops the next seal", async () => {
  const id = await sealedLog(3);
  await asOwner("update ledger_entry set leaf = sha256('x') where log = $1 and idx = 2", [id]);
  await grow(id, 1);
  assert.deepEqual(await seal(id), REFUSED);
});

test("a log that was signed with another key is not sealed with a new one", async () => {
  const id = await sealedLog(2);
  await grow(id, 1);
  const other = mkdtempSync(join(tmpdir(), "chiboso-ledger-"));
  after(() => rmSync(other, { recursive: true, force: true }));
  assert.deepEqual(await seal(id, other), {
    ok: false,
    refusal: { code: "ledger.checkpoint_key_changed" },
  });
});

test("a forged checkpoint in the database stops the next seal", async () => {
  const id = await sealedLog(2);
  await asOwner(
    "update ledger_checkpoint set note = replace(note, E'\\n2\\n', E'\\n1\\n') where log = $1",
    [id],
  );
  assert.deepEqual(await seal(id), {
    ok: false,
    refusal: { code: "ledger.checkpoint_key_changed" },
  });
});

test("a log without entries has nothing to seal", async () => {
  assert.deepEqual(await seal(newId()), { ok: false, refusal: { code: "ledger.no_checkpoint" } });
});

test("a checkpoint of another size than the log's is not kept, and the caller is told to begin again", async () => {
  const id = await sealedLog(3);
  for (const size of [2, 4]) {
    const kept = held.database.commit((tx) => keepCheckpoint(tx, id, size, "note"));
    await assert.rejects(kept, (error) => sqlState(error) === "40001");
  }
  assert.equal((await findLastCheckpoint(held.database, id))?.size, 3);
});

test("a second checkpoint of the same size must be the same, and none may follow a larger one", async () => {
  const id = await sealedLog(3);
  const keep = (size: number) =>
    held.database.commit((tx) => keepCheckpoint(tx, id, size, "other"));
  await assert.rejects(keep(3), (error) => sqlState(error) === "23000");
  await asOwner("insert into ledger_checkpoint values ($1, 9, 'later')", [id]);
  await assert.rejects(keep(3), (error) => sqlState(error) === "23000");
});

test("a writer who sealed before another's entry was committed begins again and covers both", async () => {
  const id = await sealedLog(1);
  let attempts = 0;
  await held.database.commit(async (tx) => {
    attempts += 1;
    const size = attempts === 1 ? 1 : 2;
    if (attempts === 1) await grow(id, 1);
    if (size === 1) await keepCheckpoint(tx, id, 1, "too late");
    assert.ok((await sealCheckpoint(tx, { dataDir }, id)).ok);
  });
  assert.equal(attempts, 2);
  assert.equal((await findLastCheckpoint(held.database, id))?.size, 2);
});

test("every log keeps to itself", async () => {
  const [a, b] = [await sealedLog(3), await sealedLog(2)];
  const rows = await held.database.query(
    sql<{
      id: string;
      size: number;
    }>`select id, size from ledger_log where id in (${a}, ${b}) order by size`,
  );
  assert.deepEqual(rows, [
    { id: b, size: 2 },
    { id: a, size: 3 },
  ]);
});
