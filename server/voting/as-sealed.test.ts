import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { cancelPoll, castVote, closePoll, openPoll } from "@chiboso/domain/voting/contract.ts";
import { cancelPaperVote, closePaperVote } from "@chiboso/domain/voting/paper/contract.ts";
import { canonicalBytes, type Canonical } from "@chiboso/domain/kernel/canonical.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { formatEntry, parseEntry, sealDigest } from "@chiboso/domain/ledger/entry.ts";
import pg from "pg";
import { granted } from "../in-process.ts";
import { newEntry } from "../ledger/public.ts";
import { openDatabase, sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { enter, opened, sheetOf } from "../testing/paper-election.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";
import { holdAsSealed } from "./as-sealed.ts";

interface OpeningRow {
  readonly meeting_id: Id;
  readonly organisation_id: Id;
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly actor: string;
  readonly data: Readonly<Record<string, Canonical>>;
  readonly ledger_index: number;
  readonly ledger_salt: Buffer;
  readonly mark: Buffer;
}

const TABLES = ["poll", "poll_member", "paper_vote"];

describe("a vote whose tables somebody wrote while it went on", () => {
  const app = testApp();

  /** As who owns the tables, past what keeps them from being changed. */
  async function write(statement: string, id: string): Promise<void> {
    const client = new pg.Client({ connectionString: app.held.ownerUrl });
    await client.connect();
    try {
      await client.query("begin");
      for (const table of TABLES) await client.query(`alter table ${table} disable trigger user`);
      const { rowCount } = await client.query(statement, [id]);
      for (const table of TABLES) await client.query(`alter table ${table} enable trigger user`);
      await client.query("commit");
      assert.ok((rowCount ?? 0) > 0);
    } finally {
      await client.end();
    }
  }

  async function openly(meeting: RunningMeeting): Promise<string> {
    const { meetingId, itemId, asSecretary } = meeting;
    const body = {
      pollId: newId(),
      itemId,
      decision: "admissionProposal" as const,
      question: `Kết nạp ${newId()}`,
      recusals: [],
    };
    const { id } = await granted(asSecretary.call(openPoll, { params: { meetingId }, body }));
    const params = { pollId: id };
    await granted(asSecretary.call(castVote, { params, body: { choice: "for" } }));
    return id;
  }

  const OPEN = {
    "the threshold": `update poll set threshold = '{"num": 1, "den": 9, "strict": false}' where id = $1`,
    "the base": `delete from poll_member m where poll_id = $1 and not exists (
      select from ballot b where b.poll_id = m.poll_id and b.member_id = m.member_id)`,
    "a name of the base":
      "update poll_member set name = 'Ai khác' where poll_id = $1 and position = 2",
    "the question": "update poll set question = 'Việc khác' where id = $1",
    "the quorum": `update poll set quorum = jsonb_set(quorum, '{base}', '1') where id = $1`,
    "who is left out": `update poll set excluded = '[{"memberId": "0190f5a0-0000-7000-8000-000000000001",
      "name": "Ai đó", "reason": "suspended", "ruleId": "BASE-09"}]' where id = $1`,
  };

  test("is not closed when it was open, and broken off", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}]);
    for (const [what, statement] of Object.entries(OPEN)) {
      const pollId = await openly(meeting);
      await write(statement, pollId);
      const params = { pollId };
      const closed = await meeting.asSecretary.call(closePoll, { params });
      assert.deepEqual([closed.status, closed.refusal?.code], [409, "voting.frozen_changed"], what);
      await granted(
        meeting.asSecretary.call(cancelPoll, { params, body: { reason: "Dữ liệu bị sửa" } }),
      );
    }
    const untouched = { params: { pollId: await openly(meeting) } };
    assert.equal((await granted(meeting.asSecretary.call(closePoll, untouched))).adopted, false);
  });

  const opening = (pollId: string) =>
    app.held.database.query<OpeningRow>(sql`
      select e.*, m.organisation_id from meeting_event e join meeting m on m.id = e.meeting_id
       where e.kind = 'vote.opened' and e.data ->> 'pollId' = ${pollId}`);

  /** Writes its event and the entry of the log anew for another threshold: by themselves both are right. */
  async function rewriteOpening(pollId: string, data: OpeningRow["data"]): Promise<void> {
    const [row] = await opening(pollId);
    assert.ok(row);
    const { meeting_id: meetingId, seq, kind, at, actor, organisation_id: log } = row;
    const content = canonicalBytes({ v: 1, meetingId, seq, kind, at, actor, data });
    const [kept] = await app.held.database.query<{ body: Buffer }>(sql`
      select body from ledger_entry where log = ${log} and idx = ${row.ledger_index}`);
    const entry = parseEntry(kept?.body ?? Buffer.alloc(0));
    assert.ok(entry.ok);
    const body = formatEntry({ ...entry.value, digest: sealDigest(row.ledger_salt, content) });
    const owner = openDatabase(app.held.ownerUrl, 1);
    try {
      await owner.query(sql`
        update meeting_event set data = ${JSON.stringify(data)} where meeting_id = ${meetingId} and seq = ${seq}`);
      await owner.query(sql`
        update ledger_entry set body = ${Buffer.from(body)} where log = ${log} and idx = ${row.ledger_index}`);
    } finally {
      await owner.close();
    }
  }

  const EASY = { num: 1, den: 9, strict: false };

  test("is not closed either when its event and the entry of the log say the same as the table", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}]);
    const pollId = await openly(meeting);
    const [before] = await opening(pollId);
    assert.ok(before);
    await write(OPEN["the threshold"], pollId);
    await rewriteOpening(pollId, { ...before.data, threshold: EASY });
    const closing = () => meeting.asSecretary.call(closePoll, { params: { pollId } });
    assert.equal((await closing()).refusal?.code, "voting.frozen_changed");
    await rewriteOpening(pollId, before.data);
    assert.equal((await closing()).refusal?.code, "voting.frozen_changed");
  });

  test("is held against its own opening, not against one that somebody put behind it", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}]);
    const pollId = await openly(meeting);
    const [before] = await opening(pollId);
    assert.ok(before);
    await write(OPEN["the threshold"], pollId);
    const { meeting_id: meetingId, kind, at, actor, organisation_id: organisationId } = before;
    const seq = before.seq + 1000;
    const data = { ...before.data, threshold: EASY };
    const content = canonicalBytes({ v: 1, meetingId, seq, kind, at, actor, data });
    const { index, salt } = newEntry(app.system.services.config, {
      organisationId,
      kind: "vote.opened",
      at,
      actor: null,
      ref: pollId,
      content,
    });
    const owner = openDatabase(app.held.ownerUrl, 1);
    try {
      await owner.query(sql`
        insert into meeting_event (meeting_id, seq, kind, at, actor, data, ledger_index, ledger_salt, mark)
        values (${meetingId}, ${seq}, ${kind}, ${at}, ${actor}, ${JSON.stringify(data)}, ${index}, ${salt},
          ${before.mark})`);
    } finally {
      await owner.close();
    }
    const closed = await meeting.asSecretary.call(closePoll, { params: { pollId } });
    assert.equal(closed.refusal?.code, "voting.frozen_changed");
  });

  const ON_PAPER = {
    "the threshold": `update paper_vote set frozen = jsonb_set(frozen, '{threshold,den}', '9') where id = $1`,
    "the base": `update paper_vote set frozen = frozen #- '{base,counted,0}' where id = $1`,
    "the ballot": `update paper_vote set ballot = jsonb_set(ballot, '{seats}', '1') where id = $1`,
    "the ballots handed out": "update paper_vote set issued = 8 where id = $1",
    "the first tellers": `update paper_vote set tellers = tellers - 0 where id = $1`,
  };

  for (const [what, statement] of Object.entries(ON_PAPER))
    test(`is not announced when it is on paper: ${what}`, async () => {
      const meeting = await runMeeting(
        app,
        Array.from({ length: 6 }, () => ({})),
      );
      const { view, params } = await opened(meeting);
      const sheet = sheetOf(view, 8, [
        [8, 0],
        [7, 1],
      ]);
      for (const teller of [4, 5])
        await granted(enter(memberAt(meeting, teller).as, params, sheet));
      await write(statement, view.id);
      const closed = await meeting.asSecretary.call(closePaperVote, { params });
      assert.deepEqual([closed.status, closed.refusal?.code], [409, "voting.frozen_changed"]);
      const body = { reason: "Dữ liệu bị sửa", ballots: "kept" as const };
      await granted(meeting.asSecretary.call(cancelPaperVote, { params, body }));
    });
});

test("a vote that was opened by an older release is held against what that sealed", () => {
  const now = { counted: [{ name: "A" }], needed: 5, quorum: { base: 9 } };
  const code = (sealed: Parameters<typeof holdAsSealed>[0]) => {
    const held = holdAsSealed(sealed, now);
    return held.ok ? null : held.refusal.code;
  };
  assert.equal(code({ counted: [{ name: "A" }], needed: 5 }), null);
  assert.equal(code({ counted: [{ name: "A" }], needed: 4 }), "voting.frozen_changed");
  assert.equal(code({ gone: true, needed: 5 }), "voting.frozen_changed");
  assert.equal(code(undefined), "voting.frozen_changed");
});
