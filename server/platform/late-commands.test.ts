import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { v4 } from "uuid";
import { testDatabase } from "../testing/database.ts";
import { answersUnder } from "./answers.ts";
import { digestOf, findAnswer, keepRefusal } from "./commands.ts";
import { sql } from "./database.ts";
import { newIdAt } from "./ids.ts";
import { forgetAnswers, isTooLate } from "./late-commands.ts";

const held = testDatabase();
const ANSWERS = answersUnder(Buffer.alloc(32, 1));
const NOW = "2026-12-01T00:00:00.000Z";
const BORDER = Date.parse("2026-11-01T00:00:00.000Z");
const around = (ms: number) => new Date(BORDER + ms).toISOString();

function key(id: string) {
  const digest = digestOf([id]);
  return { id, accountId: null, route: "voting.castVote", digest };
}

async function answered(id: string, at: string) {
  const made = key(id);
  await keepRefusal(held.database, ANSWERS, made, { status: 409, reply: { said: "Không" } }, at);
  return made;
}

const find = (made: ReturnType<typeof key>) => findAnswer(held.database, ANSWERS, made);
const forget = () => held.database.commit((tx) => forgetAnswers(tx, NOW));

test("an answer is kept sealed, for its own command only", async () => {
  const [one, other] = [await answered(newIdAt(NOW), NOW), await answered(newIdAt(NOW), NOW)];
  const rows = await held.database.query<{ reply: Buffer }>(
    sql`select reply from command where id = ${one.id}`,
  );
  assert.equal(rows[0]?.reply.includes("said"), false);
  assert.deepEqual(await find({ ...one, id: one.id.toUpperCase() }), {
    status: 409,
    reply: { said: "Không" },
  });
  await held.database.query(sql`
    update command set reply = ${rows[0]?.reply} where id = ${other.id}`);
  assert.equal(await find(other), "other");
});

test("an answer sealed under a key that is lost lets nobody carry the command out again", async () => {
  const made = await answered(newIdAt(NOW), NOW);
  const elsewhere = answersUnder(Buffer.alloc(32, 2));
  assert.equal(await findAnswer(held.database, elsewhere, made), "other");
});

test("answers go after thirty days, and each command whose row is gone is known as too late by its id", async () => {
  const old = await answered(newIdAt(around(-1)), around(-1));
  const young = await answered(newIdAt(around(0)), around(0));
  const ahead = await answered(newIdAt(around(86_400_000)), around(-1));
  const untold = await answered(v4(), around(-1));
  await forget();
  assert.equal(await find(old), undefined);
  assert.equal(isTooLate(old.id, NOW), true);
  assert.deepEqual(await find(young), { status: 409, reply: { said: "Không" } });
  for (const kept of [ahead, untold]) {
    assert.equal(await find(kept), "other");
    assert.equal(isTooLate(kept.id, NOW), false);
  }
  const left = await held.database.query(sql`
    select from command where id in (${ahead.id}, ${untold.id}) and reply is not null`);
  assert.equal(left.length, 0);
});

test("an id is too late exactly when it was made more than thirty days ago", () => {
  const within = fc.integer({ min: -86_400_000 * 365, max: 86_400_000 * 365 });
  fc.assert(
    fc.property(within, (ms) => {
      assert.equal(isTooLate(newIdAt(around(ms)), NOW), ms < 0);
    }),
  );
});
