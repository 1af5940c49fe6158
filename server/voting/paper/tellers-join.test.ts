import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { proposePoll } from "@chiboso/domain/voting/contract.ts";
import * as contract from "@chiboso/domain/voting/paper/contract.ts";
import { sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { opened } from "../../testing/paper-election.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";

describe("tellers who have no account", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  test("are told apart before they are elected, and others join them while the box waits", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}, {}, {}]);
    const { paperVoteId } = (await opened(meeting)).params;
    const [one, two, three] = [memberAt(meeting, 4), memberAt(meeting, 5), memberAt(meeting, 2)];
    await app.held.database.commit((tx) =>
      tx.query(sql`
        delete from session where account_id = any (${[one.accountId, two.accountId]}::uuid[])`),
    );
    const proposal = await meeting.asSecretary.call(proposePoll, {
      params: { meetingId: meeting.meetingId },
      query: { decision: "election", way: "paper" },
    });
    const missing = proposal.value.cannotSignIn.toSorted();
    assert.deepEqual(missing, [one.memberId, two.memberId].toSorted());
    const hands = { for: 7, against: 0, other: 0 };
    const elect = (tellers: readonly string[]) =>
      meeting.asSecretary.call(contract.electTellers, {
        params: { paperVoteId },
        body: { tellers: [...tellers], hands },
      });
    const changed = await elect([one.memberId, three.memberId]);
    assert.equal(changed.refusal?.code, "voting.tellers_stay");
    const joined = await elect([one.memberId, two.memberId, three.memberId]);
    assert.equal(joined.value.tellers.length, 3);
    const own = await three.as.call(contract.listPaperVotes, {
      params: { meetingId: meeting.meetingId },
    });
    assert.equal(own.value.votes.find(({ id }) => id === paperVoteId)?.may.count, true);
  });
});
