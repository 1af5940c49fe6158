import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { attachPaper, getMeeting, removePaper } from "@chiboso/domain/meetings/contract.ts";
import { showSheet } from "@chiboso/domain/quality/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { granted } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";

const PDF = new TextEncoder().encode("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");

describe("a paper that comes while the meeting goes on", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  async function attached(meeting: RunningMeeting, itemId?: Id): Promise<Id> {
    const paperId = newId();
    const query = { paperId, name: "Văn bản.pdf", ...(itemId && { itemId }) };
    const params = { meetingId: meeting.meetingId };
    await granted(meeting.asSecretary.call(attachPaper, { params, query, upload: PDF }));
    return paperId;
  }

  /** As if it had been sent out with the summons. */
  async function early(paperId: Id): Promise<void> {
    await app.held.database.commit((tx) =>
      tx.query(sql`
        update meeting_paper set added_at = '2026-10-20T01:00:00Z' where id = ${paperId}`),
    );
  }

  test("neither comes late for the score nor prepares an item", async () => {
    const meeting = await runMeeting(app, [{}]);
    const params = { meetingId: meeting.meetingId };
    const evidenceOf = async (criterion: string) => {
      const { proposal } = await granted(meeting.asSecretary.call(showSheet, { params }));
      const line = proposal.lines.find(({ criterionId }) => criterionId === criterion);
      return { proposed: line?.proposed, numbers: line?.evidence[0]?.numbers };
    };
    await early(await attached(meeting));
    const inTime = await evidenceOf("papersInTime");
    assert.deepEqual(inTime.numbers, { papers: 1, late: 0 });
    assert.ok((inTime.proposed ?? 0) > 0);
    app.now = "2026-11-03T01:30:00.000Z";
    await attached(meeting, meeting.itemId);
    assert.deepEqual(await evidenceOf("papersInTime"), inTime);
    const drafts = (await granted(meeting.asSecretary.call(showSheet, { params }))).proposal.lines
      .flatMap(({ evidence }) => evidence)
      .find(({ code }) => code === "drafts");
    assert.equal(drafts?.numbers?.["guided"], 0);
  });

  test("is taken away again when it was the wrong one, and its event stays; what was sent out stays", async () => {
    const meeting = await runMeeting(app, [{}]);
    const params = { meetingId: meeting.meetingId };
    const sentOut = await attached(meeting);
    await early(sentOut);
    app.now = "2026-11-03T02:00:00.000Z";
    const wrong = await attached(meeting);
    const remove = (paperId: Id) =>
      meeting.asSecretary.call(removePaper, { params: { ...params, paperId } });
    assert.equal((await remove(sentOut)).refusal?.code, "meetings.wrong_state");
    await granted(remove(wrong));
    const { papers } = await granted(meeting.asSecretary.call(getMeeting, { params }));
    assert.deepEqual(
      papers.map(({ id }) => id),
      [sentOut],
    );
    const events = await app.held.database.query<{ kind: string }>(sql`
      select kind from meeting_event
       where meeting_id = ${meeting.meetingId} and data ->> 'paperId' = ${wrong} order by seq`);
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ["paper.attached", "paper.removed"],
    );
  });
});
