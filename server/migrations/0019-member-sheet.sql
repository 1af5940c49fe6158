-- The member sheet: dated facts of a person. What a fact says and the document it was taken from are encrypted
-- like numbers of identity. Nothing is overwritten: a fact is ended or withdrawn once, and stays.
create table member_fact (
  id uuid primary key,
  member_id uuid not null references member (id),
  -- A kind of the catalogue in domain/members/sheet, or 'origin': where the register's first values came from.
  kind text not null check (kind <> ''),
  -- Sealed value and document; null for an origin, and for what was erased.
  content bytea,
  since date,
  until date check (until > since),
  source text not null check (source in ('sheet', 'case', 'correction', 'import', 'merge', 'register')),
  source_id uuid,
  -- Null for what stood in the register before entries were kept.
  entered_at timestamptz,
  entered_by uuid,
  entered_by_name text not null,
  ended_on date,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_by_name text,
  -- Sealed like the content, for a reason may tell as much as the fact.
  withdrawn_reason bytea,
  replaced_by uuid references member_fact (id),
  erased_at timestamptz,
  check ((ended_on is null) = (ended_at is null)),
  check (ended_at is not null or ended_by is null),
  check (withdrawn_at is not null or (withdrawn_by is null and replaced_by is null)),
  check (ended_on >= since),
  check (erased_at is null or (content is null and withdrawn_reason is null))
);
create index member_fact_member on member_fact (member_id, kind);
grant insert on member_fact to chiboso_app;
grant update (ended_on, ended_at, ended_by, ended_by_name, withdrawn_at, withdrawn_by, withdrawn_by_name,
  withdrawn_reason, replaced_by, content, erased_at) on member_fact to chiboso_app;

create function member_fact_stays() returns trigger language plpgsql as $$
begin
  if old.erased_at is null and new.content is distinct from old.content
     and not (new.content is null and new.erased_at is not null) then
    raise exception 'the content of a fact is erased or stays';
  end if;
  if old.ended_at is not null and new.ended_at is distinct from old.ended_at
     or old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at then
    raise exception 'a fact is ended and withdrawn once';
  end if;
  return new;
end $$;
create trigger member_fact_stays before update on member_fact
  for each row execute function member_fact_stays();

alter table member_fact enable row level security;
create policy member_fact_scope on member_fact using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or sees_member(member_id)) with check (true);
