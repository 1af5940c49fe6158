import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as preparing from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import { meetingRecord } from "@chiboso/domain/meetings/record.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { memberAt, runMeeting } from "../testing/running-meeting.ts";

describe("an open meeting", () => {
  const START = "2026-11-03T01:00:00.000Z";
  const app = testApp(START);

  test("keeps presence as intervals through leaving and coming back", async () => {
    const meeting = await runMeeting(app, [{}]);
    const params = { meetingId: meeting.meetingId };
    const member = memberAt(meeting, 0);
    const { memberId } = member;
    app.now = "2026-11-03T01:20:00.000Z";
    await member.as.call(running.leave, { params });
    assert.equal(
      (await member.as.call(running.leave, { params })).refusal?.code,
      "meetings.not_present",
    );
    app.now = "2026-11-03T01:30:00.000Z";
    await meeting.asClerk.call(running.recordPresence, {
      params,
      body: { memberId, move: "arrive" },
    });
    const twice = await meeting.asClerk.call(running.recordPresence, {
      params,
      body: { memberId, move: "arrive" },
    });
    assert.equal(twice.refusal?.code, "meetings.already_present");
    const { value } = await meeting.asClerk.call(preparing.getMeeting, { params });
    const seen = value.roll.find((each) => each.memberId === memberId);
    assert.deepEqual(
      seen?.presence.map(({ from, to, how }) => [from, to, how]),
      [
        [START, "2026-11-03T01:20:00.000Z", "rollCall"],
        ["2026-11-03T01:30:00.000Z", null, "helper"],
      ],
    );
    assert.equal(seen?.attendance, "present");
    app.now = START;
  });

  test("runs one item at a time and names what stands in the way of the close", async () => {
    const meeting = await runMeeting(app, []);
    const { asSecretary, meetingId, itemId, secondItemId, version } = meeting;
    const params = { meetingId };
    const step = (item: string, which: "begin" | "end", expectedVersion: number) =>
      asSecretary.call(running.stepItem, {
        params: { meetingId, itemId: item },
        body: { step: which, expectedVersion },
      });
    const second = await step(secondItemId, "begin", version);
    assert.deepEqual(second.refusal?.params, { title: "Nhiệm vụ tháng 12" });
    assert.equal((await step(itemId, "end", version - 1)).refusal?.code, "meetings.stale");
    const closing = await asSecretary.call(running.closeMeeting, { params });
    assert.deepEqual(
      [closing.refusal?.code, closing.refusal?.params],
      ["meetings.item_running", { title: "Nhiệm vụ tháng 12" }],
    );
    await step(itemId, "end", version);
    assert.equal((await asSecretary.call(running.closeMeeting, { params })).value.state, "closed");
  });

  test("keeps opinions, conclusion and tasks under the item, and nothing changes after the close", async () => {
    const meeting = await runMeeting(app, [{}, { present: false }]);
    const { asClerk, asSecretary, meetingId, itemId } = meeting;
    const params = { meetingId };
    const speak = (memberId: string, text: string) =>
      asClerk.call(running.noteOpinion, {
        params,
        body: { opinionId: newId(), itemId, memberId, text },
      });
    const [here, away] = [memberAt(meeting, 0).memberId, memberAt(meeting, 1).memberId];
    assert.equal((await speak(away, "Tôi đồng ý")).refusal?.code, "meetings.not_present");
    assert.equal((await speak(here, "Báo cáo\nMẬT\n")).refusal?.code, "meetings.secret_refused");
    await speak(here, "Nhất trí với dự thảo.");
    const dueDate = "2026-12-31";
    const task = {
      assignmentId: newId(),
      itemId,
      ownerId: here,
      text: "Lập danh sách hộ nghèo",
      dueDate,
    };
    const overdue = { ...task, assignmentId: newId(), dueDate: "2026-11-02" };
    const refused = await asClerk.call(running.assignTask, { params, body: overdue });
    assert.equal(refused.refusal?.code, "meetings.due_in_the_past");
    await asClerk.call(running.assignTask, { params, body: task });
    const concluded = await asSecretary.call(running.concludeItem, {
      params: { meetingId, itemId },
      body: { expectedVersion: meeting.version, text: "Thống nhất." },
    });
    await asSecretary.call(running.stepItem, {
      params: { meetingId, itemId },
      body: { step: "end", expectedVersion: concluded.value.version },
    });
    app.now = "2026-11-03T01:15:00.000Z";
    assert.equal((await asSecretary.call(running.closeMeeting, { params })).status, 200);
    const first = (await asSecretary.call(preparing.getRecord, { params })).value;
    const after = await speak(here, "Ý kiến sau khi kết thúc");
    assert.deepEqual(
      [after.refusal?.code, after.refusal?.params?.["state"]],
      ["meetings.wrong_state", "closed"],
    );
    const again = (await asSecretary.call(preparing.getRecord, { params })).value;
    assert.deepEqual(meetingRecord.parse(again), first);
    assert.equal(first.items[0]?.opinions[0]?.text, "Nhất trí với dự thảo.");
    assert.deepEqual(first.items[0]?.assignments[0]?.owner.memberId, here);
    assert.deepEqual(
      first.roll
        .filter((member) => member.attendance !== "present")
        .map((member) => [member.memberId, member.attendance]),
      [[away, "unexcused"]],
    );
    assert.deepEqual(
      first.events.map((event) => event.seq),
      first.events.map((_event, index) => index + 1),
    );
    app.now = START;
  });

  test("gives every event of simultaneous acts its own number without a gap", async () => {
    const meeting = await runMeeting(
      app,
      Array.from({ length: 12 }, () => ({})),
    );
    const params = { meetingId: meeting.meetingId };
    await Promise.all(
      meeting.members.map((member) =>
        meeting.asClerk.call(running.noteOpinion, {
          params,
          body: {
            opinionId: newId(),
            itemId: meeting.itemId,
            memberId: member.memberId,
            text: "Đồng ý.",
          },
        }),
      ),
    );
    const rows = await app.held.database.query<{ seq: number }>(
      sql`select seq from meeting_event where meeting_id = ${meeting.meetingId} order by seq`,
    );
    assert.deepEqual(
      rows.map((row) => row.seq),
      rows.map((_row, index) => index + 1),
    );
  });
});
