import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { logOut } from "@chiboso/domain/access/contract.ts";
import { getMeeting, getRecord } from "@chiboso/domain/meetings/contract.ts";
import {
  callRoll,
  closeMeeting,
  leave,
  recordPresence,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import { castVote, closePoll, openPoll, proposePoll } from "@chiboso/domain/voting/contract.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";
import { placeMembershipElsewhere } from "./testing/elsewhere.ts";

describe("who is here, and how many", () => {
  const START = "2026-11-03T01:00:00.000Z";
  const app = testApp(START);

  const move = (meeting: RunningMeeting, memberId: string, which: "arrive" | "leave") =>
    meeting.asClerk.call(recordPresence, {
      params: { meetingId: meeting.meetingId },
      body: { memberId, move: which },
    });
  const view = async (meeting: RunningMeeting) =>
    (await meeting.asClerk.call(getMeeting, { params: { meetingId: meeting.meetingId } })).value;
  const opening = (meeting: RunningMeeting) => ({
    params: { meetingId: meeting.meetingId },
    body: {
      pollId: newId(),
      itemId: meeting.itemId,
      decision: "ordinaryResolution" as const,
      question: "Thông qua kế hoạch",
      recusals: [],
    },
  });
  const quorumEvents = (meetingId: string) =>
    app.held.database.query<{ kind: string; data: Record<string, unknown> }>(sql`
      select kind, data from meeting_event
       where meeting_id = ${meetingId} and kind like 'quorum.%' order by seq`);
  const endAndClose = async (meeting: RunningMeeting) => {
    const { meetingId, itemId } = meeting;
    const { version } = await view(meeting);
    await meeting.asSecretary.call(stepItem, {
      params: { meetingId, itemId },
      body: { step: "end", expectedVersion: version },
    });
    await meeting.asSecretary.call(closeMeeting, { params: { meetingId } });
    return (await meeting.asSecretary.call(getRecord, { params: { meetingId } })).value;
  };

  test("is not changed by a lost connection, a silent device or logging out", async () => {
    const meeting = await runMeeting(app, [{}]);
    const member = memberAt(meeting, 0);
    app.now = "2026-11-03T01:10:00.000Z";
    await member.as.call(logOut, {});
    app.now = "2026-11-03T01:25:00.000Z";
    const seen = (await view(meeting)).roll.find((each) => each.memberId === member.memberId);
    assert.deepEqual([seen?.presentNow, seen?.presence.length, seen?.leftAt], [true, 1, null]);
    app.now = START;
  });

  test("warns when the quorum is lost, blocks votes that bind, and goes on when it is back", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}]);
    const [one, two, three] = meeting.members.map((each) => each.memberId);
    for (const each of [one, two]) await move(meeting, each ?? "", "leave");
    assert.equal((await view(meeting)).quorumLostAt, null, "four of six are more than half");
    app.now = "2026-11-03T01:20:00.000Z";
    await memberAt(meeting, 2).as.call(leave, { params: { meetingId: meeting.meetingId } });
    assert.equal((await view(meeting)).quorumLostAt, app.now);
    const refused = await meeting.asSecretary.call(openPoll, opening(meeting));
    assert.deepEqual(
      [refused.refusal?.code, refused.refusal?.params],
      ["voting.no_quorum", { present: 3, base: 6, needed: 4 }],
    );
    const proposal = await meeting.asSecretary.call(proposePoll, {
      params: { meetingId: meeting.meetingId },
      query: {},
    });
    assert.equal(proposal.value.obstacle?.code, "voting.no_quorum");
    await move(meeting, three ?? "", "arrive");
    assert.equal((await view(meeting)).quorumLostAt, null);
    assert.equal((await meeting.asSecretary.call(openPoll, opening(meeting))).status, 200);
    assert.deepEqual(
      (await quorumEvents(meeting.meetingId)).map(({ kind, data }) => [
        kind,
        data["present"],
        data["needed"],
      ]),
      [
        ["quorum.lost", 3, 4],
        ["quorum.restored", 4, 4],
      ],
    );
    app.now = START;
  });

  test("stamps a roll that is called without a quorum", async () => {
    const absent = { present: false };
    const meeting = await runMeeting(app, [absent, absent, absent]);
    assert.equal((await view(meeting)).quorumLostAt, START);
    assert.deepEqual(
      (await quorumEvents(meeting.meetingId)).map((event) => event.kind),
      ["quorum.lost"],
    );
  });

  test("keeps the roll of a vote as it was at the opening and at the close; who left keeps the vote given", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}]);
    const poll = (await meeting.asSecretary.call(openPoll, opening(meeting))).value;
    const params = { pollId: poll.id };
    const vote = (as: RunningMeeting["asClerk"]) =>
      as.call(castVote, { params, body: { choice: "for" } });
    for (const each of meeting.members) await vote(each.as);
    await vote(meeting.asSecretary);
    for (const each of meeting.members) await move(meeting, each.memberId, "leave");
    assert.notEqual((await view(meeting)).quorumLostAt, null);
    const outcome = (await meeting.asSecretary.call(closePoll, { params })).value;
    assert.deepEqual(
      [outcome.adopted, outcome.counts.for, outcome.quorum.present, outcome.closing],
      [
        true,
        4,
        6,
        { present: 3, reached: false, left: meeting.members.map((each) => each.memberId) },
      ],
    );
    const rows = await app.held.database.query<{ present: boolean; present_at_close: boolean }>(
      sql`select present, present_at_close from poll_member where poll_id = ${poll.id} order by position`,
    );
    assert.equal(rows.filter((row) => row.present).length, 6);
    assert.equal(rows.filter((row) => row.present_at_close).length, 3);
    const record = await endAndClose(meeting);
    assert.deepEqual(record.items[0]?.polls[0]?.closing, outcome.closing);
  });

  test("tells in the record who came late, was away and left early, with the times", async () => {
    const meeting = await runMeeting(app, [{ present: false }, {}]);
    const [late, away] = meeting.members.map((each) => each.memberId);
    app.now = "2026-11-03T01:20:00.000Z";
    await move(meeting, late ?? "", "arrive");
    await move(meeting, away ?? "", "leave");
    app.now = "2026-11-03T01:25:00.000Z";
    await move(meeting, away ?? "", "arrive");
    app.now = "2026-11-03T01:28:00.000Z";
    await move(meeting, late ?? "", "leave");
    app.now = "2026-11-03T01:31:00.000Z";
    const record = await endAndClose(meeting);
    const of = (memberId: string | undefined) =>
      record.roll.find((each) => each.memberId === memberId);
    assert.deepEqual(
      [of(late)?.attendance, of(late)?.lateAt, of(late)?.leftAt],
      ["leftEarly", "2026-11-03T01:20:00.000Z", "2026-11-03T01:28:00.000Z"],
    );
    assert.deepEqual(of(away)?.away, [
      { from: "2026-11-03T01:20:00.000Z", to: "2026-11-03T01:25:00.000Z" },
    ]);
    app.now = START;
  });

  test("nobody is in the rooms of two meetings: the one is left before the other is entered", async () => {
    const first = await runMeeting(app, [{}]);
    const second = await runMeeting(app, []);
    const { memberId } = memberAt(first, 0);
    await placeMembershipElsewhere(app, second, memberId);
    const arrive = () => move(second, memberId, "arrive");
    assert.deepEqual(
      [(await arrive()).refusal?.code, (await arrive()).refusal?.params],
      ["meetings.present_elsewhere", { name: "Đảng viên 1", organisation: first.cell.name }],
    );
    const called = await second.asClerk.call(callRoll, {
      params: { meetingId: second.meetingId },
      body: { entries: [{ memberId, mark: "present" }] },
    });
    assert.deepEqual(
      [called.refusal?.code, called.refusal?.field],
      ["meetings.present_elsewhere", "entries.0"],
    );
    await move(first, memberId, "leave");
    assert.equal((await arrive()).status, 200);
  });

  test("a meeting over midnight at its place goes on, votes and closes", async () => {
    app.now = "2026-11-03T16:45:00.000Z";
    const meeting = await runMeeting(app, [{}]);
    app.now = "2026-11-03T17:10:00.000Z";
    const poll = (await meeting.asSecretary.call(openPoll, opening(meeting))).value;
    await meeting.asSecretary.call(castVote, {
      params: { pollId: poll.id },
      body: { choice: "for" },
    });
    await meeting.asSecretary.call(closePoll, { params: { pollId: poll.id } });
    const record = await endAndClose(meeting);
    assert.deepEqual(
      [record.meeting.openedAt, record.meeting.closedAt],
      ["2026-11-03T16:45:00.000Z", "2026-11-03T17:10:00.000Z"],
    );
    app.now = START;
  });
});
