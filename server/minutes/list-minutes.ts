import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { listMinutes as route } from "@chiboso/domain/minutes/contract.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { isLate } from "@chiboso/domain/minutes/deadline.ts";
import { sql, type Reader } from "../platform/database.ts";

type Line = Reply<typeof route>["minutes"][number];

/** The minutes of every organisation at or below the places, latest meeting first. */
export async function listMinutes(
  reader: Reader,
  places: readonly string[],
  limit: number,
  now: Instant,
): Promise<Line[]> {
  const rows = await reader.query<Omit<Line, "late">>(sql`
    select m.id as "minutesId", m.meeting_id as "meetingId", m.organisation_id as "organisationId",
      o.name as "organisationName", m.subject, m.closed_at as "closedAt", m.state,
      m.due_at as "dueAt", m.approved_at as "approvedAt"
    from minutes m join organisation o on o.id = m.organisation_id
    where exists (select from unnest(${places}::text[]) place where starts_with(o.path, place))
    order by m.closed_at desc, m.id
    limit ${limit}`);
  return rows.map((row) => ({ ...row, late: isLate(row.dueAt, row.approvedAt, now) }));
}
