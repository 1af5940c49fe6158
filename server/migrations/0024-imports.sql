-- Imports as jobs that survive a stop, what each of them changed so that it can be undone, the comparison
-- with the national list, and two records of one person made into one.

-- 1. Imports -------------------------------------------------------------------------------------------

-- An import begins as the sealed file alone; what it is and what it would do is known when it has been read.
alter table import drop constraint import_kind_check;
alter table import drop constraint import_status_check;
alter table import drop constraint import_check;
alter table import alter column kind drop not null;
alter table import alter column sheet drop not null;
alter table import alter column plan_digest drop not null;
alter table import alter column path drop not null;
alter table import
  -- The places in the tree that the sheet touches; whoever may import in all of them may see it.
  add column places text[] not null default '{}',
  -- The file as it was sent, until it has been read.
  add column source bytea,
  -- The account that asked for the commit, and where it might import at that moment.
  add column committing_account_id uuid,
  add column committing_places text[],
  add column changed_nothing boolean not null default false,
  -- Why the last step ended without what was asked for, as a refusal.
  add column failure jsonb,
  add column undone_at timestamptz,
  add column undone_by text;
update import set places = array[path];
alter table import
  add constraint import_kind check (kind in ('roster', 'organisations', 'corrections')),
  add constraint import_status check (status in ('reading', 'failed', 'preview', 'committing', 'committed',
    'undoing', 'undone')),
  add constraint import_committed check ((status in ('committed', 'undoing', 'undone')) = (committed_at is not null)),
  add constraint import_undone check ((status = 'undone') = (undone_at is not null)),
  add constraint import_read check (status in ('reading', 'failed')
    or (kind is not null and sheet is not null and plan_digest is not null)),
  add constraint import_source check (source is null or status = 'reading');
create index import_at on import (at desc);
-- What waits for a server that was stopped.
create index import_unfinished on import (id) where status in ('reading', 'committing', 'undoing');

-- A preview is made anew when somebody mends its cells.
grant update (state, content) on import_row to chiboso_app;

-- How far a step has come. Not a record: it is written beside the transaction that does the work.
create table import_progress (
  import_id uuid primary key references import (id),
  stage text not null check (stage in ('waiting', 'reading', 'comparing', 'keeping', 'saving', 'undoing')),
  done integer not null default 0,
  total integer not null default 0,
  -- How often the step was begun; one that brings the server down is given up.
  attempts integer not null default 0,
  at timestamptz not null
);
grant insert, update on import_progress to chiboso_app;

-- What an import did, one row for each thing that it added or changed, with what was there before and what
-- is there since; sealed, because it holds numbers of identity.
create table import_effect (
  import_id uuid not null references import (id),
  position integer not null,
  row_number integer not null,
  kind text not null check (kind in ('memberAdded', 'memberAltered', 'organisationAdded', 'organisationAltered')),
  subject_id uuid not null,
  content bytea not null,
  primary key (import_id, position)
);
create index import_effect_subject on import_effect (subject_id);
grant insert on import_effect to chiboso_app;

-- As in 0018, with the places that imports keep now.
create or replace function move_paths(place text, target text) returns bigint
  language sql
begin atomic
  update import
     set path = case when path ^@ place then target || substr(path, length(place) + 1) else path end,
         places = array(select case when each ^@ place then target || substr(each, length(place) + 1) else each end
                          from unnest(places) with ordinality as kept (each, position) order by position),
         committing_places = case when committing_places is not null then
           array(select case when each ^@ place then target || substr(each, length(place) + 1) else each end
                   from unnest(committing_places) with ordinality as kept (each, position) order by position) end
   where path ^@ place
      or exists (select from unnest(places || coalesce(committing_places, '{}')) as each where each ^@ place);
  with moved as (
    update organisation set path = target || substr(path, length(place) + 1)
     -- Bounds for the index: paths go on with digits and letters, which all come before '~'.
     where path >= place and path < place || '~' returning 1)
  select count(*) from moved;
end;

-- 2. Members who are in no list any more -----------------------------------------------------------------

-- Merged into another record of the same person, or added by an import that was undone. The row stays: it is
-- the identity under which meetings and votes name the person.
alter table member
  add column merged_into uuid references member (id) check (merged_into <> id),
  add column undone_import_id uuid references import (id),
  add constraint member_gone_once check (merged_into is null or undone_import_id is null);
create index member_merged_into on member (merged_into) where merged_into is not null;

-- Their memberships and posts, taken out of the tables that every list is made from, so that no list of today
-- or of a day in the past can name one person twice.
create table former_membership (
  id uuid primary key,
  member_id uuid not null references member (id),
  organisation_id uuid not null references organisation (id),
  kind text not null,
  since date,
  until date
);
create index former_membership_member on former_membership (member_id);
create table former_post (
  id uuid primary key,
  member_id uuid not null references member (id),
  organisation_id uuid not null references organisation (id),
  post text not null,
  since date,
  until date,
  term_id uuid,
  given_by uuid,
  ended_by uuid
);
create index former_post_member on former_post (member_id);

-- Numbers that a person was known by: sealed, found by the same keyed index as the present ones.
create table older_number (
  id uuid primary key,
  member_id uuid not null references member (id),
  kind text not null check (kind in ('citizen', 'old', 'card')),
  number bytea not null,
  number_index bytea not null,
  -- The record that held it before the merge.
  from_member_id uuid not null references member (id),
  at timestamptz not null
);
create index older_number_member on older_number (member_id);
create index older_number_index on older_number (number_index);
grant insert, update on older_number to chiboso_app;

-- Takes a member out of every list, keeping what was there. The only way to take a membership or a post away;
-- whoever calls it must mark the member as merged or undone in the same transaction.
create function take_out_of_lists(gone uuid[]) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if exists (select from public.member
              where id = any (gone) and merged_into is null and undone_import_id is null) then
    raise exception 'a member is neither merged nor undone' using errcode = 'integrity_constraint_violation';
  end if;
  with taken as (delete from public.membership where member_id = any (gone) returning *)
  insert into public.former_membership (id, member_id, organisation_id, kind, since, until)
  select id, member_id, organisation_id, kind, since, until from taken;
  with taken as (delete from public.member_post where member_id = any (gone) returning *)
  insert into public.former_post (id, member_id, organisation_id, post, since, until, term_id, given_by, ended_by)
  select id, member_id, organisation_id, post, since, until, term_id, given_by, ended_by from taken;
end $$;
revoke all on function take_out_of_lists(uuid[]) from public;
grant execute on function take_out_of_lists(uuid[]) to chiboso_app;

-- Takes back exactly the memberships and posts that an import gave, so that what stood before can go on.
create function take_back_places(taken_memberships uuid[], taken_posts uuid[], by_import uuid) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (select from public.import where id = by_import and status = 'undoing') then
    raise exception 'import % is not being undone', by_import using errcode = 'integrity_constraint_violation';
  end if;
  with taken as (
    delete from public.membership where id = any (taken_memberships)
       and member_id in (select subject_id from public.import_effect where import_id = by_import) returning *)
  insert into public.former_membership (id, member_id, organisation_id, kind, since, until)
  select id, member_id, organisation_id, kind, since, until from taken;
  with taken as (
    delete from public.member_post where id = any (taken_posts)
       and member_id in (select subject_id from public.import_effect where import_id = by_import) returning *)
  insert into public.former_post (id, member_id, organisation_id, post, since, until, term_id, given_by, ended_by)
  select id, member_id, organisation_id, post, since, until, term_id, given_by, ended_by from taken;
end $$;
revoke all on function take_back_places(uuid[], uuid[], uuid) from public;
grant execute on function take_back_places(uuid[], uuid[], uuid) to chiboso_app;

-- Which tables speak of these members, and how often, whatever capability owns them: what an import's undoing
-- must not leave hanging. It names no content.
create function member_traces(members uuid[]) returns table (member_id uuid, place text, lines bigint)
  language plpgsql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  found record;
begin
  for found in
    select c.table_name, c.column_name
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
       and (c.column_name in ('member_id', 'chair_id', 'clerk_id', 'owner_id')
            or c.column_name like '%\_member\_id')
     order by 1, 2
  loop
    return query execute format(
      'select t.%1$I, %2$L::text, count(*) from public.%3$I t where t.%1$I = any ($1) group by 1',
      found.column_name, found.table_name, found.table_name) using members;
  end loop;
end $$;
revoke all on function member_traces(uuid[]) from public;
grant execute on function member_traces(uuid[]) to chiboso_app;

-- The same of organisations.
create function organisation_traces(organisations uuid[]) returns table (organisation_id uuid, place text, lines bigint)
  language plpgsql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  found record;
begin
  for found in
    select c.table_name, c.column_name
      from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'uuid'
       and (c.column_name in ('organisation_id', 'parent_id') or c.column_name like '%\_organisation\_id')
     order by 1, 2
  loop
    return query execute format(
      'select t.%1$I, %2$L::text, count(*) from public.%3$I t where t.%1$I = any ($1) group by 1',
      found.column_name, found.table_name, found.table_name) using organisations;
  end loop;
end $$;
revoke all on function organisation_traces(uuid[]) from public;
grant execute on function organisation_traces(uuid[]) to chiboso_app;

-- 3. One person, two records -----------------------------------------------------------------------------

-- Two that somebody has looked at and found to be two people.
create table not_same_person (
  one_id uuid not null references member (id),
  other_id uuid not null references member (id),
  at timestamptz not null,
  account_id uuid not null,
  account_name text not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
create index not_same_person_other on not_same_person (other_id);
grant insert on not_same_person to chiboso_app;

create table member_merge (
  gone_id uuid primary key references member (id),
  kept_id uuid not null references member (id),
  organisation_id uuid not null references organisation (id),
  document text not null check (document <> ''),
  document_on date not null,
  at timestamptz not null,
  account_id uuid not null,
  account_name text not null,
  -- Where the log has it.
  entry_index bigint not null,
  check (gone_id <> kept_id)
);
create index member_merge_kept on member_merge (kept_id);
grant insert on member_merge to chiboso_app;

-- Who was counted and who voted in which poll.
create view poll_voter as
  select poll.id as poll_id, poll.meeting_id, poll_member.member_id, ballot.member_id is not null as voted
    from poll
    join poll_member on poll_member.poll_id = poll.id
    left join ballot on ballot.poll_id = poll.id and ballot.member_id = poll_member.member_id
   where poll.state <> 'cancelled';

-- Who was where in which meeting.
create view meeting_attendance as
  select distinct presence.meeting_id, presence.member_id from presence;

-- 4. The office's list against the national list ---------------------------------------------------------

create table reconciliation (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  -- The list of the other system, by its adapter, and the day for which it speaks.
  format text not null,
  file_name text not null,
  file_digest text not null,
  as_of date not null,
  at timestamptz not null,
  account_id uuid not null,
  account_name text not null,
  counts jsonb not null,
  lines integer not null
);
create index reconciliation_organisation on reconciliation (organisation_id, at desc);
grant insert, update on reconciliation to chiboso_app;

create table reconciliation_row (
  reconciliation_id uuid not null references reconciliation (id),
  position integer not null,
  state text not null check (state in ('same', 'differs', 'missingThere', 'missingHere', 'doubled', 'proposed')),
  member_id uuid references member (id),
  -- A proposal that somebody has looked at.
  decision text check (decision in ('samePerson', 'otherPerson')),
  decided_at timestamptz,
  decided_by text,
  -- What both lists say; sealed, because it holds numbers of identity.
  content bytea not null,
  primary key (reconciliation_id, position),
  check ((decision is null) = (decided_at is null))
);
create index reconciliation_row_state on reconciliation_row (reconciliation_id, state, position);
create index reconciliation_row_member on reconciliation_row (member_id) where member_id is not null;
grant insert, update on reconciliation_row to chiboso_app;

-- 5. The second wall (0017) --------------------------------------------------------------------------------

-- An import is seen by whoever reaches all the places that it touches.
alter table import enable row level security;
create policy import_scope on import using (
  (select scope_is_whole())
  or (places <> '{}'
      and not exists (select from unnest(places) as touched where not touched ^@ any ((select scope_places())::text[]))))
  with check (true);
alter table import_row enable row level security;
create policy import_row_scope on import_row using (
  (select scope_is_whole()) or (select true from import where import.id = import_id)) with check (true);
alter table import_effect enable row level security;
create policy import_effect_scope on import_effect using (
  (select scope_is_whole()) or (select true from import where import.id = import_id)) with check (true);

alter table former_membership enable row level security;
create policy former_membership_scope on former_membership using (
  (select scope_is_whole()) or (select true from member where member.id = member_id)) with check (true);
alter table former_post enable row level security;
create policy former_post_scope on former_post using (
  (select scope_is_whole()) or (select true from member where member.id = member_id)) with check (true);
alter table older_number enable row level security;
create policy older_number_scope on older_number using (
  (select scope_is_whole()) or (select true from member where member.id = member_id)) with check (true);
alter table not_same_person enable row level security;
create policy not_same_person_scope on not_same_person using (
  (select scope_is_whole()) or (select true from member where member.id = one_id)
  or (select true from member where member.id = other_id)) with check (true);
alter table member_merge enable row level security;
create policy member_merge_scope on member_merge using (
  (select scope_is_whole()) or (select true from member where member.id = kept_id)
  or (select true from member where member.id = gone_id)) with check (true);
alter table reconciliation enable row level security;
create policy reconciliation_scope on reconciliation using (
  (select scope_is_whole()) or in_scope(organisation_id)) with check (true);
alter table reconciliation_row enable row level security;
create policy reconciliation_row_scope on reconciliation_row using (
  (select scope_is_whole())
  or (select true from reconciliation where reconciliation.id = reconciliation_id)) with check (true);
