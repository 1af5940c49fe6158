import type { listMeetings } from "@chiboso/domain/meetings/contract.ts";
import { placesFor } from "@chiboso/domain/access/rights.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { wasMissed } from "@chiboso/domain/meetings/states.ts";
import type { Answer, MeetingSummary } from "@chiboso/domain/meetings/view.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";

const PAGE = 100;

type Row = Omit<MeetingSummary, "organisation" | "mine" | "late" | "missed"> & {
  readonly lateBegun: boolean;
  readonly enteredAt: Instant | null;
  readonly lateDueAt: Instant | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly onRoll: boolean;
  readonly myAnswer: Answer | null;
  readonly presentNow: boolean;
};

/** Meetings within reach, newest first; those still being prepared only for whoever prepares or runs them. */
export async function list(
  asked: ReadAsked<typeof listMeetings>,
): Promise<Result<{ meetings: MeetingSummary[] }>> {
  const { reader, actor, places, query } = asked;
  const preparing = [...placesFor(actor, "meetings.prepare"), ...placesFor(actor, "meetings.run")];
  const rows = await reader.query<Row>(sql`
    select m.id, m.organisation_id as "organisationId", o.name as "organisationName", m.kind, m.mode, m.title,
      m.place, m.zone, m.planned_at as "plannedAt", m.state,
      count(i.member_id) filter (where i.summoned)::int as summoned,
      count(i.member_id) filter (where i.summoned and i.answer = 'attending')::int as attending,
      count(i.member_id) filter (where i.summoned and i.answer = 'excused')::int as excused,
      count(i.member_id) filter (where i.summoned and i.standing <> 'exempt')::int as expected,
      case when m.state = 'closed' then m.attended
        else count(i.member_id) filter (where i.summoned and i.standing <> 'exempt' and here.yes)::int end as present,
      count(i.member_id) filter (where i.summoned and i.standing = 'exempt' and here.yes)::int as exempt,
      coalesce(bool_or(i.member_id = ${actor.memberId}), false) as "onRoll",
      max(i.answer) filter (where i.member_id = ${actor.memberId}) as "myAnswer",
      exists (select from presence p where p.meeting_id = m.id and p.member_id = ${actor.memberId}
        and p.to_at is null) as "presentNow",
      exists (select from late_entry l where l.meeting_id = m.id) as "lateBegun",
      (select l.entered_at from late_entry l where l.meeting_id = m.id) as "enteredAt",
      (select l.due_at from late_entry l where l.meeting_id = m.id) as "lateDueAt"
    from (
      select m.* from meeting m join organisation o on o.id = m.organisation_id
      where o.path like any (${patterns(places)}::text[])
        and (m.state <> 'prepared' or o.path like any (${patterns(preparing)}::text[]))
        and (${query.organisationId ?? null}::uuid is null or m.organisation_id = ${query.organisationId ?? null})
        and (${query.state ?? null}::text is null or m.state = ${query.state ?? null})
        and (${query.from ?? null}::timestamptz is null or m.planned_at >= ${query.from ?? null})
        and (${query.before ?? null}::timestamptz is null or m.planned_at < ${query.before ?? null})
      order by m.planned_at desc, m.id
      limit ${PAGE}
    ) m
    join organisation o on o.id = m.organisation_id
    left join invitation i on i.meeting_id = m.id
    left join lateral (select exists (select from presence p
      where (m.state = 'open' or i.standing = 'exempt') -- whoever attended a closed one is counted with it
        and p.meeting_id = m.id and p.member_id = i.member_id and (p.to_at is null
        or m.state = 'closed' and p.to_at > m.opened_at and p.from_at < m.closed_at)) as yes) here on true
    group by m.id, m.organisation_id, o.name, m.kind, m.mode, m.title, m.place, m.zone, m.planned_at, m.state, m.attended
    order by m.planned_at desc, m.id`);
  return ok({ meetings: rows.map((row) => summaryOf(row, asked.now)) });
}

/** Paths hold no sign that `like` would read otherwise. */
function patterns(paths: readonly string[]): string[] {
  return paths.map((path) => `${path}%`);
}

function summaryOf(row: Row, now: Instant): MeetingSummary {
  const { organisationId, organisationName, onRoll, myAnswer, presentNow, ...others } = row;
  const { lateBegun, enteredAt, lateDueAt: dueAt, ...rest } = others;
  const overdue = enteredAt !== null && dueAt !== null && enteredAt >= dueAt;
  return {
    ...rest,
    missed: wasMissed(row, now),
    late: lateBegun ? { enteredAt, dueAt, overdue } : null,
    organisation: { id: organisationId, name: organisationName },
    mine: onRoll ? { answer: myAnswer, presentNow } : null,
  };
}
