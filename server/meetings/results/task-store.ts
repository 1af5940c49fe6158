import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ReportState } from "@chiboso/domain/meetings/results/result.ts";
import type { RawBuilder } from "kysely";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";

export interface ReportRow {
  readonly id: Id;
  readonly state: ReportState;
  readonly text: string;
  readonly day: LocalDate;
  readonly at: Instant;
  readonly by: string;
  readonly acceptedAt: Instant | null;
  readonly acceptedBy: string | null;
}

/** A task that stands, with its meeting and everything that was reported on it. */
export interface TaskRow {
  readonly assignmentId: Id;
  readonly text: string;
  readonly ownerId: Id;
  readonly ownerName: string;
  readonly dueDate: LocalDate;
  readonly assignedAt: Instant;
  readonly zone: string;
  readonly meetingId: Id;
  readonly meetingTitle: string;
  readonly plannedAt: Instant;
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly path: string;
  readonly reports: readonly ReportRow[];
}

const MOST = 200;

type Stored = Omit<TaskRow, "reports"> & {
  readonly reports: readonly (Omit<ReportRow, "at" | "acceptedAt"> & {
    readonly at: string;
    readonly acceptedAt: string | null;
  })[];
};

/** Unfinished tasks first by their day, then the finished, the latest first. */
async function tasksWhere(reader: Reader, which: RawBuilder<unknown>): Promise<TaskRow[]> {
  const rows = await reader.query(sql<Stored>`
    select task.id as "assignmentId", task.text, task.owner_id as "ownerId", task.owner_name as "ownerName",
           task.due_date as "dueDate", task.assigned_at as "assignedAt", meeting.zone,
           meeting.id as "meetingId", meeting.title as "meetingTitle", meeting.planned_at as "plannedAt",
           meeting.organisation_id as "organisationId", meeting.organisation_name as "organisationName",
           organisation.path, coalesce(reports.list, '[]') as reports
      from assignment task
      join meeting on meeting.id = task.meeting_id
      join organisation on organisation.id = meeting.organisation_id
      left join lateral (
        select jsonb_agg(jsonb_build_object('id', id, 'state', state, 'text', text, 'day', on_day, 'at', at,
                 'by', reported_by, 'acceptedAt', accepted_at, 'acceptedBy', accepted_by) order by position) as list,
               (array_agg(state = 'done' and accepted_at is not null order by position desc))[1] as met
          from assignment_report where assignment_id = task.id) reports on true
     where task.withdrawn_at is null and ${which}
     order by coalesce(reports.met, false), case when coalesce(reports.met, false) then null else task.due_date end,
              task.due_date desc, task.id
     limit ${MOST}`);
  return rows.map((row) => ({ ...row, reports: row.reports.map(reportOf) }));
}

/** JSON made by the database writes moments its own way. */
function reportOf(stored: Stored["reports"][number]): ReportRow {
  const moment = (text: string) => new Date(text).toISOString();
  return {
    ...stored,
    at: moment(stored.at),
    acceptedAt: stored.acceptedAt === null ? null : moment(stored.acceptedAt),
  };
}

export async function tasksOfOwner(reader: Reader, memberId: Id): Promise<TaskRow[]> {
  return tasksWhere(reader, sql`task.owner_id = ${memberId}`);
}

export async function tasksOfOrganisation(reader: Reader, organisationId: Id): Promise<TaskRow[]> {
  return tasksWhere(reader, sql`meeting.organisation_id = ${organisationId}`);
}

export async function tasksOfMeetings(reader: Reader, ids: readonly Id[]): Promise<TaskRow[]> {
  return ids.length === 0 ? [] : tasksWhere(reader, sql`meeting.id = any (${[...ids]}::uuid[])`);
}

/** A task that was not withdrawn, locked so that its reports are numbered one after the other. */
export async function lockTask(tx: Transaction, assignmentId: Id): Promise<TaskRow | undefined> {
  await tx.query(sql`select from assignment where id = ${assignmentId} for no key update`);
  return (await tasksWhere(tx, sql`task.id = ${assignmentId}`))[0];
}

export async function insertReport(
  tx: Transaction,
  assignmentId: Id,
  report: ReportRow & { readonly position: number },
): Promise<void> {
  await tx.query(sql`
    insert into assignment_report (id, assignment_id, position, state, text, on_day, at, reported_by,
      accepted_at, accepted_by)
    values (${report.id}, ${assignmentId}, ${report.position}, ${report.state}, ${report.text}, ${report.day},
      ${report.at}, ${report.by}, ${report.acceptedAt}, ${report.acceptedBy})`);
}

export async function markAccepted(
  tx: Transaction,
  reportId: Id,
  accepted: { readonly at: Instant; readonly by: string },
): Promise<void> {
  await tx.query(sql`
    update assignment_report set accepted_at = ${accepted.at}, accepted_by = ${accepted.by}
     where id = ${reportId}`);
}

/** Path in the tree of the organisation whose meeting gave the task. */
export async function locateAssignment(reader: Reader, id: Id): Promise<string | undefined> {
  const [row] = await reader.query(sql<{ path: string }>`
    select organisation.path from assignment
      join meeting on meeting.id = assignment.meeting_id
      join organisation on organisation.id = meeting.organisation_id
     where assignment.id = ${id}`);
  return row?.path;
}
