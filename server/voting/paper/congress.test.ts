import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { recordPresence } from "@chiboso/domain/meetings/contract-running.ts";
import { proposePoll } from "@chiboso/domain/voting/contract.ts";
import * as contract from "@chiboso/domain/voting/paper/contract.ts";
import { granted } from "../../in-process.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting } from "../../testing/running-meeting.ts";
import { electionOf, startCounting } from "../../testing/paper-election.ts";

/** Nine who are there, one who is away with a reason and one without. */
const PEOPLE = [{}, {}, {}, {}, {}, {}, { excuse: "Đi công tác" }, { present: false }];

describe("an election on paper at a congress", () => {
  const app = testApp();

  test("leaves out who is away from all of it with an accepted reason, and says so in the base", async () => {
    const meeting = await runMeeting(app, PEOPLE, undefined, "congress");
    const body = electionOf(meeting, { names: [0, 1, 2], seats: 2 });
    const view = await granted(meeting.asSecretary.call(contract.preparePaperVote, body));
    const { frozen } = await startCounting(meeting, view, [4, 5], 9);
    assert.deepEqual(
      frozen?.base.excluded.map(({ memberId, reason, ruleId }) => [memberId, reason, ruleId]),
      [[memberAt(meeting, 6).memberId, "excusedThroughout", "BASE-04A"]],
    );
    assert.deepEqual([frozen?.base.counted.length, frozen?.quorum.base], [10, 11]);
    assert.equal(frozen?.needed, 6);
  });

  test("counts who has come after all, and everybody in what is no election", async () => {
    const meeting = await runMeeting(app, PEOPLE, undefined, "congress");
    const params = { meetingId: meeting.meetingId };
    const baseOf = async (decision: "election" | "ordinaryResolution") => {
      const query = { decision };
      const { base } = await granted(meeting.asSecretary.call(proposePoll, { params, query }));
      return [base.counted.length, base.excluded.length];
    };
    assert.deepEqual(await baseOf("election"), [10, 1]);
    assert.deepEqual(await baseOf("ordinaryResolution"), [11, 0]);
    const { memberId } = memberAt(meeting, 6);
    const came = { params, body: { memberId, move: "arrive" as const } };
    await granted(meeting.asClerk.call(recordPresence, came));
    assert.deepEqual(await baseOf("election"), [11, 0]);
  });

  test("is counted over everybody who was summoned when it is held in another meeting", async () => {
    const meeting = await runMeeting(app, PEOPLE);
    const body = electionOf(meeting, { names: [0, 1, 2], seats: 2 });
    const view = await granted(meeting.asSecretary.call(contract.preparePaperVote, body));
    const { frozen } = await startCounting(meeting, view, [4, 5], 9);
    assert.deepEqual([frozen?.base.counted.length, frozen?.base.excluded.length], [11, 0]);
  });
});
