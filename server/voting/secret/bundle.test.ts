import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { BELENIOS_2048, createGroup } from "@chiboso/domain/crypto/belenios/group.ts";
import { verifyArchive } from "@chiboso/domain/crypto/belenios/verify-archive.ts";
import * as contract from "@chiboso/domain/evidence/contract.ts";
import { verifyEvidence } from "@chiboso/domain/ledger/evidence/verify-evidence.ts";
import { prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { fastPowers } from "./fast-powers.ts";
import {
  closeVote,
  giveShares,
  MARKS,
  openVote,
  pollOf,
  vote,
  withKey,
  withList,
} from "./testing/secret-vote.ts";

describe("the bundle of a secret electronic vote", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  test("has each act of the vote and the archive of its ballots, whose heads the log knows", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, pollOf(meeting)));
    const keyed = await withKey(meeting, prepared);
    const listed = await withList(meeting, keyed, { devices: 4, slips: 3 });
    const open = await openVote(meeting, listed);
    for (const credential of listed.credentials)
      await vote(app.nobody, open.electionId, credential, MARKS);
    const decided = await giveShares(keyed.devices.slice(1), await closeVote(meeting, open));
    const { meetingId } = meeting;
    const params = { meetingId, voteId: open.id };
    const bundle = await meeting.asSecretary.call(contract.voteBundle, { params });
    assert.equal(bundle.status, 200, JSON.stringify(bundle.refusal));
    const report = verifyEvidence(bundle.bytes);
    assert.deepEqual(
      report.checks.filter(({ state }) => state !== "ok"),
      [],
    );
    assert.deepEqual(
      report.acts.map(({ kind }) => kind),
      ["vote.keyMade", "vote.listFixed", "vote.opened", "vote.boxClosed", "vote.tally"],
    );
    const archive = report.held.at(-1)?.files.get("election.bel");
    assert.ok(archive);
    const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048) });
    const { closedHead = "", openedHead = "" } = decided.outcome?.election ?? {};
    const expected = { closedHead, openedHead };
    assert.ok((await verifyArchive(group, archive, { expected })).ok);
  });
});
