import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { addDays } from "@chiboso/domain/kernel/dates.ts";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { destroySecretBallots } from "@chiboso/domain/voting/secret/keeping-contract.ts";
import { granted } from "../../in-process.ts";
import { findSealedAct } from "../../ledger/public.ts";
import { getMeeting, readMeetingRecord } from "../../meetings/public.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { endKeeping } from "./destroy-keys.ts";
import { archivesOf } from "./store.ts";
import { sealBallot } from "./testing/devices.ts";
import { cast, closeVote, giveShares, MARKS, vote, openedPoll } from "./testing/secret-vote.ts";

describe("what comes after a secret vote", () => {
  const app = testApp();

  async function opened() {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    return { meeting, ...(await openedPoll(meeting)) };
  }

  test("a ballot whose answer was lost gets its promise after the result, and no other gets one", async () => {
    const { meeting, listed, open } = await opened();
    const { electionId } = open;
    const [own, silent, ...others] = listed.credentials;
    assert.ok(own && silent);
    const first = await vote(app.nobody, electionId, own, MARKS);
    for (const credential of others) await vote(app.nobody, electionId, credential, MARKS);
    const closed = await closeVote(meeting, open);
    const late = await sealBallot(app.nobody, electionId, silent, MARKS);
    await giveShares(listed.devices.slice(0, 2), closed);
    const again = await cast(app.nobody, electionId, first.json);
    assert.deepEqual(again.value, first.sent.value);
    const other = await cast(app.nobody, electionId, late.json);
    assert.equal(other.refusal?.code, "voting.secret_late");
  });

  test("a ballot for a vote whose records were destroyed is refused, and evidence that somebody attached stays", async () => {
    const { meeting, listed, open } = await opened();
    const [first] = listed.credentials;
    assert.ok(first);
    const own = await vote(app.nobody, open.electionId, first, MARKS);
    for (const credential of listed.credentials.slice(1))
      await vote(app.nobody, open.electionId, credential, MARKS);
    const closed = await closeVote(meeting, open);
    const view = await giveShares(listed.devices.slice(0, 2), closed);
    const digests = (await archivesOf(app.held.database, open.id)).map(({ digest }) => digest);
    const [attached = "", ...rest] = digests.toReversed();
    await app.held.database.commit((tx) =>
      tx.query(sql`
        insert into meeting_paper (id, meeting_id, name, type, size, digest, added_at)
        values (${newId()}, ${meeting.meetingId}, 'Tệp của hòm phiếu', 'application/octet-stream',
          1, ${attached}, ${app.now})`),
    );
    const before = app.now;
    app.now = `${addDays(view.keys.keptUntil ?? "", 1)}T05:00:00.000Z`;
    const later = await app.signedIn(meeting.secretary.accountId);
    const document = "Quyết định số 12-QĐ/ĐU ngày 10/5/2027";
    const params = { secretVoteId: open.id };
    await granted(later.call(destroySecretBallots, { params, body: { document } }));
    await endKeeping(app.system.services);
    app.now = before;
    const { files } = app.system.services;
    assert.ok((await files.get(attached)).length > 0);
    for (const digest of rest) await assert.rejects(files.get(digest));
    const again = await cast(app.nobody, open.electionId, own.json);
    assert.equal(again.refusal?.code, "voting.secret_destroyed");
  });

  test("breaking a vote off destroys the server's key as an act of its own, which the minutes tell", async () => {
    const { meeting, open } = await opened();
    const params = { secretVoteId: open.id };
    const body = { reason: "Mất điện" };
    const off = await granted(
      meeting.asSecretary.call(contract.cancelSecretVote, { params, body }),
    );
    assert.equal(off.keys.serverDestroyedAt, app.now);
    const act = await findSealedAct(app.held.database, {
      organisationId: meeting.cell.id,
      kind: "vote.keyDestroyed",
      ref: open.id,
    });
    const { electionId } = open;
    const told = { v: 1, kind: "vote.keyDestroyed", electionId, of: "server" };
    assert.deepEqual(JSON.parse(act?.content.toString() ?? "null"), told);
    const { meetingId, itemId } = meeting;
    const { version } = await getMeeting(app.held.database, meetingId);
    const step = { step: "end" as const, expectedVersion: version };
    await granted(
      meeting.asSecretary.call(stepItem, { params: { meetingId, itemId }, body: step }),
    );
    await granted(meeting.asSecretary.call(closeMeeting, { params: { meetingId } }));
    const drafted = draftMinutes(await readMeetingRecord(app.held.database, meetingId));
    const minutes = drafted.blocks.map(textOf).join("\n");
    assert.match(minutes, /lý do: Mất điện\. Khóa của hệ thống đã hủy cùng lúc/u);
  });
});
