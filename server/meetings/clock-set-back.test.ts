import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  closeMeeting,
  leave,
  recordPresence,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import { askForFloor, stepSpeech } from "@chiboso/domain/meetings/during/contract.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import * as voting from "@chiboso/domain/voting/contract.ts";
import { granted } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { memberAt, runMeeting } from "../testing/running-meeting.ts";
import { readMeetingRecord } from "./public.ts";

const BEFORE = "2026-11-03T01:00:00.000Z";
const SET_BACK = "2026-11-03T00:20:00.000Z";

describe("a server whose clock is set back in the middle of a meeting", () => {
  const app = testApp(BEFORE);

  test("ends nothing before it began: presence, speech, vote, item and meeting", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}]);
    const { meetingId, itemId, asSecretary, asClerk } = meeting;
    const params = { meetingId };
    const [speaker, away] = [memberAt(meeting, 0), memberAt(meeting, 1)];
    const speechId = newId();
    const asked = { speechId, itemId, kind: "normal" as const };
    await granted(speaker.as.call(askForFloor, { params, body: asked }));
    const speech = { meetingId, speechId };
    await granted(asClerk.call(stepSpeech, { params: speech, body: { step: "begin" } }));
    const pollId = newId();
    const poll = { pollId, itemId, decision: "ordinaryResolution" as const };
    await granted(
      asSecretary.call(voting.openPoll, { params, body: { ...poll, question: "Thông qua?" } }),
    );

    app.now = SET_BACK;
    await granted(asClerk.call(stepSpeech, { params: speech, body: { step: "end" } }));
    await granted(away.as.call(leave, { params }));
    const back = { memberId: away.memberId, move: "arrive" as const };
    await granted(asClerk.call(recordPresence, { params, body: back }));
    const outcome = await granted(asSecretary.call(voting.closePoll, { params: { pollId } }));
    await granted(
      asSecretary.call(stepItem, {
        params: { meetingId, itemId },
        body: { step: "end", expectedVersion: meeting.version },
      }),
    );
    await granted(asSecretary.call(closeMeeting, { params }));

    const record = await readMeetingRecord(app.held.database, meetingId);
    const spans = [
      { from: outcome.openedAt, to: outcome.closedAt },
      { from: record.meeting.openedAt, to: record.meeting.closedAt },
      ...record.items.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt })),
      ...record.items
        .flatMap(({ speeches = [] }) => speeches)
        .map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt })),
      ...record.roll.flatMap(({ presence }) => presence.map(({ from, to }) => ({ from, to }))),
    ];
    assert.ok(spans.length > 6);
    for (const { from, to } of spans)
      assert.ok(from === null || to === null || from <= to, `${from} to ${to}`);
    assert.ok(draftMinutes(record).blocks.length > 10);
    app.now = BEFORE;
  });
});
