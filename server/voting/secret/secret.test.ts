import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { getBooth, listTrackers } from "@chiboso/domain/voting/secret/box-contract.ts";
import { granted } from "../../in-process.ts";
import { readMeetingRecord } from "../../meetings/public.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { fastPowers } from "./fast-powers.ts";
import {
  closeVote,
  giveShares,
  openVote,
  pollOf,
  vote,
  withKey,
  withList,
} from "./testing/secret-vote.ts";

describe("a secret electronic vote", () => {
  const app = testApp();
  const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048) });

  test("goes from its ballot to a result that everybody can check, with devices and with slips", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const prepared = await granted(
      meeting.asSecretary.call(contract.prepareSecretVote, pollOf(meeting)),
    );
    assert.equal(prepared.state, "prepared");
    const keyed = await withKey(meeting, prepared);
    assert.equal(keyed.view.state, "registering");
    const listed = await withList(meeting, keyed, { devices: 4, slips: 3 });
    assert.deepEqual([listed.view.state, listed.view.list?.length], ["listed", 7]);
    const open = await openVote(meeting, listed);
    const { electionId } = open;
    const trackers: string[] = [];
    for (const [at, credential] of listed.credentials.entries()) {
      const marks =
        at === 0
          ? [
              [1, 0, 0, 0],
              [1, 0, 0],
            ]
          : [
              [0, 1, 0, 0],
              [0, 0, 1],
            ];
      const { sent, tracker } = await vote(app.nobody, electionId, credential, marks);
      assert.equal(sent.value.tracker, tracker);
      trackers.push(tracker);
    }
    const closed = await closeVote(meeting, open);
    assert.deepEqual([closed.state, closed.collected, closed.closing?.counted], ["closed", 7, 7]);
    const decided = await giveShares(keyed.devices.slice(1), closed);
    assert.equal(decided.state, "decided");
    assert.deepEqual(
      decided.outcome?.lines.map(({ figures, blank }) => [figures, blank]),
      [
        [[6, 0, 0], 1],
        [[0, 6], 1],
      ],
    );
    const listedTrackers = await granted(app.nobody.call(listTrackers, { params: { electionId } }));
    assert.deepEqual(listedTrackers.trackers.toSorted(), trackers.toSorted());
    const archive = await meeting.members[3]?.as.call(contract.secretArchive, {
      params: { secretVoteId: open.id },
    });
    const bytes = new Uint8Array(archive?.bytes ?? []);
    const report = await verifyArchive(group, bytes, {
      expected: {
        voters: 7,
        serverKey: open.serverKey,
        receipts: trackers,
        closedHead: closed.closing?.head ?? "",
        openedHead: decided.outcome?.election.openedHead ?? "",
      },
    });
    assert.deepEqual(
      report.checks.filter(({ state }) => state !== "ok"),
      [],
    );
    await granted(
      meeting.asSecretary.call(stepItem, {
        params: { meetingId: meeting.meetingId, itemId: meeting.itemId },
        body: { step: "end", expectedVersion: meeting.version },
      }),
    );
    await granted(
      meeting.asSecretary.call(closeMeeting, { params: { meetingId: meeting.meetingId } }),
    );
    const record = await readMeetingRecord(app.held.database, meeting.meetingId);
    const minutes = JSON.stringify(draftMinutes(record));
    assert.match(minutes, /Bỏ phiếu kín điện tử/u);
    assert.ok(minutes.includes(closed.closing?.head ?? "-"));
    const booth = await granted(app.nobody.call(getBooth, { params: { electionId } }));
    assert.equal(booth.state, "decided");
  });
});
