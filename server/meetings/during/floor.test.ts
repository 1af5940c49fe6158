import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getMeeting, getRecord } from "@chiboso/domain/meetings/contract.ts";
import {
  closeMeeting,
  leave,
  noteOpinion,
  recordPresence,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import * as floor from "@chiboso/domain/meetings/during/contract.ts";
import { listGuests } from "@chiboso/domain/meetings/during/roles-contract.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../../testing/running-meeting.ts";

describe("the floor of an open meeting", () => {
  const START = "2026-11-03T01:00:00.000Z";
  const app = testApp(START);

  const ask = (
    meeting: RunningMeeting,
    index: number,
    kind: "normal" | "pointOfOrder" = "normal",
  ) => {
    const body = { speechId: newId(), itemId: meeting.itemId, kind };
    const params = { meetingId: meeting.meetingId };
    return memberAt(meeting, index).as.call(floor.askForFloor, { params, body });
  };
  const view = async (meeting: RunningMeeting) =>
    (await meeting.asClerk.call(getMeeting, { params: { meetingId: meeting.meetingId } })).value;
  const queue = async (meeting: RunningMeeting) =>
    (await view(meeting)).speeches.filter((each) => each.startedAt === null);
  const idOf = (speech: { readonly id: string } | undefined) => speech?.id ?? "";
  const codeOf = async (
    asked: Promise<{ readonly refusal: { readonly code: string } | undefined }>,
  ) => (await asked).refusal?.code;
  const step = async (
    meeting: RunningMeeting,
    speechId: string,
    which: "begin" | "end" | "passOver" | "withdraw",
  ) =>
    meeting.asClerk.call(floor.stepSpeech, {
      params: { meetingId: meeting.meetingId, speechId },
      body: { step: which },
    });

  test("is asked for on one's own device or at the desk, points of order first", async () => {
    const meeting = await runMeeting(app, [{}, {}, { present: false }]);
    const params = { meetingId: meeting.meetingId };
    await ask(meeting, 0);
    const twice = await ask(meeting, 0);
    assert.deepEqual(
      [twice.refusal?.code, twice.refusal?.params],
      ["meetings.waits_already", { kind: "normal" }],
    );
    await ask(meeting, 1, "pointOfOrder");
    assert.equal((await ask(meeting, 2)).refusal?.code, "meetings.not_present");
    const entered = { speechId: newId(), itemId: meeting.itemId, kind: "normal" as const };
    await meeting.asClerk.call(floor.enterSpeaker, {
      params,
      body: { ...entered, memberId: meeting.deputy.memberId },
    });
    assert.deepEqual(
      (await queue(meeting)).map((each) => [each.memberId, each.kind, each.how]),
      [
        [memberAt(meeting, 1).memberId, "pointOfOrder", "self"],
        [memberAt(meeting, 0).memberId, "normal", "self"],
        [meeting.deputy.memberId, "normal", "helper"],
      ],
    );
    const [, first] = await queue(meeting);
    await step(meeting, idOf(first), "passOver");
    assert.equal((await queue(meeting)).at(-1)?.id, first?.id);
    const back = (as: number) =>
      memberAt(meeting, as).as.call(floor.stepBack, {
        params: { ...params, speechId: idOf(first) },
        body: {},
      });
    assert.equal((await back(1)).refusal?.code, "meetings.no_such_speech");
    assert.equal((await back(0)).status, 200);
    assert.equal((await queue(meeting)).length, 2);
  });

  test("takes guests by the name in the list, who speak and are on no roll", async () => {
    const meeting = await runMeeting(app, []);
    const params = { meetingId: meeting.meetingId };
    const guest = { name: "Phạm Văn Khách", title: "Trưởng thôn" };
    const enter = (name: string) =>
      meeting.asClerk.call(floor.enterSpeaker, {
        params,
        body: { speechId: newId(), itemId: meeting.itemId, kind: "normal", guest: name },
      });
    assert.equal((await enter(guest.name)).refusal?.code, "meetings.no_such_guest");
    await meeting.asClerk.call(listGuests, {
      params,
      body: { guests: [guest], expectedVersion: meeting.version },
    });
    assert.equal((await enter(guest.name)).status, 200);
    assert.equal((await enter(guest.name)).refusal?.code, "meetings.waits_already");
    const { speeches, roll } = await view(meeting);
    assert.deepEqual(
      speeches.map((each) => [each.memberId, each.name]),
      [[null, guest.name]],
    );
    assert.equal(
      roll.some((each) => each.name === guest.name),
      false,
    );
  });

  test("is one speaker's at a time, with the agreed minutes, and enters the record without cutting off", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const { meetingId, itemId } = meeting;
    const limited = await meeting.asSecretary.call(floor.limitSpeeches, {
      params: { meetingId, itemId },
      body: { minutes: 5, expectedVersion: meeting.version },
    });
    const stale = await meeting.asDeputy.call(floor.limitSpeeches, {
      params: { meetingId, itemId },
      body: { minutes: 3, expectedVersion: meeting.version },
    });
    assert.equal(stale.refusal?.code, "meetings.stale");
    await ask(meeting, 0);
    await ask(meeting, 1);
    const [one, two] = await queue(meeting);
    await step(meeting, idOf(one), "begin");
    assert.equal(await codeOf(step(meeting, idOf(two), "begin")), "meetings.other_speaking");
    app.now = "2026-11-03T01:07:30.000Z";
    const body = {
      opinionId: newId(),
      itemId,
      memberId: memberAt(meeting, 0).memberId,
      text: "",
      keyWords: ["agree" as const, "propose" as const],
      speechId: idOf(one),
    };
    const note = (changes: object) =>
      meeting.asClerk.call(noteOpinion, { params: { meetingId }, body: { ...body, ...changes } });
    assert.equal(await codeOf(note({ keyWords: [] })), "meetings.opinion_empty");
    assert.equal(
      await codeOf(note({ memberId: meeting.deputy.memberId })),
      "meetings.no_such_speech",
    );
    assert.equal((await note({})).status, 200);
    await step(meeting, idOf(one), "end");
    assert.equal(await codeOf(step(meeting, idOf(one), "end")), "meetings.no_such_speech");
    const ended = await meeting.asSecretary.call(stepItem, {
      params: { meetingId, itemId },
      body: { step: "end", expectedVersion: limited.value.version },
    });
    assert.equal(ended.status, 200);
    assert.deepEqual(await queue(meeting), [], "whoever waits when an item ends waits no longer");
    await meeting.asSecretary.call(closeMeeting, { params: { meetingId } });
    const [item] = (await meeting.asSecretary.call(getRecord, { params: { meetingId } })).value
      .items;
    assert.deepEqual(
      item?.speeches?.map(({ name, minutes, startedAt, endedAt }) => [
        name,
        minutes,
        startedAt,
        endedAt,
      ]),
      [["Đảng viên 1", 5, START, "2026-11-03T01:07:30.000Z"]],
    );
    assert.deepEqual(
      item?.opinions.map(({ text, keyWords, speechId }) => [text, keyWords, speechId]),
      [["Tán thành, đề nghị.", ["agree", "propose"], one?.id]],
    );
    app.now = START;
  });

  test("is left by whoever leaves the room, and ends with the item", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const params = { meetingId: meeting.meetingId };
    await ask(meeting, 0);
    await ask(meeting, 1);
    const [one, two] = await queue(meeting);
    await step(meeting, idOf(one), "begin");
    app.now = "2026-11-03T01:02:00.000Z";
    await memberAt(meeting, 0).as.call(leave, { params });
    await meeting.asClerk.call(recordPresence, {
      params,
      body: { memberId: memberAt(meeting, 1).memberId, move: "leave" },
    });
    const { speeches } = await view(meeting);
    assert.deepEqual(
      speeches.map(({ id, endedAt }) => [id, endedAt]),
      [[one?.id, "2026-11-03T01:02:00.000Z"]],
    );
    assert.notEqual(two, undefined);
    app.now = START;
  });

  test("takes a request that is sent twice once", async () => {
    const meeting = await runMeeting(app, [{}]);
    const params = { meetingId: meeting.meetingId };
    const body = {
      commandId: newId(),
      speechId: newId(),
      itemId: meeting.itemId,
      kind: "normal" as const,
    };
    const first = await memberAt(meeting, 0).as.call(floor.askForFloor, { params, body });
    const second = await memberAt(meeting, 0).as.call(floor.askForFloor, { params, body });
    assert.deepEqual(second.value, first.value);
    assert.equal((await queue(meeting)).length, 1);
  });
});
