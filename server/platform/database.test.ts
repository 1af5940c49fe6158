import assert from "node:assert/strict";
import { test } from "node:test";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { testDatabase } from "../testing/database.ts";
import { answersUnder } from "./answers.ts";
import { digestOf, findAnswer, keepAnswer, keepRefusal } from "./commands.ts";
import { sql, sqlState, violates } from "./database.ts";
import { newId } from "./ids.ts";

const held = testDatabase();
const ANSWERS = answersUnder(Buffer.alloc(32, 1));
const NOW = "2026-11-03T08:00:00.000Z";

function key(content = "vote") {
  return { id: newId(), accountId: newId(), route: "voting.castVote", digest: digestOf([content]) };
}

test("what a transaction does is kept only when it says so", async () => {
  const { database } = held;
  const kept = key();
  const left = key();
  await database.transact(async (tx) => {
    keepAnswer(tx, ANSWERS, kept, { status: 200, reply: { n: 1 } }, NOW);
    return { commit: true, value: undefined };
  });
  const value = await database.transact(async (tx) => {
    keepAnswer(tx, ANSWERS, left, { status: 200, reply: { n: 1 } }, NOW);
    return { commit: false, value: "refused" };
  });
  assert.equal(value, "refused");
  assert.deepEqual(await findAnswer(database, ANSWERS, kept), { status: 200, reply: { n: 1 } });
  assert.equal(await findAnswer(database, ANSWERS, left), undefined);
});

test("the same id with other content, or from somebody else, is not the same command", async () => {
  const { database } = held;
  const first = key();
  await keepRefusal(database, ANSWERS, first, { status: 409, reply: {} }, NOW);
  assert.equal(
    await findAnswer(database, ANSWERS, { ...first, digest: digestOf(["other"]) }),
    "other",
  );
  assert.equal(await findAnswer(database, ANSWERS, { ...first, accountId: newId() }), "other");
});

test("a refusal never replaces the first answer", async () => {
  const { database } = held;
  const first = key();
  await database.commit(async (tx) =>
    keepAnswer(tx, ANSWERS, first, { status: 200, reply: { ok: 1 } }, NOW),
  );
  await keepRefusal(database, ANSWERS, first, { status: 409, reply: {} }, NOW);
  assert.deepEqual(await findAnswer(database, ANSWERS, first), { status: 200, reply: { ok: 1 } });
});

test("a transaction fails with the first fault in it, also when nobody waited for that statement", async () => {
  const { database } = held;
  const [first, other] = [key(), key()];
  await keepRefusal(database, ANSWERS, first, { status: 409, reply: {} }, NOW);
  const work = database.commit(async (tx) => {
    keepAnswer(tx, ANSWERS, other, { status: 200, reply: {} }, NOW);
    keepAnswer(tx, ANSWERS, first, { status: 200, reply: {} }, NOW);
    await tx.query(sql`select 1`);
  });
  await assert.rejects(work, (error) => violates(error, "command_pkey"));
  assert.equal(await findAnswer(database, ANSWERS, other), undefined);
  const twin = database.commit(async (tx) =>
    keepAnswer(tx, ANSWERS, first, { status: 200, reply: {} }, NOW),
  );
  await assert.rejects(twin, (error) => violates(error, "command_pkey"));
});

test("a deadlock is tried again and both writers get through", async () => {
  const { database } = held;
  const [a, b] = [key(), key()];
  for (const each of [a, b])
    await keepRefusal(database, ANSWERS, each, { status: 409, reply: {} }, NOW);
  let meetings = 0;
  const lockInOrder = (first: string, second: string) =>
    database.commit(async (tx) => {
      const lock = (id: string) => tx.query(sql`select pg_advisory_xact_lock(hashtext(${id}))`);
      await lock(first);
      if (meetings++ < 2) await new Promise((resolve) => setTimeout(resolve, 100));
      await lock(second);
      return "done";
    });
  assert.deepEqual(await Promise.all([lockInOrder(a.id, b.id), lockInOrder(b.id, a.id)]), [
    "done",
    "done",
  ]);
});

test("the application's role can neither make tables nor change what a command was", async () => {
  const { database } = held;
  for (const statement of [
    sql`create table stray (x int)`,
    sql`update command set status = 1`,
    sql`update command set digest = '\\x00'`,
  ]) {
    await assert.rejects(database.query(statement), (error) => sqlState(error) === "42501");
  }
});

test("days and moments stay text from the database to the caller", async () => {
  const rows = await held.database.query<{ day: string; moment: string; n: number }>(
    sql`select '2026-11-03'::date as day, '2026-11-03T17:00:00+07'::timestamptz as moment, 5::bigint as n`,
  );
  assert.deepEqual(rows[0], { day: "2026-11-03", moment: "2026-11-03T10:00:00.000Z", n: 5 });
});

test("search folds case, marks and đ, also in decomposed text, in the database as in the rules", async () => {
  for (const name of [
    "Nguyễn Thị Đào",
    "  TRẦN   VĂN  ĐỨC ",
    "H’Mông",
    "Lê Thị Hòa".normalize("NFD"),
    "Ưu Ơn Ẵm",
  ]) {
    const rows = await held.database.query<{ folded: string }>(sql`select fold(${name}) as folded`);
    assert.equal(rows[0]?.folded, fold(name));
  }
});
