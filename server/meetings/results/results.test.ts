import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as preparing from "@chiboso/domain/meetings/contract.ts";
import * as running from "@chiboso/domain/meetings/contract-running.ts";
import { viewBefore } from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import * as results from "@chiboso/domain/meetings/results/contract.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { memberAt, preparationOf, runMeeting } from "../../testing/running-meeting.ts";

const START = "2026-11-03T01:00:00.000Z";
const LATER = "2026-11-25T01:00:00.000Z";

describe("the result of a task", () => {
  const app = testApp(START);

  /** A closed meeting that gave its two members a task each, due on the 20th. */
  async function assigned() {
    app.now = START;
    const held = await runMeeting(app, [{}, {}]);
    const { asSecretary, meetingId, itemId } = held;
    const tasks = [];
    for (const index of [0, 1]) {
      const assignmentId = newId();
      await asSecretary.call(running.assignTask, {
        params: { meetingId },
        body: {
          assignmentId,
          itemId,
          ownerId: memberAt(held, index).memberId,
          text: `Việc ${index + 1}`,
          dueDate: "2026-11-20",
        },
      });
      tasks.push(assignmentId);
    }
    await asSecretary.call(running.stepItem, {
      params: { meetingId, itemId },
      body: { step: "end", expectedVersion: held.version },
    });
    await asSecretary.call(running.closeMeeting, { params: { meetingId } });
    app.now = LATER;
    const owner = await app.signedIn(memberAt(held, 0).accountId);
    const other = await app.signedIn(memberAt(held, 1).accountId);
    const leader = await app.signedIn(held.secretary.accountId);
    return { held, tasks: tasks as [string, string], owner, other, leader };
  }

  const done = (day = "2026-11-20", text = "") => ({
    reportId: newId(),
    state: "done" as const,
    text,
    day,
  });

  test("is reported by its owner, accepted by a leader, and then stands", async () => {
    const { tasks, owner, other, leader } = await assigned();
    const params = { assignmentId: tasks[0] };
    const mine = async () => (await owner.call(results.listMyTasks, {})).value.tasks;
    assert.deepEqual(
      (await mine()).map((task) => [task.text, task.standing, task.overdue]),
      [["Việc 1", "unreported", true]],
    );
    const strange = await other.call(results.reportTask, { params, body: done() });
    assert.equal(strange.refusal?.code, "meetings.not_your_task");
    const early = await owner.call(results.reportTask, { params, body: done("2026-11-02") });
    assert.deepEqual([early.refusal?.code, early.refusal?.field], ["meetings.report_day", "day"]);
    const wordless = { ...done(), state: "notDone" as const };
    const empty = await owner.call(results.reportTask, { params, body: wordless });
    assert.equal(empty.refusal?.code, "meetings.report_text_missing");
    const body = done();
    assert.equal(
      (await owner.call(results.reportTask, { params, body })).value.standing,
      "waiting",
    );
    assert.equal((await mine())[0]?.overdue, false);
    const accept = { params, body: { reportId: body.reportId } };
    assert.equal((await owner.call(results.acceptReport, accept)).status, 403);
    assert.equal((await leader.call(results.acceptReport, accept)).value.standing, "met");
    const twice = await leader.call(results.acceptReport, accept);
    assert.equal(twice.refusal?.code, "meetings.report_accepted");
    const more = await owner.call(results.reportTask, { params, body: done() });
    assert.equal(more.refusal?.code, "meetings.task_accepted");
  });

  test("fills the next meeting's table, is frozen at its close, and is told in its record", async () => {
    const { held, tasks, leader } = await assigned();
    await leader.call(results.reportTask, { params: { assignmentId: tasks[0] }, body: done() });
    const meetingId = newId();
    const itemIds = [newId(), newId()] as const;
    await leader.call(preparing.prepareMeeting, {
      params: { organisationId: held.cell.id },
      body: { meetingId, ...preparationOf(held, itemIds), date: "2026-11-25" },
    });
    const params = { meetingId };
    const table = async () => (await leader.call(viewBefore, { params })).value.lastResults;
    assert.deepEqual((await table())?.counts, {
      all: 2,
      met: 1,
      waiting: 0,
      progress: 0,
      notDone: 0,
      unreported: 1,
      overdue: 1,
    });
    await leader.call(preparing.publishMeeting, { params, body: { expectedVersion: 1 } });
    await leader.call(running.openMeeting, { params });
    const entries = [{ memberId: held.secretary.memberId, mark: "present" as const }];
    await leader.call(running.callRoll, { params, body: { entries } });
    await leader.call(running.closeMeeting, { params });
    await leader.call(results.reportTask, { params: { assignmentId: tasks[1] }, body: done() });
    assert.equal((await table())?.counts.met, 1);
    const record = (await leader.call(preparing.getRecord, { params })).value;
    assert.equal(record.lastResults?.rows.length, 2);
    assert.deepEqual(record.ahead, { opinions: 0, members: 0, awayOpinions: 0, awayMembers: 0 });
  });

  test("of two leaders who accept at once, one is told that it was done", async () => {
    const { tasks, owner, leader, held } = await assigned();
    const params = { assignmentId: tasks[0] };
    const body = done();
    await owner.call(results.reportTask, { params, body });
    const deputy = await app.signedIn(held.deputy.accountId);
    const answers = await Promise.all(
      [leader, deputy].map((as) =>
        as.call(results.acceptReport, { params, body: { reportId: body.reportId } }),
      ),
    );
    assert.deepEqual(answers.map((answer) => answer.refusal?.code ?? "met").toSorted(), [
      "meetings.report_accepted",
      "met",
    ]);
  });
});
