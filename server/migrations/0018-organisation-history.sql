-- How the tree was: every organisation as dated versions, the acts with their deciding documents, and terms of
-- office. `organisation` stays the tree of today, with the paths that rights and reading stand on.

alter table organisation drop constraint organisation_kind_check;
alter table organisation add constraint organisation_kind_check check (kind in ('partyBody', 'baseBody',
  'sectionalBody', 'baseCell', 'subCell', 'partyGroup', 'committeeOffice', 'organisationBoard',
  'propagandaBoard', 'partyBuildingBoard', 'inspectionCommission', 'tradeUnion', 'youthUnion'));

-- An official act with the document that decides it. What it did stands in the versions, memberships, terms and
-- posts that name it; who was concerned stands sealed in the log.
create table organisation_act (
  id uuid primary key,
  kind text not null check (kind in ('founded', 'altered', 'moved', 'merged', 'split', 'dissolved',
    'termBegun', 'termEnded', 'postGiven', 'postEnded')),
  -- First day on which it holds.
  on_day date not null,
  document_number text not null check (document_number <> ''),
  document_date date not null check (document_date <= on_day),
  document_issuer text not null check (document_issuer <> ''),
  at timestamptz not null,
  account_id uuid not null,
  account_name text not null,
  log_organisation_id uuid not null references organisation (id),
  entry_index bigint not null
);
grant insert on organisation_act to chiboso_app;

-- The organisations that an act was about, so that each shows it in its history.
create table organisation_act_subject (
  act_id uuid not null references organisation_act (id) deferrable initially deferred,
  organisation_id uuid not null references organisation (id),
  primary key (act_id, organisation_id)
);
create index organisation_act_subject_organisation on organisation_act_subject (organisation_id);
grant insert on organisation_act_subject to chiboso_app;

-- An organisation between two days. A version that was wrong from its own first day on stays with the moment at
-- which another took its place (`replaced_at`): nothing is overwritten. The last day is outside.
create table organisation_version (
  id uuid primary key default uuidv7(),
  organisation_id uuid not null references organisation (id) on delete cascade,
  parent_id uuid references organisation (id),
  name text not null,
  name_fold text generated always as (fold(name)) stored,
  code text,
  kind text not null,
  seat text not null,
  since date,
  until date check (until > since),
  act_id uuid references organisation_act (id) deferrable initially deferred,
  recorded_at timestamptz not null default now(),
  replaced_at timestamptz,
  constraint organisation_version_one_at_a_time
    exclude using gist (organisation_id with =, daterange(since, until) with &&) where (replaced_at is null)
);
create index organisation_version_organisation on organisation_version (organisation_id, since);
create index organisation_version_parent on organisation_version (parent_id);
create index organisation_version_name on organisation_version using gin (name_fold gin_trgm_ops);
create index organisation_version_code on organisation_version (code);

-- Versions are written by the database itself, with every change of an organisation, whoever makes it: an
-- import, a seed, a test or a hand in SQL cannot forget them, and the application has no right to write them.
-- An act says its day and id in two settings of the transaction. Without them a change corrects what is
-- recorded: it holds from the first day of the version in force.
create function keep_organisation_version() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
declare
  day date := nullif(current_setting('chiboso.act_day', true), '')::date;
  act uuid := nullif(current_setting('chiboso.act_id', true), '')::uuid;
  latest organisation_version;
begin
  if tg_op = 'INSERT' then
    insert into organisation_version (organisation_id, parent_id, name, code, kind, seat, since, until, act_id)
    values (new.id, new.parent_id, new.name, new.code, new.kind, new.seat, new.founded_on, new.dissolved_on, act);
    return null;
  end if;
  select * into strict latest from organisation_version
   where organisation_id = new.id and replaced_at is null
   order by since desc nulls last limit 1;
  if (new.parent_id, new.name, new.code, new.kind, new.seat)
       is distinct from (latest.parent_id, latest.name, latest.code, latest.kind, latest.seat) then
    if day is null or day = latest.since then
      update organisation_version set replaced_at = now() where id = latest.id;
      day := latest.since;
    else
      update organisation_version set until = day where id = latest.id;
    end if;
    insert into organisation_version (organisation_id, parent_id, name, code, kind, seat, since, until, act_id)
    values (new.id, new.parent_id, new.name, new.code, new.kind, new.seat, day, latest.until, act)
    returning * into latest;
  end if;
  if new.dissolved_on is distinct from latest.until then
    if new.dissolved_on = latest.since then
      -- What began on the day of the end never lasted.
      update organisation_version set replaced_at = now() where id = latest.id;
    else
      update organisation_version set until = new.dissolved_on where id = latest.id;
    end if;
  end if;
  return null;
end $$;

create trigger organisation_versions_added after insert on organisation
  for each row execute function keep_organisation_version();
create trigger organisation_versions_changed
  after update of parent_id, name, code, kind, seat, dissolved_on on organisation
  for each row
  when ((old.parent_id, old.name, old.code, old.kind, old.seat, old.dissolved_on)
        is distinct from (new.parent_id, new.name, new.code, new.kind, new.seat, new.dissolved_on))
  execute function keep_organisation_version();

-- What was there before this: one version, from the founding where its day is known.
insert into organisation_version (organisation_id, parent_id, name, code, kind, seat, since, until)
select id, parent_id, name, code, kind, seat, founded_on, dissolved_on from organisation;

-- Takes everything at and below a place to another one, in one statement. Whatever else keeps places follows;
-- a table that begins to keep them is added here.
create function move_paths(place text, target text) returns bigint
  language sql
begin atomic
  update import set path = target || substr(path, length(place) + 1) where path ^@ place;
  with moved as (
    update organisation set path = target || substr(path, length(place) + 1)
     -- Bounds for the index: paths go on with digits and letters, which all come before '~'.
     where path >= place and path < place || '~' returning 1)
  select count(*) from moved;
end;
revoke all on function move_paths(text, text) from public;
grant execute on function move_paths(text, text) to chiboso_app;

-- Terms of office. At most one runs, none overlaps another.
create table organisation_term (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  name text not null check (name <> ''),
  since date not null,
  planned_until date check (planned_until > since),
  until date check (until > since),
  begun_by uuid not null references organisation_act (id) deferrable initially deferred,
  ended_by uuid references organisation_act (id) deferrable initially deferred,
  constraint organisation_term_one_at_a_time
    exclude using gist (organisation_id with =, daterange(since, until) with &&)
);
grant insert, update (until, ended_by) on organisation_term to chiboso_app;

-- In which term a post is held, and by which acts it was given and ended; null for what imports bring.
alter table member_post
  add column term_id uuid references organisation_term (id),
  add column given_by uuid references organisation_act (id) deferrable initially deferred,
  add column ended_by uuid references organisation_act (id) deferrable initially deferred;

-- Nobody of kind party in a union and nobody of a union in the Party, whoever writes the row.
create function check_membership_kind() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  if exists (
    select from changed join organisation on organisation.id = changed.organisation_id
     where changed.kind is distinct from
           case when organisation.kind in ('tradeUnion', 'youthUnion') then organisation.kind else 'party' end)
  then
    raise exception using errcode = 'check_violation', constraint = 'membership_kind_fits',
      table = 'membership', message = 'a membership is not of the kind of its organisation';
  end if;
  return null;
end $$;
create trigger membership_kind_added after insert on membership
  referencing new table as changed for each statement execute function check_membership_kind();
create trigger membership_kind_changed after update on membership
  referencing new table as changed for each statement execute function check_membership_kind();
