-- When their period of keeping is over, ballots and archive of a secret vote are destroyed by a decision. What of its
-- archive is still on the disk stands in `files_left` until it is gone.
alter table secret_vote
  add column destroyed jsonb,
  add column files_left jsonb not null default '[]',
  add constraint secret_vote_destroyed check
    (destroyed is null or state = 'decided' or state = 'cancelled' and opened_at is not null);
grant delete on secret_archive, secret_message to chiboso_app;

-- What was deleted is cleared soon.
alter table secret_record set (
  autovacuum_vacuum_threshold = 0,
  autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0,
  toast.autovacuum_vacuum_scale_factor = 0
);
alter table secret_message set (
  autovacuum_vacuum_threshold = 0,
  autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0,
  toast.autovacuum_vacuum_scale_factor = 0
);
alter table secret_noted set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table secret_archive set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- With the ballots of secret votes whose term is over.
create or replace view open_work with (security_invoker = true) as
  select 'minutes' as kind, m.organisation_id, m.id as meeting_id, n.id as subject_id,
    coalesce(n.state, 'notBegun') as state, m.title as text, m.zone, m.closed_at as since, n.due_at,
    null::date as due_on
  from meeting m left join minutes n on n.meeting_id = m.id
  where m.state = 'closed' and n.state is distinct from 'approved'
union all
  -- A meeting that concluded nothing and gave no task has nothing to resolve.
  select 'resolution', m.organisation_id, m.id, r.id, coalesce(r.state, 'notBegun'), m.title, m.zone,
    m.closed_at, r.due_at, null
  from meeting m left join resolution r on r.meeting_id = m.id
  where m.state = 'closed' and m.kind in ('regular', 'thematic', 'extraordinary')
    and r.state is distinct from 'issued'
    and (r.id is not null
      or exists (select from assignment a where a.meeting_id = m.id and a.withdrawn_at is null)
      or exists (select from poll p where p.meeting_id = m.id and p.adopted))
union all
  select 'task', m.organisation_id, m.id, a.id, 'unreported', a.text, m.zone, a.assigned_at, null, a.due_date
  from assignment a join meeting m on m.id = a.meeting_id
  where a.withdrawn_at is null
    and not exists (select from assignment_report r where r.assignment_id = a.id)
union all
  select 'papers', m.organisation_id, m.id, null, 'notPosted', m.title, m.zone, m.planned_at, null, null
  from meeting m
  where m.state in ('prepared', 'invited')
    and not exists (select from meeting_paper p where p.meeting_id = m.id and p.removed_at is null)
union all
  select 'ballots', m.organisation_id, m.id, v.id, 'toSeal', v.ballot ->> 'question', m.zone, v.closed_at, null, null
  from paper_vote v join meeting m on m.id = v.meeting_id
  where v.state = 'closed' and v.sealing is null
union all
  select 'ballots', m.organisation_id, m.id, v.id, 'toDestroy', v.ballot ->> 'question', m.zone, v.closed_at, null,
    v.kept_until
  from paper_vote v join meeting m on m.id = v.meeting_id
  where v.kept_until is not null and v.destroyed is null
union all
  select 'ballots', m.organisation_id, m.id, v.id, 'toDestroy', v.ballot ->> 'question', m.zone,
    coalesce(v.closed_at, v.opened_at), null, v.kept_until
  from secret_vote v join meeting m on m.id = v.meeting_id
  where v.opened_at is not null and v.kept_until is not null and v.destroyed is null
union all
  select 'quality', m.organisation_id, m.id, null,
    case when s.state is null then 'notNamed' when s.state = 'confirmed' then 'sentBack' else s.state end,
    m.title, m.zone,
    case when s.state = 'confirmed' then r.at when s.version > 1 then s.named_at else m.opened_at end, null, null
  from meeting m
  left join lateral (select version, state, named_at from quality_score
    where meeting_id = m.id order by version desc limit 1) s on true
  left join lateral (select max(at) as at from quality_return
    where meeting_id = m.id and version = s.version) r on true
  where m.state = 'closed' and (m.kind = 'regular' or m.kind = 'thematic' and s.state is not null)
    and (s.state is distinct from 'confirmed' or r.at is not null);
