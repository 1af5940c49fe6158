import type { assignTask, withdrawAssignment } from "@chiboso/domain/meetings/contract-running.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideAssignment, decideWriting } from "@chiboso/domain/meetings/running.ts";
import { nextState } from "@chiboso/domain/meetings/states.ts";
import { notify } from "../notifications/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { assignmentsOf, insertAssignment, withdrawTask } from "./agenda-store.ts";
import { changeMeeting, type Changed } from "./change.ts";
import { findItem, findOnRoll, itemFacts } from "./facts.ts";

/** Assigns a task under an item to a member, who is told (MEET-13). */
export async function assign(
  asked: WriteAsked<typeof assignTask, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const item = await findItem(tx, meeting.id, body.itemId);
    const writing = decideWriting(meeting.state, item && itemFacts(item), null);
    if (!writing.ok) return writing;
    const owner = await findOnRoll(tx, meeting.id, body.ownerId);
    const decided = decideAssignment(body, owner !== undefined, meeting.zone, now);
    if (!decided.ok) return decided;
    if (owner === undefined) return refuse("meetings.not_on_roll", undefined, "ownerId");
    await insertAssignment(tx, {
      id: body.assignmentId,
      meeting_id: meeting.id,
      item_id: body.itemId,
      text: body.text,
      owner_id: owner.memberId,
      owner_name: owner.name,
      due_date: body.dueDate,
      assigned_at: now,
    });
    await notify(asked, {
      memberIds: [owner.memberId],
      notice: {
        kind: "taskAssigned",
        params: { text: body.text, organisation: meeting.organisation_name, date: body.dueDate },
      },
      link: `/meetings/${meeting.id}`,
    });
    return ok({
      event: "task.assigned",
      data: {
        assignmentId: body.assignmentId,
        itemId: body.itemId,
        owner: owner.name,
        dueDate: body.dueDate,
      },
    });
  });
}

/** Takes back a task that was assigned by mistake; the event stays. */
export async function withdraw(
  asked: WriteAsked<typeof withdrawAssignment, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = nextState(meeting.state, "run");
    if (!next.ok) return next;
    const tasks = await assignmentsOf(tx, meeting.id);
    const task = tasks.find((each) => each.id === params.assignmentId);
    if (task === undefined) return refuse("meetings.no_such_assignment");
    await withdrawTask(tx, task.id, now);
    return ok({ event: "task.withdrawn", data: { assignmentId: task.id, owner: task.owner_name } });
  });
}
