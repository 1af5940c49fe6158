import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { closePoll, openPoll } from "@chiboso/domain/voting/contract.ts";
import { sql } from "./platform/database.ts";
import { newId } from "./platform/ids.ts";
import { testApp } from "./testing/app.ts";
import { holdMeeting } from "./testing/closed-meeting.ts";
import { runMeeting } from "./testing/running-meeting.ts";
import { placeOrganisation } from "./testing/world.ts";

describe("what is closed", () => {
  const app = testApp();
  const change = (statement: ReturnType<typeof sql>) =>
    app.held.database.commit((tx) => tx.query(statement));

  test("is changed by nothing that the application could ever say to the database", async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Đã Họp" });
    const held = await holdMeeting(app, cell);
    const stays = /is closed and stays as it is/;
    await assert.rejects(
      change(sql`update meeting set title = 'Khác' where id = ${held.meetingId}`),
      stays,
    );
    app.now = "2026-11-03T01:00:00.000Z";
    const running = await runMeeting(app, []);
    const pollId = newId();
    const opening = {
      pollId,
      itemId: running.itemId,
      decision: "ordinaryResolution" as const,
      question: "Thông qua nghị quyết",
      recusals: [],
    };
    await running.asSecretary.call(openPoll, {
      params: { meetingId: running.meetingId },
      body: opening,
    });
    await running.asSecretary.call(closePoll, { params: { pollId } });
    await assert.rejects(
      change(sql`update poll set adopted = not adopted where id = ${pollId}`),
      stays,
    );
  });
});
