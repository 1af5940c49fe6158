import type { Actor } from "@chiboso/domain/access/actor.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import { localDateOf, VIETNAM, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  listCellTasks,
  listMyTasks,
  TaskView,
} from "@chiboso/domain/meetings/results/contract.ts";
import type { ResultRow } from "@chiboso/domain/meetings/results/result.ts";
import { isOverdue, standingOf, type LastReport } from "@chiboso/domain/meetings/results/tasks.ts";
import type { ReadAsked } from "../../platform/capability.ts";
import { tasksOfOrganisation, tasksOfOwner, type TaskRow } from "./task-store.ts";

type Answer = Reply<typeof listMyTasks>;

/** The tasks of whoever asks; an account without a member has none. */
export async function listMine(asked: ReadAsked<typeof listMyTasks>): Promise<Result<Answer>> {
  const { reader, actor, now } = asked;
  const today = localDateOf(now, VIETNAM);
  const rows = actor.memberId === null ? [] : await tasksOfOwner(reader, actor.memberId);
  return ok({ today, tasks: rows.map((task) => viewOf(task, actor, today)) });
}

export async function listOfCell(asked: ReadAsked<typeof listCellTasks>): Promise<Result<Answer>> {
  const { reader, actor, params, now } = asked;
  const today = localDateOf(now, VIETNAM);
  const rows = await tasksOfOrganisation(reader, params.organisationId);
  return ok({ today, tasks: rows.map((task) => viewOf(task, actor, today)) });
}

export function lastOf(task: Pick<TaskRow, "reports">): LastReport | undefined {
  const last = task.reports.at(-1);
  return last && { state: last.state, accepted: last.acceptedAt !== null };
}

/** A task with what became of it, as a table of results has it. */
export function resultRowOf(task: TaskRow, today: LocalDate): ResultRow {
  const standing = standingOf(lastOf(task));
  const last = task.reports.at(-1);
  return {
    assignmentId: task.assignmentId,
    text: task.text,
    owner: { memberId: task.ownerId, name: task.ownerName },
    dueDate: task.dueDate,
    standing,
    overdue: isOverdue(standing, task.dueDate, today),
    reported: last === undefined ? null : { text: last.text, day: last.day, by: last.by },
  };
}

function viewOf(task: TaskRow, actor: Actor, today: LocalDate): TaskView {
  return {
    ...resultRowOf(task, today),
    organisation: { id: task.organisationId, name: task.organisationName },
    meeting: { id: task.meetingId, title: task.meetingTitle, plannedAt: task.plannedAt },
    reports: task.reports.map(({ id, state, text, day, at, by, acceptedAt, acceptedBy }) => ({
      id,
      state,
      text,
      day,
      at,
      by,
      accepted:
        acceptedAt !== null && acceptedBy !== null ? { at: acceptedAt, by: acceptedBy } : null,
    })),
    mine: task.ownerId === actor.memberId,
    mayAccept: may(actor, "meetings.prepare", task.path),
  };
}
