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
  (select scope_is_whole()) or sees_member(member_id)) with check (true);

-- Requests to put one item of a file right. What is asked and why is encrypted; the file that shows it is kept
-- only until the request is closed, its digest stays.
create table member_correction (
  id uuid primary key,
  member_id uuid not null references member (id),
  kind text not null check (kind <> ''),
  -- The fact that is to be put right, when it is one of several.
  replaces uuid references member_fact (id),
  state text not null default 'open' check (state in ('open', 'approved', 'rejected', 'withdrawn')),
  content bytea,
  asked_at timestamptz not null,
  asked_by uuid not null,
  asked_by_name text not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  -- Sealed: why, and against which document.
  decision bytea,
  fact_id uuid references member_fact (id),
  evidence bytea,
  evidence_digest text,
  evidence_name text,
  evidence_type text check (evidence_type in ('application/pdf', 'image/jpeg')),
  evidence_size integer,
  erased_at timestamptz,
  check ((state = 'open') = (decided_at is null)),
  check (fact_id is null or state = 'approved'),
  check (state = 'open' or evidence is null)
);
-- One open request about one thing at a time, whoever asks.
create unique index member_correction_open on member_correction
  (member_id, kind, coalesce(replaces, '00000000-0000-0000-0000-000000000000'::uuid)) where state = 'open';
create index member_correction_member on member_correction (member_id, asked_at);
create index member_correction_state on member_correction (state, asked_at);
create index member_correction_asker on member_correction (asked_by, asked_at);
grant insert on member_correction to chiboso_app;
grant update (state, decided_at, decided_by, decided_by_name, decision, fact_id, evidence, evidence_digest,
  evidence_name, evidence_type, evidence_size, content, erased_at) on member_correction to chiboso_app;

alter table member_correction enable row level security;
create policy member_correction_scope on member_correction using (
  (select scope_is_whole()) or sees_member(member_id)) with check (true);

-- Which papers of a dossier are there and where they lie; never what they say. Rows are only added: the latest
-- of a paper counts.
create table dossier_mark (
  id uuid primary key,
  member_id uuid not null references member (id),
  number smallint not null check (number between 1 and 104),
  state text not null check (state in ('present', 'absent')),
  holder text check (holder in ('here', 'superior', 'elsewhere', 'member')),
  place text not null,
  since date,
  checked_at timestamptz not null,
  checked_by uuid,
  checked_by_name text not null,
  -- The change with which it was saved, sealed as one act.
  change_id uuid not null,
  check (state = 'present' or (holder is null and place = '' and since is null))
);
create index dossier_mark_member on dossier_mark (member_id, number, checked_at);
grant insert on dossier_mark to chiboso_app;

alter table dossier_mark enable row level security;
create policy dossier_mark_scope on dossier_mark using (
  (select scope_is_whole()) or sees_member(member_id)) with check (true);
