-- Adopted papers on their way through the signatures of persons. The minutes or the resolution give the id.
create table signing_paper (
  id uuid primary key,
  kind text not null check (kind in ('minutes', 'resolution')),
  meeting_id uuid not null references meeting (id),
  organisation_id uuid not null references organisation (id),
  original text not null check (original ~ '^[0-9a-f]{64}$'),
  begun_at timestamptz not null
);
grant insert on signing_paper to chiboso_app;

-- One file for each signature, each beginning with the bytes of the one before. Never changed and never taken away.
create table signing_revision (
  paper_id uuid not null references signing_paper (id),
  number integer not null check (number > 0),
  place text not null check (place in ('clerk', 'chair', 'signer')),
  member_id uuid not null references member (id),
  account_id uuid not null references account (id),
  certificate_id uuid not null references signing_certificate (id),
  base text not null check (base ~ '^[0-9a-f]{64}$'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- The report of the check, as it was made, and the evidence that the person was there: bytes that were sealed.
  report bytea not null,
  evidence jsonb not null,
  signed_at timestamptz not null,
  entry_index bigint not null,
  constraint signing_revision_pkey primary key (paper_id, number),
  constraint signing_revision_place unique (paper_id, place),
  constraint signing_revision_person unique (paper_id, member_id)
);
grant insert on signing_revision to chiboso_app;

-- What was prepared for one person to sign, once. What was never signed goes when its time is over.
create table signing_attempt (
  id uuid primary key,
  paper_id uuid not null references signing_paper (id),
  place text not null check (place in ('clerk', 'chair', 'signer')),
  member_id uuid not null references member (id),
  certificate_id uuid not null references signing_certificate (id),
  base text not null,
  prepared text not null,
  byte_range integer[] not null,
  nonce bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index signing_attempt_paper on signing_attempt (paper_id);
create index signing_attempt_old on signing_attempt (expires_at) where used_at is null;
grant insert, update (used_at), delete on signing_attempt to chiboso_app;

alter table signing_paper enable row level security;
create policy signing_paper_scope on signing_paper using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);
alter table signing_revision enable row level security;
create policy signing_revision_scope on signing_revision using (
  (select scope_is_whole())
  or (select true from signing_paper where signing_paper.id = paper_id)) with check (true);
alter table signing_attempt enable row level security;
create policy signing_attempt_scope on signing_attempt using (
  (select scope_is_whole())
  or (select true from signing_paper where signing_paper.id = paper_id)) with check (true);
