import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { createLog } from "../../platform/log.ts";
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
import {
  spellingsOfElement,
  spellingsOfId,
  spellingsOfTracker,
  unfolded,
} from "./testing/spellings.ts";

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
  const lines: string[] = [];
  const log = createLog("trace", { write: (line) => void lines.push(line) });
  const app = testApp("2026-11-03T01:00:00.000Z", { log });

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
    const sent: string[][] = [];
    for (const credential of listed.credentials) {
      const { tracker, json } = await vote(app.nobody, open.electionId, credential, [
        [0, 1, 0, 0],
        [0, 1, 0],
      ]);
      const { signature } = JSON.parse(json) as { signature: { hash: string } };
      sent.push(
        spellingsOfTracker(tracker),
        spellingsOfElement(String(credential.element)),
        spellingsOfTracker(signature.hash),
      );
    }
    const decided = await giveShares(listed.devices.slice(0, 2), await closeVote(meeting, open));
    assert.equal(decided.state, "decided");

    const people = votersOf(meeting).map(({ memberId }) => memberId);
    const accounts = await app.held.database.query(sql<{ id: string }>`select id from account`);
    const sessions = await app.held.database.query(sql<{ id: string }>`
      select encode(token_digest, 'hex') as id from session`);
    const telling = [...people, ...[...accounts, ...sessions].map(({ id }) => id)].map(
      spellingsOfId,
    );
    const isIn = (whole: string) => (spellings: readonly string[]) =>
      spellings.some((each) => whole.includes(each));
    const seen = new Set<string>();
    for (const { table, text } of await allRows(app)) {
      const whole = unfolded(text);
      if (!sent.some(isIn(whole))) continue;
      seen.add(table);
      assert.deepEqual(telling.filter(isIn(whole)), [], `${table} joins a person to a ballot`);
      assert.doesNotMatch(text, /127\.0\.0\.1/u, `${table} has an address`);
      assert.doesNotMatch(text, /"[a-z_]*at": "2/u, `${table} has a time beside a ballot`);
    }
    assert.deepEqual([...seen].toSorted(), ["public.secret_ballot", "public.secret_record"]);
    const taking = await app.held.database.query(sql`
      select member_id from secret_taking where sealed is not null`);
    assert.equal(taking.length, 0);
    assert.ok(lines.length > 0, "the server says what it does");
    for (const line of lines) assert.ok(!sent.some(isIn(unfolded(line))), line);
  });

  test("keeps its box in an order that tells nothing of who came first", async () => {
    const rows = await app.held.database.query(sql<{ tracker: string }>`
      select tracker from secret_ballot order by ctid`);
    const trackers = rows.map(({ tracker }) => tracker);
    assert.deepEqual(trackers, trackers.toSorted());
    assert.equal(trackers.length, 7);
  });
});
