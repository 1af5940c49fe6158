import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { HeldFacts, HeldItem } from "@chiboso/domain/quality/facts.ts";
import { sql, type Reader } from "../platform/database.ts";

/** A held meeting with what a sheet needs, where it lies in the tree and when its minutes are due, if they exist. */
export interface HeldRow extends Omit<HeldFacts, "minutesDueAt"> {
  readonly organisationId: Id;
  readonly path: string;
  readonly minutesDueAt: Instant | null;
}

type Stored = Omit<HeldRow, "committee" | "papers" | "items" | "minutes"> & {
  readonly committee: { readonly meetingId: Id; readonly closedAt: string } | null;
  readonly papers: readonly { readonly addedAt: string }[];
  readonly items: readonly (Omit<HeldItem, "startedAt"> & { readonly startedAt: string | null })[];
  readonly minutes: {
    readonly minutesId: Id;
    readonly read: boolean;
    readonly approvedAt: string | null;
  } | null;
};

/** What the record knows of these meetings, in one question however many they are; those never opened are missing. */
export async function heldFacts(reader: Reader, ids: readonly Id[]): Promise<HeldRow[]> {
  if (ids.length === 0) return [];
  const rows = await reader.query<Stored>(
    sql`
    with m as materialized (
      select meeting.*, organisation.path, to_char(planned_at at time zone zone, 'YYYY-MM') as month
        from meeting join organisation on organisation.id = meeting.organisation_id
       where meeting.id = any (${[...ids]}::uuid[]) and opened_at is not null)
    select m.id as "meetingId", m.organisation_id as "organisationId", m.path, m.kind, m.zone,
      m.planned_at as "plannedAt", m.opened_at as "openedAt", m.closed_at as "closedAt",
      exists (select from late_entry l where l.meeting_id = m.id and l.entered_at is not null) as "enteredLate",
      roll.attended > 0 as "rollCalled", roll.*, spoken.*, agenda.*, happened.*, result.results,
      (select count(*)::int from assignment a where a.meeting_id = m.id and a.withdrawn_at is null) as tasks,
      coalesce((select jsonb_agg(jsonb_build_object('addedAt', p.added_at)) from meeting_paper p
         where p.meeting_id = m.id and ${PREPARED}), '[]') as papers,
      (select jsonb_build_object('meetingId', c.id, 'closedAt', c.closed_at) from meeting c
         where c.organisation_id = m.organisation_id and c.kind = 'committee' and c.state = 'closed'
           and c.planned_at between m.planned_at - interval '31 days' and m.planned_at
           and c.closed_at <= m.opened_at
         order by c.prepares_id is distinct from m.id, c.planned_at desc limit 1) as committee,
      ${THEMATIC} as thematic,
      (select jsonb_build_object('minutesId', d.id, 'read', d.state <> 'draft', 'approvedAt', d.approved_at)
         from minutes d where d.meeting_id = m.id) as minutes,
      (select d.due_at from minutes d where d.meeting_id = m.id) as "minutesDueAt"
    from m
    cross join lateral (${ROLL}) roll
    cross join lateral (${SPOKEN}) spoken
    cross join lateral (${AGENDA}) agenda
    cross join lateral (${HAPPENED}) happened
    cross join lateral (${RESULTS}) result`,
    "held facts",
  );
  return rows.map(factsOf);
}

/** Whoever is summoned and not exempt counts; excused are those who said so and did not come. */
const ROLL = sql`
  select count(*) filter (where each.counts)::int as expected,
    count(*) filter (where each.counts and each.came)::int as attended,
    count(*) filter (where each.counts and not each.came and not each.excused)::int as unexcused,
    count(*) filter (where each.votes)::int as official,
    count(*) filter (where each.votes and each.came)::int as "officialPresent",
    count(*) filter (where each.counts and each.excused)::int as "excusedNow",
    count(*) filter (where each.counts and each.excused and before.known = 3 and
      (select count(*) from invitation earlier
        where earlier.meeting_id = any (before.ids) and earlier.member_id = each.member_id
          and earlier.answer = 'excused'
          and not exists (select from presence p
            where p.meeting_id = earlier.meeting_id and p.member_id = earlier.member_id)) = 3)::int as "excusedInRow",
    max(before.known)::int as "earlierKnown"
  from (select coalesce(array_agg(id), '{}') as ids, count(*) as known from (
      select p.id from meeting p
       where p.organisation_id = m.organisation_id and p.kind = 'regular' and p.state = 'closed'
         and p.planned_at < m.planned_at and p.id <> m.id
       order by p.planned_at desc limit 3) last) before
  left join lateral (
    select i.member_id, i.standing, i.standing <> 'exempt' as counts, came.yes as came,
      i.standing = 'official' or i.standing = 'exempt' and came.yes as votes,
      i.answer is not distinct from 'excused' and not came.yes as excused
    from invitation i
    cross join lateral (select exists (select from presence p
      where p.meeting_id = i.meeting_id and p.member_id = i.member_id) as yes) came
    where i.meeting_id = m.id and i.summoned) each on true`;

/** Members who had the floor or whose words were written down; those sent ahead are no speeches. */
const SPOKEN = sql`
  select count(distinct said.member_id)::int as speakers, count(distinct said.id)::int as speeches
  from (
    select o.member_id, coalesce(o.speech_id, o.id) as id from opinion o
     where o.meeting_id = m.id and o.how = 'spoken'
    union all
    select s.member_id, s.id from speech s
     where s.meeting_id = m.id and s.started_at is not null and s.kind = 'normal' and s.member_id is not null
  ) said
  where exists (select from presence p where p.meeting_id = m.id and p.member_id = said.member_id)
    and exists (select from invitation i where i.meeting_id = m.id and i.member_id = said.member_id
      and i.summoned and i.standing <> 'exempt')`;

/**
 * What is handed round while the meeting goes on prepared nobody for it, nor does it come too late for that. With a
 * meeting that was entered from paper its papers come afterwards.
 */
const PREPARED = sql`p.removed_at is null and (p.added_at <= m.opened_at
  or exists (select from late_entry l where l.meeting_id = m.id and l.entered_at is not null))`;

const AGENDA = sql`
  select coalesce(jsonb_agg(jsonb_build_object('kind', i.kind, 'position', i.position, 'startedAt', i.started_at,
    'concluded', coalesce(i.conclusion, '') <> '',
    'guided', i.draft is not null or exists (select from meeting_paper p
      where p.item_id = i.id and ${PREPARED}))), '[]') as items
  from agenda_item i where i.meeting_id = m.id and not i.secret`;

const HAPPENED = sql`
  select min(e.at) filter (where e.kind = 'meeting.published') as "publishedAt",
    count(*) filter (where e.kind = 'vote.closed')::int as votes
  from meeting_event e where e.meeting_id = m.id and e.kind in ('meeting.published', 'vote.closed')`;

/** As it stood at the close; while the meeting runs, as it stands (see lastResultsOf in meetings). */
const RESULTS = sql`
  select case when m.last_results is not null
    then jsonb_build_object('met', (m.last_results #>> '{counts,met}')::int,
      'all', (m.last_results #>> '{counts,all}')::int)
    else (
      select jsonb_build_object('met', count(*) filter (where report.met), 'all', count(*))
      from meeting earlier
      join assignment a on a.meeting_id = earlier.id and a.withdrawn_at is null
      left join lateral (select r.state = 'done' and r.accepted_at is not null as met
        from assignment_report r where r.assignment_id = a.id order by r.position desc limit 1) report on true
      where earlier.organisation_id = m.organisation_id and earlier.state = 'closed'
        and earlier.kind in ('regular', 'thematic', 'extraordinary') and earlier.planned_at < m.planned_at
        and earlier.planned_at >= coalesce((select max(r.planned_at) from meeting r
          where r.organisation_id = m.organisation_id and r.state = 'closed' and r.kind = 'regular'
            and r.planned_at < m.planned_at), '-infinity'))
    end as results`;

/** Held when a thematic meeting, or a meeting with a thematic item, was; planned when one is called or in the plan. */
const THEMATIC = sql`case
  when m.kind = 'thematic' or exists (select from agenda_item i
    where i.meeting_id = m.id and i.kind = 'thematic' and i.started_at is not null)
    or exists (select from meeting t where t.organisation_id = m.organisation_id and t.kind = 'thematic'
      and t.state = 'closed' and to_char(t.planned_at at time zone m.zone, 'YYYY-MM') = m.month) then 'held'
  when exists (select from agenda_item i where i.meeting_id = m.id and i.kind = 'thematic')
    or exists (select from meeting t where t.organisation_id = m.organisation_id and t.kind = 'thematic'
      and t.state in ('prepared', 'invited') and to_char(t.planned_at at time zone m.zone, 'YYYY-MM') = m.month)
    or exists (select from plan_entry e where e.organisation_id = m.organisation_id and e.kind = 'thematic'
      and e.year = left(m.month, 4)::int and to_char(e.planned_on, 'YYYY-MM') = m.month) then 'planned'
  else 'none' end`;

/** JSON made by the database writes moments its own way. */
function factsOf(row: Stored): HeldRow {
  const moment = (text: string) => new Date(text).toISOString();
  const { committee, minutes } = row;
  return {
    ...row,
    committee: committee && { ...committee, closedAt: moment(committee.closedAt) },
    papers: row.papers.map(({ addedAt }) => ({ addedAt: moment(addedAt) })),
    items: row.items.map((item) => ({
      ...item,
      startedAt: item.startedAt === null ? null : moment(item.startedAt),
    })),
    minutes: minutes && {
      ...minutes,
      approvedAt: minutes.approvedAt === null ? null : moment(minutes.approvedAt),
    },
  };
}
