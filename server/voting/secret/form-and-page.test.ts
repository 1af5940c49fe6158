import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import { formDigest } from "@chiboso/domain/crypto/belenios/election.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import type { MeetingRecord } from "@chiboso/domain/meetings/record.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import { secretArchive } from "@chiboso/domain/voting/secret/contract.ts";
import { questionsOf } from "@chiboso/domain/voting/secret/form.ts";
import type { SecretOutcome } from "@chiboso/domain/voting/secret/outcome.ts";
import { granted } from "../../in-process.ts";
import { getMeeting, readMeetingRecord } from "../../meetings/public.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { boothDigest } from "./booth-code.ts";
import { fastPowers } from "./fast-powers.ts";
import { closeVote, giveShares, MARKS, vote, openedPoll } from "./testing/secret-vote.ts";

describe("the form of a secret vote and the page that sealed its ballots", () => {
  const app = testApp();

  test("stand in the log from the opening on and in the minutes, where the verifier's figures are held against them", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { asSecretary, meetingId, itemId } = meeting;
    const { listed, open } = await openedPoll(meeting);
    const form = formDigest(questionsOf(open.ballot));
    const booth = await boothDigest();
    const [event] = await app.held.database.query<{ data: Record<string, unknown> }>(sql`
      select data from meeting_event
       where meeting_id = ${meetingId} and kind = 'vote.secretOpened'`);
    assert.deepEqual([event?.data["form"], event?.data["booth"]], [form, booth]);
    for (const credential of listed.credentials)
      await vote(app.nobody, open.electionId, credential, MARKS);
    const { outcome } = await giveShares(listed.devices.slice(1), await closeVote(meeting, open));
    assert.equal(outcome?.election.form, form);
    assert.deepEqual(outcome.election.booth, { opened: booth, closed: booth });

    const params = { secretVoteId: open.id };
    const { bytes } = await asSecretary.call(secretArchive, { params });
    const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048) });
    const archive = new Uint8Array(bytes);
    assert.ok((await verifyArchive(group, archive, { expected: { form } })).ok);
    const other = await verifyArchive(group, archive, { expected: { form: "0".repeat(64) } });
    const codes = other.checks.flatMap(({ refusal }) => refusal?.code ?? []);
    assert.deepEqual([other.ok, codes], [false, ["crypto.form_differs"]]);

    const { version } = await getMeeting(app.held.database, meetingId);
    const body = { step: "end" as const, expectedVersion: version };
    await granted(asSecretary.call(stepItem, { params: { meetingId, itemId }, body }));
    await granted(asSecretary.call(closeMeeting, { params: { meetingId } }));
    const record = await readMeetingRecord(app.held.database, meetingId);
    const minutes = minutesOf(record);
    assert.ok(minutes.includes(`Mã của mẫu phiếu đã duyệt: ${form}.`), minutes);
    assert.ok(minutes.includes(`Mã trang buồng phiếu: ${booth}; khi khóa hòm vẫn là trang ấy.`));
    const exchanged = "f".repeat(64);
    const told = minutesOf(withPage(record, { opened: booth ?? "", closed: exchanged }));
    assert.ok(told.includes(`${booth}; khi khóa hòm trang đã khác: ${exchanged}.`), told);
    const gone = minutesOf(withPage(record, { opened: booth ?? "", closed: null }));
    assert.ok(gone.includes("khi khóa hòm trang đã khác: không có trang."), gone);
    const before = minutesOf(withPage(record, null));
    assert.equal(before.includes("trang buồng phiếu"), false);
  });
});

function minutesOf(record: MeetingRecord): string {
  return draftMinutes(record).blocks.map(textOf).join("\n");
}

/** The same meeting, with another page at the close, or one of before the page was looked at again. */
function withPage(record: MeetingRecord, booth: SecretOutcome["election"]["booth"]): MeetingRecord {
  const items = record.items.map((item) => ({
    ...item,
    secretVotes: (item.secretVotes ?? []).map((each) => ({
      ...each,
      outcome: { ...each.outcome, election: { ...each.outcome.election, booth } },
    })),
  }));
  return { ...record, items };
}
