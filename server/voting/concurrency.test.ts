import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { castVote, closePoll, openPoll } from "@chiboso/domain/voting/contract.ts";
import { VOTE_CHOICES } from "@chiboso/domain/voting/outcome.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";

const VOTERS = 40;

describe("forty members vote at once", () => {
  const app = testApp();

  async function openedIn(meeting: RunningMeeting): Promise<string> {
    const poll = await meeting.asSecretary.call(openPoll, {
      params: { meetingId: meeting.meetingId },
      body: {
        pollId: newId(),
        itemId: meeting.itemId,
        decision: "ordinaryResolution",
        question: "Thông qua nghị quyết",
        recusals: [],
      },
    });
    return poll.value.id;
  }

  /** Every device sends its vote three times, as it does when answers get lost; the close comes in between. */
  async function voteAndClose(meeting: RunningMeeting, pollId: string, closeAfter: number) {
    const params = { pollId };
    let answered = 0;
    let begin = () => {};
    const reached = new Promise<void>((resolve) => {
      begin = resolve;
    });
    if (closeAfter === 0) begin();
    const casts = meeting.members.map(async (member, index) => {
      const choice = VOTE_CHOICES[index % 3] ?? "for";
      const sent = { params, body: { commandId: newId(), choice } };
      const answers = await Promise.all(
        [1, 2, 3].map(async () => {
          const answer = await member.as.call(castVote, sent);
          answered += 1;
          if (answered >= closeAfter) begin();
          return answer;
        }),
      );
      return { memberId: member.memberId, choice, answers };
    });
    const closing = reached.then(() => meeting.asSecretary.call(closePoll, { params }));
    return { votes: await Promise.all(casts), outcome: (await closing).value };
  }

  for (const closeAfter of [0, 30, 90]) {
    test(`and the chair closes after ${closeAfter} answers: nothing acknowledged is lost, nothing is doubled`, async () => {
      const meeting = await runMeeting(
        app,
        Array.from({ length: VOTERS }, () => ({})),
      );
      const pollId = await openedIn(meeting);
      const { votes, outcome } = await voteAndClose(meeting, pollId, closeAfter);
      const counted = new Map(outcome.votes.map((vote) => [vote.memberId, vote.choice]));
      assert.equal(counted.size, outcome.votes.length);
      for (const { memberId, choice, answers } of votes) {
        const codes = new Set(answers.map((answer) => answer.refusal?.code ?? "taken"));
        assert.equal(codes.size, 1, `one command got ${[...codes].join(" and ")}`);
        assert.ok(codes.has("taken") || codes.has("voting.too_late"), [...codes].join());
        assert.equal(counted.get(memberId), codes.has("taken") ? choice : undefined);
      }
      const { for: yes, against, other, notVoting } = outcome.counts;
      assert.equal(yes + against + other, outcome.votes.length);
      assert.equal(yes + against + other + notVoting, VOTERS + 3);
    });
  }

  test("from two devices of one member each, only one vote of each member counts", async () => {
    const meeting = await runMeeting(
      app,
      Array.from({ length: 10 }, () => ({})),
    );
    const pollId = await openedIn(meeting);
    const answers = await Promise.all(
      meeting.members.flatMap((member) =>
        (["for", "against"] as const).map((choice) =>
          member.as.call(castVote, { params: { pollId }, body: { choice } }),
        ),
      ),
    );
    const taken = answers.filter((answer) => answer.refusal === undefined);
    const refused = answers.filter((answer) => answer.refusal?.code === "voting.already_voted");
    assert.deepEqual([taken.length, refused.length], [10, 10]);
    const outcome = (await meeting.asSecretary.call(closePoll, { params: { pollId } })).value;
    assert.equal(outcome.votes.length, 10);
  });
});
