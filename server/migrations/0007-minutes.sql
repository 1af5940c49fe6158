-- Minutes: one set for each closed meeting, every saved text, every frozen revision with its PDF,
-- the approvals, the numbers and the seal. The PDF and the record lie in the file store under
-- their digests.

create table minutes (
  id uuid primary key,
  meeting_id uuid not null references meeting (id) constraint minutes_meeting_unique unique,
  organisation_id uuid not null references organisation (id),
  kind text not null,
  zone text not null,
  subject text not null,
  closed_at timestamptz not null,
  due_at timestamptz not null,
  clerk_id uuid not null,
  clerk_name text not null,
  chair_id uuid not null,
  chair_name text not null,
  -- SHA-256 of the canonical bytes of the meeting's record, as it will be sealed.
  record_digest text not null check (record_digest ~ '^[0-9a-f]{64}$'),
  -- The draft as the record gave it: what an edit is held against.
  drafted jsonb not null,
  state text not null check (state in ('draft', 'inApproval', 'approved')),
  version integer not null check (version > 0),
  term text not null,
  -- DOC-05; given when the text is first frozen and kept when it is sent back.
  number integer check (number > 0),
  approved_at timestamptz,
  constraint minutes_number_unique unique (organisation_id, term, number),
  check ((state = 'approved') = (approved_at is not null)),
  check (state = 'draft' or number is not null)
);
create index minutes_organisation on minutes (organisation_id, closed_at desc);
grant insert on minutes to chiboso_app;
grant update (state, version, number, approved_at) on minutes to chiboso_app;

-- Nobody's text is written over: each save is a row.
create table minutes_text (
  minutes_id uuid not null references minutes (id),
  version integer not null check (version > 0),
  document jsonb not null,
  saved_by uuid not null,
  saved_by_name text not null,
  saved_at timestamptz not null,
  primary key (minutes_id, version)
);
grant insert on minutes_text to chiboso_app;

create table minutes_revision (
  minutes_id uuid not null references minutes (id),
  revision integer not null check (revision > 0),
  version integer not null,
  pdf_digest text not null check (pdf_digest ~ '^[0-9a-f]{64}$'),
  pages integer not null check (pages > 0),
  frozen_by uuid not null,
  frozen_by_name text not null,
  frozen_at timestamptz not null,
  returned_by uuid,
  returned_by_name text,
  returned_at timestamptz,
  return_reason text,
  primary key (minutes_id, revision),
  foreign key (minutes_id, version) references minutes_text (minutes_id, version),
  check (num_nulls(returned_by, returned_by_name, returned_at, return_reason) in (0, 4))
);
grant insert on minutes_revision to chiboso_app;
grant update (returned_by, returned_by_name, returned_at, return_reason) on minutes_revision to chiboso_app;

create table minutes_approval (
  minutes_id uuid not null,
  revision integer not null,
  role text not null check (role in ('clerk', 'chair')),
  member_id uuid not null,
  account_id uuid not null,
  name text not null,
  at timestamptz not null,
  primary key (minutes_id, revision, role),
  -- The same person cannot be both.
  constraint minutes_approval_one_person unique (minutes_id, revision, member_id),
  foreign key (minutes_id, revision) references minutes_revision (minutes_id, revision)
);
grant insert on minutes_approval to chiboso_app;

-- The last number given in a term; a number that was given is never given again.
create table minutes_counter (
  organisation_id uuid not null references organisation (id),
  term text not null,
  last integer not null check (last >= 0),
  primary key (organisation_id, term)
);
grant insert on minutes_counter to chiboso_app;
grant update (last) on minutes_counter to chiboso_app;

-- What the bundle needs beside the files: where the entry stands, its salt, and the approvals as sealed.
create table minutes_seal (
  minutes_id uuid primary key references minutes (id),
  log_index bigint not null check (log_index >= 0),
  salt bytea not null check (length(salt) = 32),
  approvals bytea not null,
  sealed_at timestamptz not null
);
grant insert on minutes_seal to chiboso_app;

-- One line for minutes that exist, for the committee's board. `late` is as of the moment of asking.
create view minutes_figures as
  select id as minutes_id, meeting_id, organisation_id, state, due_at, approved_at,
    coalesce(approved_at, now()) >= due_at as late
  from minutes;
grant select on minutes_figures to chiboso_app;
