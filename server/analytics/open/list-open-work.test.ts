import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { listOpenWork } from "@chiboso/domain/analytics/open/contract.ts";
import type { Caller } from "../../in-process.ts";
import { testApp } from "../../testing/app.ts";
import { approve, closedMeeting, drafted, submitted } from "../../testing/minutes-desk.ts";

describe("what is still open across the meetings of a cell", () => {
  const app = testApp();
  const minutesOf = async (as: Caller, meetingId: string) =>
    (await as.call(listOpenWork, {})).value.items.filter(
      (each) => each.kind === "minutes" && each.meetingId === meetingId,
    );

  test("minutes stand in it from the end of the meeting until they are approved", async () => {
    const meeting = await closedMeeting(app);
    const { asSecretary, meetingId } = meeting;
    const [before] = await minutesOf(asSecretary, meetingId);
    assert.deepEqual(
      [before?.state, before?.subjectId, before?.citation?.ruleId],
      ["notBegun", null, "MEET-09"],
    );
    const { minutesId } = await drafted(meeting);
    const [during] = await minutesOf(asSecretary, meetingId);
    assert.deepEqual([during?.state, during?.subjectId], ["draft", minutesId]);
    const view = await submitted(meeting);
    assert.equal((await minutesOf(asSecretary, meetingId))[0]?.state, "inApproval");
    await approve(meeting.asClerk, view);
    await approve(asSecretary, view);
    assert.deepEqual(await minutesOf(asSecretary, meetingId), []);
  });

  test("another cell has its own list", async () => {
    const one = await closedMeeting(app);
    const other = await closedMeeting(app);
    assert.equal((await minutesOf(one.asSecretary, one.meetingId)).length, 1);
    assert.deepEqual(await minutesOf(other.asSecretary, one.meetingId), []);
  });
});
