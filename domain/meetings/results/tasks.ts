import type { LocalDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { declaresSecret } from "../secrecy.ts";
import type { ReportState, ResultCounts, ResultRow, TaskStanding } from "./result.ts";

/** The last report on a task, or undefined before the first. */
export interface LastReport {
  readonly state: ReportState;
  readonly accepted: boolean;
}

export function standingOf(last: LastReport | undefined): TaskStanding {
  if (last === undefined) return "unreported";
  if (last.state !== "done") return last.state;
  return last.accepted ? "met" : "waiting";
}

/** A task is late from the day after its last one, until it is said to be done. */
export function isOverdue(standing: TaskStanding, dueDate: LocalDate, today: LocalDate): boolean {
  return standing !== "met" && standing !== "waiting" && dueDate < today;
}

/** Counts tasks by how they stand; the counts of the standings add up to `all`. */
export function countResults(
  rows: readonly Pick<ResultRow, "standing" | "overdue">[],
): ResultCounts {
  const of = (standing: TaskStanding) => rows.filter((row) => row.standing === standing).length;
  return {
    all: rows.length,
    met: of("met"),
    waiting: of("waiting"),
    progress: of("progress"),
    notDone: of("notDone"),
    unreported: of("unreported"),
    overdue: rows.filter((row) => row.overdue).length,
  };
}

export interface TaskFacts {
  readonly assignedOn: LocalDate;
  readonly last: LastReport | undefined;
}

/**
 * Its owner reports on a task, or a leader of the cell for the owner: on a day from the assignment to
 * today, with words unless it is done. What was accepted as done is not reported on again. A report of
 * a leader is accepted as it is made.
 */
export function decideReport(
  task: TaskFacts,
  who: { readonly isOwner: boolean; readonly mayAccept: boolean },
  wanted: { readonly state: ReportState; readonly text: string; readonly day: LocalDate },
  today: LocalDate,
): Result<{ accepted: boolean }> {
  if (!who.isOwner && !who.mayAccept) return refuse("meetings.not_your_task");
  if (standingOf(task.last) === "met") return refuse("meetings.task_accepted");
  if (wanted.state !== "done" && wanted.text === "")
    return refuse("meetings.report_text_missing", undefined, "text");
  if (declaresSecret(wanted.text)) return refuse("meetings.secret_refused", undefined, "text");
  if (wanted.day < task.assignedOn || wanted.day > today)
    return refuse("meetings.report_day", { from: task.assignedOn, to: today }, "day");
  return ok({ accepted: who.mayAccept });
}

/** The last report is accepted once; a leader of the cell does it, also the one who made another report. */
export function decideAcceptance(
  reports: readonly { readonly id: string; readonly accepted: boolean }[],
  reportId: string,
): Result<undefined> {
  const last = reports.at(-1);
  if (last === undefined || last.id !== reportId) return refuse("meetings.report_replaced");
  return last.accepted ? refuse("meetings.report_accepted") : ok(undefined);
}
