import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Credential } from "@chiboso/domain/crypto/belenios/credential.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { MARKS, closeVote, vote, openedPoll } from "./testing/secret-vote.ts";

describe("which ballot of a voter counts, where the last one does", () => {
  const app = testApp();

  test("cannot be turned round by whoever writes the tables", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { listed, open } = await openedPoll(meeting, "last-counts");
    const { electionId, id } = open;
    const [own, ...others] = listed.credentials as readonly [Credential, ...Credential[]];
    await vote(app.nobody, electionId, own, MARKS);
    await vote(app.nobody, electionId, own, MARKS);
    for (const each of others) await vote(app.nobody, electionId, each, MARKS);
    const turnRound = async () => {
      const owner = openDatabase(app.held.ownerUrl, 1);
      try {
        // A credential's turns differ from each other at every moment.
        for (const by of [100, -103])
          await owner.query(sql`
            update secret_ballot set turn = abs(turn + ${by})
             where vote_id = ${id} and credential = ${String(own.element)}`);
      } finally {
        await owner.close();
      }
    };
    await turnRound();
    const closing = await meeting.asSecretary.call(contract.closeSecretVote, {
      params: { secretVoteId: id },
    });
    assert.equal(closing.refusal?.code, "voting.secret_box_changed");
    await turnRound();
    const closed = await closeVote(meeting, listed.view);
    assert.deepEqual([closed.collected, closed.closing?.counted], [8, 7]);
  });
});
