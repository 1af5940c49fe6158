import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as contract from "@chiboso/domain/minutes/contract.ts";
import { WRITTEN } from "@chiboso/domain/minutes/document.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { blocksOf, closedMeeting, drafted, READ, save } from "../testing/minutes-desk.ts";
import { placeMember, placeOrganisation } from "../testing/world.ts";

describe("the text of minutes", () => {
  const app = testApp();

  test("the minutes of a closed meeting are drafted once, however often they are asked for", async () => {
    const meeting = await closedMeeting(app);
    const { meetingId } = meeting;
    const answers = await Promise.all(
      [meeting.asClerk, meeting.asDeputy, meeting.asSecretary].map((as) =>
        as.call(contract.draftMinutes, { params: { meetingId } }),
      ),
    );
    const ids = new Set(answers.map((answer) => answer.value.minutesId));
    assert.equal(ids.size, 1);
    const [first] = answers;
    const text = JSON.stringify(first?.value.document);
    assert.ok(text.includes(meeting.opinion));
    assert.ok(text.includes("Thống nhất nhiệm vụ tháng 12."));
    assert.equal(first?.value.dueAt, "2026-11-05T17:00:00.000Z");
    const found = await meeting.asDeputy.call(contract.findMinutes, { params: { meetingId } });
    assert.equal(found.value.minutes?.state, "draft");
  });

  test("two people who edit the same minutes: the second is refused and nothing of the first is lost", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const [first, second] = await Promise.all([
      save(meeting.asClerk, view, { [WRITTEN.quality]: "Tốt, theo thư ký." }),
      save(meeting.asDeputy, view, { [WRITTEN.quality]: "Khá, theo phó bí thư." }),
    ]);
    const [won, lost] = first.status === 200 ? [first, second] : [second, first];
    assert.equal(won.status, 200);
    assert.equal(lost.status, 409);
    assert.equal(lost.refusal?.code, "minutes.stale");
    assert.equal(lost.refusal?.params?.["by"], won.value.savedBy);
    assert.equal(lost.refusal?.params?.["version"], 2);
    const now = (
      await meeting.asClerk.call(contract.readMinutes, { params: { minutesId: view.minutesId } })
    ).value;
    assert.deepEqual(now.document, won.value.document);
    const params = { minutesId: view.minutesId, version: 1 };
    const kept = await meeting.asClerk.call(contract.readVersion, { params });
    assert.deepEqual(kept.value.document, view.document);
  });

  test("a save that is sent twice is one version", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const commandId = newId();
    const body = { commandId, expectedVersion: 1, blocks: blocksOf(view, READ) };
    const send = () =>
      meeting.asClerk.call(contract.saveText, { params: { minutesId: view.minutesId }, body });
    assert.deepEqual((await send()).value, (await send()).value);
    const versions = await meeting.asClerk.call(contract.listVersions, {
      params: { minutesId: view.minutesId },
    });
    assert.deepEqual(
      versions.value.versions.map((each) => each.version),
      [2, 1],
    );
  });

  test("a figure of the meeting cannot be changed through the route either", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const blocks = view.document.blocks.map(({ id, runs }) =>
      id === "roll.present"
        ? { id, runs: runs.map((run) => (run.fact === "count" ? { ...run, text: "4" } : run)) }
        : { id },
    );
    const answer = await meeting.asClerk.call(contract.saveText, {
      params: { minutesId: view.minutesId },
      body: { expectedVersion: view.version, blocks },
    });
    assert.equal(answer.status, 422);
    assert.equal(answer.refusal?.code, "minutes.facts_changed");
    assert.equal(answer.refusal?.field, "roll.present");
  });

  test("the board's view tells for each set of minutes whether they are late", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const rows = await app.system.services.database.query<{
      state: string;
      due_at: string;
      approved_at: null;
    }>(sql`
  select state, due_at, approved_at from minutes_figures where meeting_id = ${meeting.meetingId}`);
    assert.deepEqual(rows, [{ state: "draft", due_at: view.dueAt, approved_at: null }]);
  });

  test("minutes are listed to those who may see them and to nobody else", async () => {
    const meeting = await closedMeeting(app);
    const view = await drafted(meeting);
    const listed = await meeting.asDeputy.call(contract.listMinutes);
    assert.deepEqual(
      listed.value.minutes.map((each) => each.minutesId),
      [view.minutesId],
    );
    const elsewhere = await placeOrganisation(app, { name: "Chi bộ Khác" });
    const other = await placeMember(app, elsewhere, { name: "Ngô Văn Nghiệm" });
    const stranger = await app.signedIn(other.accountId);
    assert.deepEqual((await stranger.call(contract.listMinutes)).value.minutes, []);
    const read = await stranger.call(contract.readMinutes, {
      params: { minutesId: view.minutesId },
    });
    assert.equal(read.status, 403);
  });
});
