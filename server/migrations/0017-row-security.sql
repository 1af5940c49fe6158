-- Row-level security, the second wall behind the table of rights: whatever the application asks, a connection
-- reaches persons only as far as the scope that was declared on it. `chiboso.places` has the paths that it
-- reaches, in order, with a space between them and none within another ('/' is everything); `chiboso.members`
-- has the ids of the persons whose own rows it may see. A connection that has declared nothing sees no
-- personal row. The owner of the tables, who migrates, is not bound; the application is not the owner.

-- Everything, or the only organisation at the top, which comes to the same.
create function scope_is_whole() returns boolean
  language sql stable parallel safe
  return coalesce(
    current_setting('chiboso.places', true) = '/'
    or (current_setting('chiboso.places', true) ~ '^/[0-9a-z]+/$' and not exists (
          select from public.organisation
           where parent_id is null and path <> current_setting('chiboso.places', true))),
    false);

create function scope_places() returns text[]
  language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('chiboso.places', true), ''), ' '), '{}');

create function scope_members() returns uuid[]
  language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('chiboso.members', true), ''), ' '), '{}')::uuid[];

-- The organisations that the scope reaches. The bounds, from the first place to behind the last, are for the
-- index: a path goes on with digits and letters, which all come before '~'. The planner is told that this
-- costs nothing: as `in (select scope_organisations())` it is hashed once for a query, and an honest price
-- would be counted again for every row that an index finds, and turn the plan upside down.
create function scope_organisations() returns setof uuid
  language plpgsql stable parallel safe cost 1 rows 1
as $$
declare
  places text[] := public.scope_places();
begin
  return query
    select id from public.organisation
     where path >= places[1] and path < places[cardinality(places)] || '~' and path ^@ any (places);
end $$;

-- The same as the keys of an object, in which one of several is found at once.
create function scope_keys() returns jsonb
  language plpgsql stable parallel safe cost 1
as $$
begin
  return coalesce((select jsonb_object_agg(id, true) from public.scope_organisations() as id), '{}');
end $$;

-- Whether an organisation lies within the scope: for looking at single rows.
create function in_scope(place uuid) returns boolean
  language plpgsql stable parallel safe cost 1
as $$
declare
  found_path text;
begin
  select path into found_path from public.organisation where id = place;
  return coalesce(found_path ^@ any (public.scope_places()), false);
end $$;

-- Where a person belongs, or belonged last, and the other places of a whole life: kept by the database beside
-- person and memberships, so that a row is judged without looking anything up. No foreign keys: the
-- memberships have them. Which of several current places is the home does not matter for what is seen.
alter table member add column home_id uuid, add column other_homes text[];
alter table membership add column other_homes text[];

-- Whoever adds another way to be seen at a place adds it to `member_place` and calls `keep_homes` by a trigger
-- on its table, with the rows before and after as `removed` and `added`.
create view member_place as
  select member_id, organisation_id, coalesce(until, 'infinity') as latest, kind = 'party' as party from membership;
create view member_homes as
  select member_id, array_agg(organisation_id::text order by latest desc, party desc, organisation_id) as list
    from (select member_id, organisation_id, max(latest) as latest, bool_or(party) as party
            from member_place group by member_id, organisation_id) place
   group by member_id;
revoke select on member_place from chiboso_app;
revoke select on member_homes from chiboso_app;

update member set home_id = homes.list[1]::uuid, other_homes = nullif(homes.list[2:], '{}')
  from member_homes homes where homes.member_id = member.id;
update membership set other_homes = array_remove(homes.list, organisation_id::text)
  from member_homes homes where homes.member_id = membership.member_id and cardinality(homes.list) > 1;

create function keep_homes() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
declare
  touched uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct member_id) into touched from added;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct member_id) into touched from removed;
  else
    select array_agg(distinct member_id) into touched
      from (select member_id from added union all select member_id from removed) each;
  end if;
  update member set home_id = homes.list[1]::uuid, other_homes = nullif(homes.list[2:], '{}')
    from unnest(touched) as person (id)
    left join (select * from member_homes where member_id = any (touched)) homes on homes.member_id = person.id
   where member.id = person.id
     and (member.home_id, member.other_homes) is distinct from (homes.list[1]::uuid, nullif(homes.list[2:], '{}'));
  update membership set other_homes = nullif(array_remove(homes.list, organisation_id::text), '{}')
    from (select * from member_homes where member_id = any (touched)) homes
   where homes.member_id = membership.member_id
     and membership.other_homes is distinct from nullif(array_remove(homes.list, organisation_id::text), '{}');
  return null;
end $$;
create trigger membership_homes_added after insert on membership
  referencing new table as added for each statement execute function keep_homes();
create trigger membership_homes_changed after update on membership
  referencing old table as removed new table as added for each statement
  when (pg_trigger_depth() = 0) execute function keep_homes();
create trigger membership_homes_removed after delete on membership
  referencing old table as removed for each statement execute function keep_homes();

-- Whether a person is seen: oneself, and whoever belongs or belonged to a place within the scope. For tables
-- of few rows a query; in a policy as `(select scope_is_whole()) or sees_member(member_id)`.
create function sees_member(person uuid) returns boolean
  language plpgsql stable parallel safe security definer cost 1
  set search_path = public, pg_temp
as $$
declare
  home uuid;
  others text[];
begin
  if scope_is_whole() or person = any (scope_members()) then return true; end if;
  select home_id, other_homes into home, others from member where id = person;
  return in_scope(home) or (others is not null and exists (
    select from organisation where id = any (others::uuid[]) and path ^@ any (scope_places())));
end $$;
revoke all on function sees_member(uuid) from public;
grant execute on function sees_member(uuid) to chiboso_app;

-- The policies. Settings stand in brackets of their own, so that they are read once for a query. A row may be
-- added by whoever may do the act, seen or not: a new member has no place yet.

alter table member enable row level security;
create policy member_scope on member using (
  (select scope_is_whole())
  or id = any ((select scope_members())::uuid[])
  or home_id in (select scope_organisations())
  or (select scope_keys()) ?| other_homes)
  with check (true);

alter table membership enable row level security;
create policy membership_scope on membership using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or organisation_id in (select scope_organisations())
  -- Where else somebody is or was who is seen.
  or (select scope_keys()) ?| other_homes)
  with check (true);

alter table member_standing enable row level security;
create policy member_standing_scope on member_standing using (
  (select scope_is_whole()) or sees_member(member_id))
  with check (true);

alter table member_post enable row level security;
create policy member_post_scope on member_post using (
  (select scope_is_whole())
  or organisation_id in (select scope_organisations())
  or sees_member(member_id))
  with check (true);

-- Who read whose file, why, and in which office: shown to the person concerned. Older rows have no purpose.
alter table file_read
  add column purpose text check (purpose in
    ('management', 'admission', 'transfer', 'inspection', 'statistics', 'correction', 'other')),
  add column reason text not null default '',
  add column what text not null default 'file' check (what in
    ('file', 'list', 'search', 'export', 'document', 'dossier')),
  add column reader_role text,
  add column reader_organisation text not null default '',
  add constraint file_read_other_has_reason check (purpose is distinct from 'other' or btrim(reason) <> '');
create index file_read_account on file_read (account_id, at desc);

alter table file_read enable row level security;
create policy file_read_scope on file_read using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or sees_member(member_id))
  with check (true);

alter table sealed_act enable row level security;
create policy sealed_act_scope on sealed_act using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or in_scope(organisation_id))
  with check (true);

-- What somebody said, where somebody was and how somebody voted: for those whose roles reach the cell, and
-- for the person in question.
alter table invitation enable row level security;
create policy invitation_scope on invitation using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select organisation_id from meeting where meeting.id = meeting_id) in (select scope_organisations()))
  with check (true);
alter table presence enable row level security;
create policy presence_scope on presence using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select organisation_id from meeting where meeting.id = meeting_id) in (select scope_organisations()))
  with check (true);
alter table opinion enable row level security;
create policy opinion_scope on opinion using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select organisation_id from meeting where meeting.id = meeting_id) in (select scope_organisations()))
  with check (true);
alter table ballot enable row level security;
create policy ballot_scope on ballot using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select meeting.organisation_id from poll join meeting on meeting.id = poll.meeting_id
       where poll.id = poll_id) in (select scope_organisations()))
  with check (true);

-- The views of earlier migrations are the owner's, so the policies do not bind them. What each of them shows
-- to whoever asks: known_account and account_candidate the names that accounts are made for, held_grant and
-- access_place who may do what where, mail_reach which offices a letter concerns, meeting_figures and
-- minutes_figures counts. Only mail_recipient showed more: addresses are now seen as persons are.
create or replace view mail_recipient as
  select member.id as member_id, member.full_name as name,
         case when sees_member(member.id) then nullif(btrim(member.email), '') end as email,
         coalesce(account.language, 'vi') as language
    from member
    left join account on account.member_id = member.id;
