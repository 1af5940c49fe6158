import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import {
  closeVote,
  giveShares,
  openVote,
  pollOf,
  vote,
  votersOf,
  withKey,
  withList,
} from "./testing/secret-vote.ts";

/** Every row of every table as one text, with the name of its table. */
async function allRows(app: ReturnType<typeof testApp>) {
  // The owner, because the application may not read every column.
  const database = openDatabase(app.held.ownerUrl, 1);
  const tables = await database.query(sql<{ name: string }>`
    select schemaname || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`);
  const rows: { table: string; text: string }[] = [];
  for (const { name } of tables) {
    const found = await database.query<{ text: string }>(
      sql.raw(`select to_jsonb(each)::text as text from ${name} each`),
    );
    rows.push(...found.map(({ text }) => ({ table: name, text })));
  }
  await database.close();
  return rows;
}

describe("an election that is over", () => {
  const app = testApp();

  test("has nowhere left what joins a member to a ballot", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const prepared = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    const listed = await withList(meeting, await withKey(meeting, prepared), {
      devices: 4,
      slips: 3,
    });
    const open = await openVote(meeting, listed);
    const sent: string[] = [];
    for (const credential of listed.credentials) {
      const { tracker, json } = await vote(app.nobody, open.electionId, credential, [
        [0, 1, 0, 0],
        [0, 1, 0],
      ]);
      const { signature } = JSON.parse(json) as { signature: { hash: string } };
      sent.push(tracker, String(credential.element), signature.hash);
    }
    const decided = await giveShares(listed.devices.slice(0, 2), await closeVote(meeting, open));
    assert.equal(decided.state, "decided");

    const people = votersOf(meeting).map(({ memberId }) => memberId);
    const accounts = await app.held.database.query(sql<{ id: string }>`select id from account`);
    const sessions = await app.held.database.query(sql<{ id: string }>`
      select encode(token_digest, 'hex') as id from session`);
    const telling = [...people, ...accounts.map(({ id }) => id), ...sessions.map(({ id }) => id)];
    const seen = new Set<string>();
    for (const { table, text } of await allRows(app)) {
      const about = sent.filter((each) => text.includes(each));
      if (about.length === 0) continue;
      seen.add(table);
      assert.deepEqual(
        telling.filter((each) => text.includes(each)),
        [],
        `${table} joins a person to a ballot`,
      );
      assert.doesNotMatch(text, /127\.0\.0\.1/u, `${table} has an address`);
      assert.doesNotMatch(text, /"[a-z_]*at": "2/u, `${table} has a time beside a ballot`);
    }
    assert.deepEqual([...seen].toSorted(), ["public.secret_ballot", "public.secret_record"]);
    const taking = await app.held.database.query(sql`
      select member_id from secret_taking where sealed is not null`);
    assert.equal(taking.length, 0);
    const log = await app.held.database.query(sql<{ bytes: Buffer }>`select * from ledger_entry`);
    for (const each of sent) assert.ok(!JSON.stringify(log).includes(each));
  });

  test("keeps its box in an order that tells nothing of who came first", async () => {
    const rows = await app.held.database.query(sql<{ tracker: string }>`
      select tracker from secret_ballot order by ctid`);
    const trackers = rows.map(({ tracker }) => tracker);
    assert.deepEqual(trackers, trackers.toSorted());
    assert.equal(trackers.length, 7);
  });
});
