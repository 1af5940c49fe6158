import assert from "node:assert/strict";
import { test } from "node:test";
import pg from "pg";
import { sql, sqlState } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testDatabase } from "../testing/database.ts";
import { append, findLastCheckpoint, keepCheckpoint } from "./store.ts";
import { sealer } from "./testing/sealer.ts";

const held = testDatabase();
const { seal } = sealer(() => held.database);
const other = sealer(() => held.database);

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

const codeOf = (sealed: Awaited<ReturnType<typeof seal>>) =>
  sealed.ok ? "ok" : sealed.refusal.code;

const REFUSED = { refusal: { code: "ledger.checkpoint_does_not_extend" } };

test("a log whose past was replaced is not sealed again, although it is consistent in itself", async () => {
  const id = await sealedLog(3);
  await asOwner("delete from ledger_entry where log = $1", [id]);
  await asOwner("update ledger_log set size = 0, edge = '' where id = $1", [id]);
  await grow(id, 5);
  assert.equal(codeOf(await seal(id)), REFUSED.refusal.code);
});

test("a log of the same size with other entries is not sealed again", async () => {
  const id = await sealedLog(3);
  await asOwner("delete from ledger_entry where log = $1", [id]);
  await asOwner("update ledger_log set size = 0, edge = '' where id = $1", [id]);
  await grow(id, 3);
  assert.equal(codeOf(await seal(id)), REFUSED.refusal.code);
});

test("a log that lost its last entries, as after an old backup, is not sealed again", async () => {
  const id = await sealedLog(4);
  await asOwner("delete from ledger_entry where log = $1", [id]);
  await asOwner("update ledger_log set size = 0, edge = '' where id = $1", [id]);
  await grow(id, 2);
  const refusal = { code: "ledger.log_shorter_than_signed", params: { signed: 4, size: 2 } };
  assert.deepEqual(await seal(id), { ok: false, refusal });
  await asOwner("delete from ledger_checkpoint where log = $1", [id]);
  assert.equal(codeOf(await seal(id)), refusal.code, "the signer remembers what the database lost");
});

test("a changed leaf under a signed checkpoint stops the next seal", async () => {
  const id = await sealedLog(3);
  await asOwner("update ledger_entry set leaf = sha256('x') where log = $1 and idx = 2", [id]);
  await grow(id, 1);
  assert.equal(codeOf(await seal(id)), REFUSED.refusal.code);
});

test("a log that was signed is not signed by a signer that knows nothing of it", async () => {
  const id = await sealedLog(2);
  await grow(id, 1);
  assert.deepEqual(await other.seal(id), {
    ok: false,
    refusal: { code: "ledger.signer_forgot" },
  });
});

test("a forged checkpoint in the database stops the next seal", async () => {
  const id = await sealedLog(2);
  await asOwner(
    "update ledger_checkpoint set note = replace(note, E'\\n2\\n', E'\\n1\\n') where log = $1",
    [id],
  );
  assert.equal(codeOf(await seal(id)), REFUSED.refusal.code);
});

test("a signer that was put back from an older copy goes on from what it still knows", async () => {
  const id = await sealedLog(2);
  await asOwner("delete from ledger_checkpoint where log = $1", [id]);
  await grow(id, 3);
  assert.ok((await seal(id)).ok);
  assert.equal((await findLastCheckpoint(held.database, id))?.size, 5);
});

test("a log without entries has nothing to seal", async () => {
  assert.deepEqual(await seal(newId()), { ok: false, refusal: { code: "ledger.no_checkpoint" } });
});

test("a checkpoint of a larger log than there is, or behind a later one, is not kept", async () => {
  const id = await sealedLog(3);
  for (const size of [2, 4]) {
    const kept = held.database.commit((tx) => keepCheckpoint(tx, id, size, "note"));
    await assert.rejects(kept, (error) => sqlState(error) === "23000");
  }
  assert.equal((await findLastCheckpoint(held.database, id))?.size, 3);
});

test("a second checkpoint of the same size must be the same, and none may follow a larger one", async () => {
  const id = await sealedLog(3);
  const keep = (size: number) =>
    held.database.commit((tx) => keepCheckpoint(tx, id, size, "other"));
  await assert.rejects(keep(3), (error) => sqlState(error) === "23000");
  await asOwner("insert into ledger_checkpoint (log, size, note) values ($1, 9, 'later')", [id]);
  await assert.rejects(keep(3), (error) => sqlState(error) === "23000");
});

test("what is not committed is not signed", async () => {
  const id = await sealedLog(1);
  await held.database.transact(async (tx) => {
    await append(tx, id, `t/${id}`, Buffer.from("never"));
    assert.ok((await seal(id)).ok);
    return { commit: false, value: undefined };
  });
  assert.equal((await findLastCheckpoint(held.database, id))?.size, 1);
  await grow(id, 1);
  assert.ok((await seal(id)).ok, "the signer has not seen what was rolled back");
});

test("many at once sign one log without two checkpoints of a size", async () => {
  const id = await sealedLog(1);
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      await grow(id, 1);
      assert.ok((await seal(id)).ok);
    }),
  );
  assert.equal((await findLastCheckpoint(held.database, id))?.size, 13);
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
