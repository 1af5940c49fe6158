import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  closeMeeting,
  recordPresence,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import {
  castVote,
  closePoll,
  enterVotes,
  openPoll,
  proposePoll,
} from "@chiboso/domain/voting/contract.ts";
import { capabilities } from "../capabilities.ts";
import { readMeetingRecord } from "../meetings/public.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";

const START = "2026-11-03T01:00:00.000Z";

describe("at the edges of a vote", () => {
  const app = testApp(START);

  const opening = (meeting: RunningMeeting, question = "Thông qua nghị quyết tháng 12") => ({
    params: { meetingId: meeting.meetingId },
    body: {
      pollId: newId(),
      itemId: meeting.itemId,
      decision: "ordinaryResolution" as const,
      question,
      recusals: [],
    },
  });

  const opened = async (meeting: RunningMeeting): Promise<Id> =>
    (await meeting.asSecretary.call(openPoll, opening(meeting))).value.id;

  const move = (meeting: RunningMeeting, memberId: Id, which: "arrive" | "leave") =>
    meeting.asClerk.call(recordPresence, {
      params: { meetingId: meeting.meetingId },
      body: { memberId, move: which },
    });

  const closed = async (meeting: RunningMeeting, pollId: Id) =>
    (await meeting.asSecretary.call(closePoll, { params: { pollId } })).value;

  test("a vote stays when its voter leaves, and the base does not shrink", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const pollId = await opened(meeting);
    const [voter, silent] = [memberAt(meeting, 0), memberAt(meeting, 1)];
    await voter.as.call(castVote, { params: { pollId }, body: { choice: "for" } });
    await move(meeting, voter.memberId, "leave");
    await move(meeting, silent.memberId, "leave");
    const outcome = await closed(meeting, pollId);
    assert.deepEqual(outcome.counts, { for: 1, against: 0, other: 0, notVoting: 4 });
    assert.equal(outcome.quorum.present, 5, "as it was at the opening");
    assert.deepEqual(
      outcome.votes.map(({ memberId }) => memberId),
      [voter.memberId],
    );
  });

  test("a quorum that is lost keeps votes from being opened and comes back by itself; the open one goes on", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const leaving = [memberAt(meeting, 0), memberAt(meeting, 1), meeting.deputy];
    const pollId = await opened(meeting);
    for (const { memberId } of leaving) await move(meeting, memberId, "leave");
    await meeting.asSecretary.call(castVote, { params: { pollId }, body: { choice: "for" } });
    assert.equal((await closed(meeting, pollId)).adopted, false);
    const other = opening(meeting, "Thông qua dự toán");
    const refused = (await meeting.asSecretary.call(openPoll, other)).refusal;
    assert.deepEqual(
      [refused?.code, refused?.params],
      ["voting.no_quorum", { present: 2, base: 5, needed: 3 }],
    );
    const params = { meetingId: meeting.meetingId };
    const query = { decision: "ordinaryResolution" as const };
    const obstacle = async () =>
      (await meeting.asSecretary.call(proposePoll, { params, query })).value.obstacle?.code;
    assert.equal(await obstacle(), "voting.no_quorum");
    await move(meeting, memberAt(meeting, 0).memberId, "arrive");
    assert.equal(await obstacle(), undefined);
    assert.equal((await meeting.asSecretary.call(openPoll, other)).refusal, undefined);
  });

  test("of a vote of one's own and one that is entered the first counts, and nobody's is entered who is away", async () => {
    const meeting = await runMeeting(app, [{}, {}, { present: false }]);
    const pollId = await opened(meeting);
    const [own, helped, away] = [0, 1, 2].map((index) => memberAt(meeting, index));
    assert.ok(own && helped && away);
    const params = { pollId };
    const enter = async (memberId: Id) =>
      (
        await meeting.asClerk.call(enterVotes, {
          params,
          body: { entries: [{ memberId, choice: "against" }] },
        })
      ).refusal?.code;
    await own.as.call(castVote, { params, body: { choice: "for" } });
    assert.equal(await enter(own.memberId), "voting.already_voted");
    assert.equal(await enter(helped.memberId), undefined);
    const second = await helped.as.call(castVote, { params, body: { choice: "for" } });
    assert.equal(second.refusal?.code, "voting.already_voted");
    assert.equal(await enter(away.memberId), "voting.not_present");
    assert.deepEqual((await closed(meeting, pollId)).counts, {
      for: 1,
      against: 1,
      other: 0,
      notVoting: 4,
    });
  });

  test("whoever is renamed and leaves the cell after voting stays in base and record as they were", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const pollId = await opened(meeting);
    const { as, memberId, name } = memberAt(meeting, 0);
    await as.call(castVote, { params: { pollId }, body: { choice: "for" } });
    await app.held.database.commit(async (tx) => {
      await tx.query(sql`update member set full_name = 'Tên Mới' where id = ${memberId}`);
      await tx.query(
        sql`update membership set until = '2026-11-03' where member_id = ${memberId} and until is null`,
      );
    });
    const outcome = await closed(meeting, pollId);
    assert.deepEqual(
      outcome.votes.map((vote) => [vote.memberId, vote.name, vote.choice]),
      [[memberId, name, "for"]],
    );
    assert.ok(outcome.base.counted.some((each) => each.name === name));
    await meeting.asSecretary.call(stepItem, {
      params: { meetingId: meeting.meetingId, itemId: meeting.itemId },
      body: { step: "end", expectedVersion: meeting.version },
    });
    await meeting.asSecretary.call(closeMeeting, { params: { meetingId: meeting.meetingId } });
    const record = await readMeetingRecord(app.held.database, meeting.meetingId);
    assert.deepEqual(record.items[0]?.polls, [outcome]);
  });

  test("no route changes an open vote, and none of a vote or of minutes waits offline", () => {
    const routes = capabilities.flatMap((each) => each.routes).map(({ route }) => route);
    const changing = routes.filter(({ path, command }) => command && path.includes(":pollId"));
    assert.deepEqual(changing.map(({ name }) => name).toSorted(), [
      "voting.cancelPoll",
      "voting.castVote",
      "voting.closePoll",
      "voting.countHands",
      "voting.enterVotes",
      "voting.repeatPoll",
    ]);
    // A number of minutes, an hour of a vote: what the server gives is not given on a device.
    const waiting = routes.filter(
      ({ name, offline }) => offline && /^(voting|minutes)\./.test(name),
    );
    assert.deepEqual(waiting, []);
  });
});
