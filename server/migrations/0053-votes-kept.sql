-- How the list and the tellers of a vote on paper came about, and what nobody changes any more: what stands on
-- the ballots once they are handed out, the round once it is over, its packets once they are sealed.

alter table paper_vote
  -- Who was added to the prepared list and the hands for it; `hands` adopted the list of an election.
  add column listed jsonb not null default '{"added": [], "hands": null}',
  -- Hands by which the tellers were elected.
  add column tellers_hands jsonb;

create function paper_vote_stays() returns trigger
  language plpgsql
  as $$
declare
  settled constant text[] := '{id,meeting_id,item_id,round,repeat_of,repeat_reason,ballot,withdrawn,recusals,listed,prepared_at}';
  handed_out constant text[] := '{tellers,tellers_hands,printed,issued,issued_at,frozen}';
  after_the_end constant text[] := '{sealing,kept_until,destroyed}';
  was constant jsonb := to_jsonb(old);
  becomes constant jsonb := to_jsonb(new);
begin
  if old.state in ('closed', 'cancelled') and was - after_the_end is distinct from becomes - after_the_end
    or exists (select from unnest(settled) as field where was -> field is distinct from becomes -> field)
    or old.issued_at is not null
      and exists (select from unnest(handed_out) as field where was -> field is distinct from becomes -> field)
    or old.sealing is not null and (new.sealing, new.kept_until) is distinct from (old.sealing, old.kept_until)
    or old.destroyed is not null and new.destroyed is distinct from old.destroyed
  then
    raise exception 'this % is closed and stays as it is', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger paper_vote_stays before update on paper_vote for each row execute function paper_vote_stays();

-- With the ballots of votes on paper, which are sealed after the count and destroyed after their term.
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
  where v.kept_until is not null and v.destroyed is null;
