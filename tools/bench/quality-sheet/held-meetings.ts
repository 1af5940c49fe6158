import { sql, type Transaction } from "../../../server/platform/database.ts";
import { newId } from "../../../server/platform/ids.ts";

export interface Size {
  readonly cells: number;
  readonly members: number;
  /** Regular meetings of each cell, the last one in the running month. */
  readonly meetings: number;
}

const ITEMS = [
  "opening",
  "lastResolution",
  "information",
  "publicOpinion",
  "discussion",
  "criticism",
  "resolution",
  "closing",
];

/**
 * A committee whose cells have all met, put straight into the tables: rolls, presences, agendas, speeches, tasks
 * with reports, papers and what happened. Returns the id of the top.
 */
export async function placeHeldMeetings(tx: Transaction, size: Size): Promise<string> {
  const top = newId();
  await placePeople(tx, top, size);
  await placeMeetings(tx, size.meetings);
  await placeRolls(tx);
  await placeWork(tx);
  return top;
}

async function placePeople(tx: Transaction, top: string, size: Size): Promise<void> {
  await tx.query(sql`insert into organisation (id, path, kind, name, seat)
    values (${top}, '/1/', 'partyBody', 'Đảng bộ Đo', 'Hà Nội')`);
  await tx.query(sql`insert into organisation (id, path, parent_id, kind, name, seat)
    select gen_random_uuid(), '/1/' || n || '/', ${top}, 'subCell', 'Chi bộ ' || n, 'Hà Nội'
    from generate_series(1, ${size.cells}::int) n`);
  await tx.query(sql`
    with made as (
      select gen_random_uuid() as id, o.id as cell from organisation o, generate_series(1, ${size.members}::int)
      where o.kind = 'subCell'),
    entered as (
      insert into member (id, full_name, admitted_on, official_on)
      select id, 'Đảng viên', '2010-01-01', '2011-01-01' from made)
    insert into membership (id, member_id, organisation_id, kind, since)
    select gen_random_uuid(), id, cell, 'party', '2010-01-01' from made`);
}

/** On the first days of the months up to this one, each from eight o'clock to a quarter to ten. */
async function placeMeetings(tx: Transaction, meetings: number): Promise<void> {
  await tx.query(sql`
    with held as (
      select o.id, o.name, o.seat, people.ids,
        date_trunc('month', now() at time zone 'Asia/Ho_Chi_Minh') - ago * interval '1 month' as month
      from organisation o
      cross join lateral (select array_agg(member_id order by member_id) as ids from membership
        where organisation_id = o.id) people
      cross join generate_series(0, ${meetings}::int - 1) ago
      where o.kind = 'subCell')
    insert into meeting (id, organisation_id, organisation_name, superior_name, seat, kind, mode, title, place, zone,
      planned_at, minutes, state, chair_id, chair_name, clerk_id, clerk_name, check_in_key, opened_at, roll_called_at,
      closed_at)
    select gen_random_uuid(), id, name, 'Đảng bộ Đo', seat, 'regular', 'inPerson', 'Sinh hoạt thường kỳ',
      'Phòng họp', 'Asia/Ho_Chi_Minh', month + interval '1 hour', 90, 'closed', ids[1], 'Đảng viên', ids[2],
      'Đảng viên', '\\x00', month + interval '1 hour', month + interval '65 minutes', month + interval '165 minutes'
    from held`);
}

/** One in ten does not come and half of those say so. */
async function placeRolls(tx: Transaction): Promise<void> {
  await tx.query(sql`
    insert into invitation (meeting_id, member_id, position, name, standing, posts, summoned, answer)
    select m.id, s.member_id, row_number() over (partition by m.id order by s.member_id), 'Đảng viên', 'official',
      case s.member_id when m.chair_id then array['secretary'] else '{}' end, true,
      case when hashtext(m.id::text || s.member_id::text) % 20 = 0 then 'excused' else 'attending' end
    from meeting m join membership s on s.organisation_id = m.organisation_id`);
  await tx.query(sql`
    insert into presence (id, meeting_id, member_id, from_at, to_at, place, how)
    select gen_random_uuid(), i.meeting_id, i.member_id, m.opened_at, m.closed_at, 'room', 'rollCall'
    from invitation i join meeting m on m.id = i.meeting_id
    where hashtext(m.id::text || i.member_id::text) % 10 <> 0`);
}

async function placeWork(tx: Transaction): Promise<void> {
  await tx.query(sql`
    insert into agenda_item (id, meeting_id, position, kind, title, minutes, started_at, ended_at, conclusion)
    select gen_random_uuid(), m.id, item.place, item.kind, 'Nội dung', 10, m.opened_at + item.place * interval '10 minutes',
      m.opened_at + item.place * interval '10 minutes' + interval '9 minutes', 'Chi bộ thống nhất'
    from meeting m cross join unnest(${ITEMS}::text[]) with ordinality as item (kind, place)`);
  await tx.query(sql`
    insert into opinion (id, meeting_id, item_id, member_id, name, at, text, how)
    select gen_random_uuid(), a.meeting_id, a.id, i.member_id, i.name, a.started_at, 'Nhất trí', 'spoken'
    from agenda_item a
    join lateral (select * from invitation where meeting_id = a.meeting_id order by member_id limit 12) i on true
    where a.kind = 'discussion'`);
  await tx.query(sql`
    with given as (
      insert into assignment (id, meeting_id, item_id, text, owner_id, owner_name, due_date, assigned_at)
      select gen_random_uuid(), m.id, a.id, 'Nhiệm vụ', m.clerk_id, m.clerk_name, m.planned_at::date + 20, a.started_at
      from meeting m join agenda_item a on a.meeting_id = m.id and a.kind = 'resolution'
      cross join generate_series(1, 4) returning id, assigned_at)
    insert into assignment_report (id, assignment_id, position, state, text, on_day, at, reported_by, accepted_at, accepted_by)
    select gen_random_uuid(), id, 1, 'done', '', assigned_at::date, assigned_at, 'Đảng viên', assigned_at, 'Đảng viên'
    from given`);
  await tx.query(sql`
    insert into meeting_paper (id, meeting_id, name, type, size, digest, added_at)
    select gen_random_uuid(), id, 'bao-cao.pdf', 'application/pdf', 1000, repeat('0', 64),
      planned_at - interval '3 days' from meeting`);
  await tx.query(sql`
    insert into meeting_event (meeting_id, seq, kind, at, actor, data)
    select id, 1, 'meeting.published', planned_at - interval '7 days', 'Bí thư', '{}' from meeting`);
}
