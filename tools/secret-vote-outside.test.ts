import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { prepareSecretVote, secretArchive } from "../domain/voting/secret/contract.ts";
import { granted } from "../server/in-process.ts";
import { testApp } from "../server/testing/app.ts";
import { runMeeting } from "../server/testing/running-meeting.ts";
import {
  closeVote,
  giveShares,
  openVote,
  pollOf,
  vote,
  withKey,
  withList,
} from "../server/voting/secret/testing/secret-vote.ts";
import { openBeleniosTool } from "./belenios-tool.ts";

describe("an election that went through the server", () => {
  const app = testApp();
  const tool = openBeleniosTool();
  after(() => tool.close());

  test("is accepted by the program that others wrote", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { asSecretary } = meeting;
    const prepared = await granted(asSecretary.call(prepareSecretVote, pollOf(meeting)));
    const keyed = await withKey(meeting, prepared);
    const listed = await withList(meeting, keyed, { devices: 4, slips: 3 });
    const open = await openVote(meeting, listed);
    for (const credential of listed.credentials)
      await vote(app.nobody, open.electionId, credential, [
        [0, 0, 1, 0],
        [1, 0, 0],
      ]);
    await giveShares(listed.devices.slice(0, 2), await closeVote(meeting, open));
    const params = { secretVoteId: open.id };
    const archive = await asSecretary.call(secretArchive, { params });
    tool.placeArchive(open.electionId, new Uint8Array(archive.bytes));
    assert.equal(tool.accepts(), true);
  });
});
