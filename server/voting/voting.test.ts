import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  closeMeeting,
  recordPresence,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import {
  cancelPoll,
  castVote,
  closePoll,
  enterVotes,
  getPoll,
  listPolls,
  openPoll,
  proposePoll,
  repeatPoll,
} from "@chiboso/domain/voting/contract.ts";
import { readMeetingRecord } from "../meetings/public.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";

describe("an open vote", () => {
  const START = "2026-11-03T01:00:00.000Z";
  const app = testApp(START);

  function opening(meeting: RunningMeeting, changes: object = {}) {
    return {
      params: { meetingId: meeting.meetingId },
      body: {
        pollId: newId(),
        itemId: meeting.itemId,
        decision: "ordinaryResolution" as const,
        question: "Thông qua nghị quyết tháng 12",
        recusals: [],
        ...changes,
      },
    };
  }

  async function opened(meeting: RunningMeeting, changes: object = {}): Promise<Id> {
    return (await meeting.asSecretary.call(openPoll, opening(meeting, changes))).value.id;
  }

  const five = [
    {},
    {},
    { standing: "probationary" as const },
    { standing: "exempt" as const, present: false },
    {},
  ];

  test("freezes its base at the opening, each exclusion with reason and rule", async () => {
    const meeting = await runMeeting(app, [...five, { standing: "suspended", present: false }]);
    const recused = memberAt(meeting, 4).memberId;
    const body = { recusals: [{ memberId: recused, reason: "Nội dung liên quan đến bản thân" }] };
    const poll = (await meeting.asSecretary.call(openPoll, opening(meeting, body))).value;
    assert.equal(poll.base.counted.length, 5);
    assert.deepEqual(
      poll.base.excluded
        .map(({ reason, ruleId }) => [reason, ruleId])
        .toSorted((a, b) => String(a).localeCompare(String(b))),
      [
        ["exemptAbsent", "BASE-03"],
        ["probationary", "BASE-05"],
        ["recused", "RECUSAL"],
        ["suspended", "BASE-09"],
      ],
    );
    assert.equal(poll.needed, 3);
    assert.equal(poll.citation.ruleId, "VOTE-01");
    assert.deepEqual(
      [poll.quorum.present, poll.quorum.base, poll.quorum.citation.confidence],
      [5, 5, "M"],
    );
  });

  test("counts in whole numbers over the base, shows the arithmetic and enters the record", async () => {
    const meeting = await runMeeting(app, five);
    const pollId = await opened(meeting);
    const params = { pollId };
    await meeting.asSecretary.call(castVote, { params, body: { choice: "for" } });
    await meeting.asDeputy.call(castVote, { params, body: { choice: "other" } });
    await memberAt(meeting, 0).as.call(castVote, { params, body: { choice: "for" } });
    await memberAt(meeting, 1).as.call(castVote, { params, body: { choice: "for" } });
    const outcome = (await meeting.asSecretary.call(closePoll, { params })).value;
    assert.deepEqual(outcome.counts, { for: 3, against: 0, other: 1, notVoting: 2 });
    assert.equal(outcome.adopted, false, "three of six are not more than half");
    const seen = (await memberAt(meeting, 2).as.call(getPoll, { params })).value;
    assert.deepEqual(seen.outcome, outcome);
    app.now = "2026-11-03T01:10:00.000Z";
    const record = await close(meeting);
    app.now = START;
    assert.deepEqual(record.items[0]?.polls, [outcome]);
    const figures = await app.held.database.query(
      sql`select polls, adopted, rejected, attended, expected from meeting_figures where meeting_id = ${meeting.meetingId}`,
    );
    assert.deepEqual(figures, [{ polls: 1, adopted: 0, rejected: 1, attended: 7, expected: 7 }]);
  });

  async function close(meeting: RunningMeeting) {
    const { meetingId, itemId } = meeting;
    await meeting.asSecretary.call(stepItem, {
      params: { meetingId, itemId },
      body: { step: "end", expectedVersion: meeting.version },
    });
    const closed = await meeting.asSecretary.call(closeMeeting, { params: { meetingId } });
    assert.equal(closed.value.state, "closed");
    return readMeetingRecord(app.held.database, meetingId);
  }

  test("refuses whoever is not in the base, not present, late or second, each with its own code", async () => {
    const meeting = await runMeeting(app, [...five, { present: false }]);
    const stranger = await runMeeting(app, []);
    const pollId = await opened(meeting);
    const vote = async (as: { call: typeof meeting.asSecretary.call } | undefined) =>
      (await as?.call(castVote, { params: { pollId }, body: { choice: "for" } }))?.refusal;
    assert.equal((await vote(stranger.asSecretary))?.code, "kernel.not_allowed");
    assert.deepEqual(
      await vote(memberAt(meeting, 2).as).then((refusal) => [refusal?.code, refusal?.params]),
      ["voting.not_in_base", { reason: "probationary" }],
    );
    assert.equal((await vote(memberAt(meeting, 5).as))?.code, "voting.not_present");
    assert.equal(await vote(memberAt(meeting, 0).as), undefined);
    assert.equal((await vote(memberAt(meeting, 0).as))?.code, "voting.already_voted");
    await meeting.asClerk.call(recordPresence, {
      params: { meetingId: meeting.meetingId },
      body: { memberId: memberAt(meeting, 1).memberId, move: "leave" },
    });
    assert.equal((await vote(memberAt(meeting, 1).as))?.code, "voting.not_present");
    await meeting.asSecretary.call(closePoll, { params: { pollId } });
    assert.equal((await vote(meeting.asSecretary))?.code, "voting.too_late");
    assert.equal((await vote(memberAt(meeting, 0).as))?.code, "voting.already_voted");
    const again = await meeting.asSecretary.call(closePoll, { params: { pollId } });
    assert.equal(again.refusal?.code, "voting.too_late");
  });

  test("gives a vote that is sent twice its first answer and counts it once", async () => {
    const meeting = await runMeeting(app, five);
    const pollId = await opened(meeting);
    const sent = { params: { pollId }, body: { commandId: newId(), choice: "for" as const } };
    const first = await meeting.asDeputy.call(castVote, sent);
    const second = await meeting.asDeputy.call(castVote, sent);
    assert.deepEqual(second.value, first.value);
    const other = await meeting.asDeputy.call(castVote, {
      ...sent,
      body: { ...sent.body, choice: "against" },
    });
    assert.equal(other.refusal?.code, "kernel.command_reused");
    const outcome = (await meeting.asSecretary.call(closePoll, { params: { pollId } })).value;
    assert.equal(outcome.counts.for, 1);
  });

  test("takes votes entered for members without a device, all or none, and marks them", async () => {
    const meeting = await runMeeting(app, five);
    const pollId = await opened(meeting);
    const [one, two, probationary] = meeting.members.map((member) => member.memberId);
    const enter = (memberIds: readonly (string | undefined)[]) =>
      meeting.asClerk.call(enterVotes, {
        params: { pollId },
        body: {
          entries: memberIds.map((memberId) => ({
            memberId: memberId ?? "",
            choice: "for" as const,
          })),
        },
      });
    const refused = (await enter([one, probationary])).refusal;
    assert.deepEqual([refused?.code, refused?.field], ["voting.not_in_base", "entries.1"]);
    assert.equal((await enter([one, one])).refusal?.code, "voting.already_voted");
    assert.equal((await enter([one, two])).value.entered, 2);
    const outcome = (await meeting.asSecretary.call(closePoll, { params: { pollId } })).value;
    assert.deepEqual(
      outcome.votes.map((vote) => vote.enteredBy),
      [meeting.clerk.name, meeting.clerk.name],
    );
  });

  test("cannot be opened without quorum or when all present could not adopt it, and says why", async () => {
    const absent = { present: false };
    const without = await runMeeting(app, [absent, absent, absent]);
    const refused = (await without.asSecretary.call(openPoll, opening(without))).refusal;
    assert.deepEqual(
      [refused?.code, refused?.params],
      ["voting.no_quorum", { present: 3, base: 6, needed: 4 }],
    );
    const few = await runMeeting(app, [absent, absent]);
    const body = { decision: "admissionProposal" };
    const unreachable = (await few.asSecretary.call(openPoll, opening(few, body))).refusal;
    assert.deepEqual(unreachable?.params, { present: 3, base: 5, needed: 4 });
    const proposal = (
      await few.asSecretary.call(proposePoll, {
        params: { meetingId: few.meetingId },
        query: { decision: "admissionProposal" },
      })
    ).value;
    assert.equal(proposal.obstacle?.code, "voting.out_of_reach");
  });

  test("is refused outside the running item, beside another one, and for what stays on paper", async () => {
    const meeting = await runMeeting(app, five);
    const refusal = async (changes: object) =>
      (await meeting.asSecretary.call(openPoll, opening(meeting, changes))).refusal?.code;
    assert.equal(await refusal({ itemId: meeting.secondItemId }), "voting.item_not_running");
    assert.equal(await refusal({ itemId: newId() }), "voting.no_such_item");
    assert.equal(await refusal({ decision: "election" }), "voting.kept_on_paper");
    assert.equal(await refusal({ question: "Kế hoạch (Tối mật)" }), "voting.secret_refused");
    const pollId = await opened(meeting);
    assert.equal(await refusal({}), "voting.other_poll_open");
    const { meetingId, itemId } = meeting;
    const ending = await meeting.asSecretary.call(stepItem, {
      params: { meetingId, itemId },
      body: { step: "end", expectedVersion: meeting.version },
    });
    assert.equal(ending.refusal?.code, "meetings.held");
    const closing = await meeting.asSecretary.call(closeMeeting, { params: { meetingId } });
    assert.deepEqual(closing.refusal?.params, {
      kind: "poll",
      name: "Thông qua nghị quyết tháng 12",
    });
    await meeting.asSecretary.call(cancelPoll, {
      params: { pollId },
      body: { reason: "Sai câu hỏi" },
    });
    const late = await meeting.asDeputy.call(castVote, {
      params: { pollId },
      body: { choice: "for" },
    });
    assert.equal(late.refusal?.code, "voting.poll_cancelled");
    assert.equal(await refusal({}), undefined);
  });

  test("is repeated as a further round with its reason, and every round is kept", async () => {
    const meeting = await runMeeting(app, five);
    const pollId = await opened(meeting);
    const repeat = (of: Id) =>
      meeting.asSecretary.call(repeatPoll, {
        params: { pollId: of },
        body: { newPollId: newId(), reason: "Chưa đạt quá nửa", recusals: [] },
      });
    assert.equal((await repeat(pollId)).refusal?.code, "voting.not_closed");
    await meeting.asSecretary.call(closePoll, { params: { pollId } });
    const second = (await repeat(pollId)).value;
    assert.deepEqual(
      [second.round, second.repeatOf, second.repeatReason],
      [2, pollId, "Chưa đạt quá nửa"],
    );
    await meeting.asSecretary.call(closePoll, { params: { pollId: second.id } });
    assert.equal((await repeat(pollId)).refusal?.code, "voting.repeated_already");
    const record = await close(meeting);
    assert.deepEqual(
      record.items[0]?.polls.map(({ round, repeatReason }) => [round, repeatReason]),
      [
        [1, null],
        [2, "Chưa đạt quá nửa"],
      ],
    );
  });

  test("shows live votes only to those who conduct it, and to everybody who has voted", async () => {
    const meeting = await runMeeting(app, five);
    const pollId = await opened(meeting);
    await meeting.asDeputy.call(castVote, { params: { pollId }, body: { choice: "against" } });
    const view = async (as: typeof meeting.asClerk | undefined) =>
      (await as?.call(listPolls, { params: { meetingId: meeting.meetingId } }))?.value.polls[0];
    const clerk = await view(meeting.asClerk);
    const member = await view(memberAt(meeting, 0).as);
    assert.equal(clerk?.live?.counts.against, 1);
    assert.deepEqual(
      [member?.live, member?.outcome, member?.voted],
      [null, null, [meeting.deputy.memberId]],
    );
    assert.deepEqual(member?.mine, { inBase: true, exclusion: null, choice: null, votedAt: null });
    assert.equal((await view(memberAt(meeting, 2).as))?.mine?.exclusion?.reason, "probationary");
  });

  test("leaves official entries in the organisation's log", async () => {
    const meeting = await runMeeting(app, five);
    const pollId = await opened(meeting);
    await meeting.asSecretary.call(closePoll, { params: { pollId } });
    const sealed = await app.held.database.query<{ kind: string; sealed: boolean }>(sql`
      select kind, ledger_index is not null as sealed from meeting_event
      where meeting_id = ${meeting.meetingId} order by seq`);
    const official = sealed.filter((event) => event.sealed).map((event) => event.kind);
    assert.deepEqual(official, ["meeting.opened", "vote.opened", "vote.closed"]);
  });
});
