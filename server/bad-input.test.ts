import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { grantRole } from "@chiboso/domain/access/accounts-contract.ts";
import { logIn } from "@chiboso/domain/access/contract.ts";
import { attachPaper, listMeetings } from "@chiboso/domain/meetings/contract.ts";
import { assignTask, callRoll, noteOpinion } from "@chiboso/domain/meetings/contract-running.ts";
import { castVote, closePoll, openPoll } from "@chiboso/domain/voting/contract.ts";
import { sql } from "./platform/database.ts";
import { newId } from "./platform/ids.ts";
import { testApp } from "./testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "./testing/running-meeting.ts";

/** Half of a sign that needs two (UTF-16): JSON can carry it, no text can hold it. */
const HALF_A_SIGN = "\ud83d";

describe("input that no honest screen sends", () => {
  const app = testApp();

  const opinionOf = (meeting: RunningMeeting, text: string, opinionId = newId()) => ({
    params: { meetingId: meeting.meetingId },
    body: {
      opinionId,
      itemId: meeting.itemId,
      memberId: meeting.deputy.memberId,
      text,
    },
  });

  const pollOf = (meeting: RunningMeeting, question = "Thông qua nghị quyết") => ({
    params: { meetingId: meeting.meetingId },
    body: {
      pollId: newId(),
      itemId: meeting.itemId,
      decision: "ordinaryResolution" as const,
      question,
      recusals: [],
    },
  });

  test("a sign that no text can hold is refused at its field", async () => {
    const meeting = await runMeeting(app, []);
    for (const sign of ["\u0000", HALF_A_SIGN]) {
      const opinion = await meeting.asClerk.call(
        noteOpinion,
        opinionOf(meeting, `Nhất trí${sign}.`),
      );
      assert.equal(opinion.status, 422);
      assert.deepEqual(opinion.refusal?.fields, [{ field: "text", code: "kernel.bad_field" }]);
      const poll = await meeting.asSecretary.call(openPoll, pollOf(meeting, `Thông qua${sign}`));
      assert.deepEqual(poll.refusal?.fields, [{ field: "question", code: "kernel.bad_field" }]);
      const entry = { username: `bithu${sign}`, password: "hoa-sen-2026" };
      const nobody = await app.nobody.call(logIn, { body: entry });
      assert.deepEqual(nobody.refusal?.fields, [{ field: "username", code: "kernel.bad_field" }]);
      const paper = await meeting.asSecretary.call(attachPaper, {
        params: { meetingId: meeting.meetingId },
        query: { paperId: newId(), name: `Tài liệu\u0000.pdf` },
        upload: Buffer.from("%PDF-1.7\n%%EOF\n"),
      });
      assert.deepEqual(paper.refusal?.fields, [{ field: "name", code: "kernel.bad_field" }]);
    }
  });

  test("a moment before the calendar begins is refused at its field", async () => {
    const meeting = await runMeeting(app, []);
    const answer = await meeting.asSecretary.call(listMeetings, {
      query: { from: "0000-01-01T00:00:00.000Z" },
    });
    assert.deepEqual(answer.refusal?.fields, [{ field: "from", code: "kernel.bad_field" }]);
  });

  test("an id in capitals is the same id: one vote counts, and nobody stands in a list twice", async () => {
    const meeting = await runMeeting(app, [{}, { present: false }]);
    const poll = (await meeting.asSecretary.call(openPoll, pollOf(meeting))).value;
    const voter = memberAt(meeting, 0);
    const commandId = newId();
    const answers = await Promise.all(
      [commandId, commandId.toUpperCase()].map((id) =>
        voter.as.call(castVote, {
          params: { pollId: poll.id },
          body: { commandId: id, choice: "for" },
        }),
      ),
    );
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [200, 200],
    );
    const outcome = await meeting.asSecretary.call(closePoll, { params: { pollId: poll.id } });
    assert.equal(outcome.value.votes.length, 1);
    const late = memberAt(meeting, 1).memberId;
    const roll = await meeting.asClerk.call(callRoll, {
      params: { meetingId: meeting.meetingId },
      body: {
        entries: [late, late.toUpperCase()].map((memberId) => ({ memberId, mark: "present" })),
      },
    });
    assert.equal(roll.refusal?.code, "meetings.twice_in_list");
  });

  test("an id that belongs to something else already is refused, and that stays as it was", async () => {
    const first = await runMeeting(app, []);
    const second = await runMeeting(app, []);
    const opinionId = newId();
    await first.asClerk.call(noteOpinion, opinionOf(first, "Nhất trí.", opinionId));
    const again = await second.asClerk.call(noteOpinion, opinionOf(second, "Sửa.", opinionId));
    assert.deepEqual([again.status, again.refusal?.code], [409, "kernel.command_reused"]);
    const rows = await app.held.database.query(
      sql<{ meeting_id: string; text: string }>`
        select meeting_id, text from opinion where id = ${opinionId}`,
    );
    assert.deepEqual(rows, [{ meeting_id: first.meetingId, text: "Nhất trí." }]);
    const assignmentId = newId();
    const task = (meeting: RunningMeeting) => ({
      params: { meetingId: meeting.meetingId },
      body: {
        assignmentId,
        itemId: meeting.itemId,
        ownerId: meeting.deputy.memberId,
        text: "Lập kế hoạch",
        dueDate: "2026-12-01",
      },
    });
    await first.asClerk.call(assignTask, task(first));
    const taken = await second.asClerk.call(assignTask, task(second));
    assert.deepEqual([taken.status, taken.refusal?.code], [409, "kernel.command_reused"]);
    const grantId = newId();
    const grant = (meeting: RunningMeeting) => ({
      params: { organisationId: meeting.cell.id },
      body: {
        grantId,
        accountId: meeting.deputy.accountId,
        role: "clerk" as const,
        until: null,
      },
    });
    await first.asSecretary.call(grantRole, grant(first));
    const given = await second.asSecretary.call(grantRole, grant(second));
    assert.deepEqual([given.status, given.refusal?.code], [409, "kernel.command_reused"]);
  });
});
