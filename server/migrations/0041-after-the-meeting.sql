-- What comes after a meeting, and what comes of one that was held on paper.

-- A meeting, or the rest of one, entered from its signed paper after the system had failed (MEET-15). What is
-- being typed is kept as a sheet; once it is entered, the meeting has it and the row stays as it is.
create table late_entry (
  meeting_id uuid primary key references meeting (id),
  version int not null default 1 check (version > 0),
  sheet jsonb not null,
  begun_at timestamptz not null,
  begun_by text not null,
  paper_from timestamptz,
  recovered_at timestamptz,
  due_at timestamptz,
  reason text,
  entered_at timestamptz,
  entered_by text,
  check (num_nulls(recovered_at, due_at, reason, entered_at, entered_by) in (0, 5))
);
grant insert, update on late_entry to chiboso_app;
create trigger late_entry_done before update on late_entry
  for each row when (old.entered_at is not null) execute function refuse_change();

-- Scans of the signed paper; the files lie under their digests.
create table late_scan (
  id uuid primary key,
  meeting_id uuid not null references late_entry (meeting_id),
  name text not null,
  type text not null,
  size int not null check (size > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  added_at timestamptz not null,
  removed_at timestamptz
);
create index late_scan_meeting on late_scan (meeting_id);
grant insert, update on late_scan to chiboso_app;

-- One line for a meeting that was entered from paper, for lists and the committee's board.
create view late_figures as
  select meeting_id, entered_at, due_at, entered_at >= due_at as overdue
  from late_entry where entered_at is not null;
grant select on late_figures to chiboso_app;

-- Votes that were counted on paper have no rows of voters: their results stand among the meeting's events.
create or replace view meeting_figures as
select m.id as meeting_id, m.organisation_id, m.kind, m.state, m.zone, m.planned_at, m.opened_at, m.closed_at,
  m.expected, m.attended, m.excused, m.unexcused, m.opinions,
  (select count(*)::int from invitation i where i.meeting_id = m.id and i.summoned) as invited,
  (select count(*)::int from poll p where p.meeting_id = m.id and p.state = 'closed')
    + paper.adopted + paper.rejected as polls,
  (select count(*)::int from poll p where p.meeting_id = m.id and p.adopted
     and not exists (select from poll later where later.meeting_id = m.id and later.item_id = p.item_id
       and later.question = p.question and later.round > p.round and later.state = 'closed'))
    + paper.adopted as adopted,
  (select count(*)::int from poll p where p.meeting_id = m.id and not p.adopted
     and not exists (select from poll later where later.meeting_id = m.id and later.item_id = p.item_id
       and later.question = p.question and later.round > p.round and later.state = 'closed'))
    + paper.rejected as rejected
from meeting m
cross join lateral (
  select count(*) filter (where e.data ->> 'adopted' = 'true')::int as adopted,
    count(*) filter (where e.data ->> 'adopted' = 'false')::int as rejected
  from late_entry l join meeting_event e on e.meeting_id = l.meeting_id
  where l.meeting_id = m.id and e.kind = 'vote.closed' and e.data ->> 'method' = 'counted'
) paper
where m.state <> 'prepared';
