import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { getMeeting } from "@chiboso/domain/meetings/contract.ts";
import { appointOfficers } from "@chiboso/domain/meetings/during/roles-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import { MARKS, closeVote, openVote, vote, listedPoll } from "./testing/secret-vote.ts";

describe("a member of the counting board", () => {
  const app = testApp();

  test("who was made minutes-taker since keeps the box from being opened, and from being closed", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { asSecretary, meetingId, secretary, clerk } = meeting;
    const listed = await listedPoll(meeting);
    const toMinutes = async (clerkId: Id) => {
      const params = { meetingId };
      const { version } = await granted(asSecretary.call(getMeeting, { params }));
      const body = { chairId: secretary.memberId, clerkId, expectedVersion: version };
      await granted(asSecretary.call(appointOfficers, { params, body }));
    };
    const params = { secretVoteId: listed.view.id };
    const refused = {
      code: "voting.secret_two_roles",
      params: { name: listed.view.board?.seats[0]?.name },
    };
    await toMinutes(memberAt(meeting, 0).memberId);
    const open = await asSecretary.call(contract.openSecretVote, { params });
    assert.deepEqual(open.refusal, refused);
    await toMinutes(clerk.memberId);
    const { electionId } = await openVote(meeting, listed);
    for (const credential of listed.credentials.slice(0, 5))
      await vote(app.nobody, electionId, credential, MARKS);
    await toMinutes(memberAt(meeting, 0).memberId);
    const close = await asSecretary.call(contract.closeSecretVote, { params });
    assert.deepEqual(close.refusal, refused);
    await toMinutes(clerk.memberId);
    assert.equal((await closeVote(meeting, listed.view)).state, "closed");
  });
});
