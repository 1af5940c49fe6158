-- The law on personal data: for what a file is read, what people ask about their data, what was restricted
-- and erased.

-- For what somebody reads a file, as long as the session lasts. Not a record: the readings are.
create table reading_purpose (
  session_id uuid not null references session (id) on delete cascade,
  member_id uuid not null references member (id),
  purpose text not null check (purpose in
    ('management', 'admission', 'transfer', 'inspection', 'statistics', 'correction', 'other')),
  reason text not null check (purpose <> 'other' or btrim(reason) <> ''),
  at timestamptz not null,
  primary key (session_id, member_id)
);
grant insert, update, delete on reading_purpose to chiboso_app;

-- What somebody asks about the own data, with the days by which it is due. Organisation: where the person was
-- when asking; the offices at and above it answer.
create table privacy_request (
  id uuid primary key,
  member_id uuid not null references member (id),
  organisation_id uuid not null references organisation (id),
  kind text not null check (kind in ('access', 'restriction', 'objection', 'deletion', 'reading')),
  reading_id uuid references file_read (id) on delete set null,
  wish text not null check (wish <> ''),
  asked_at timestamptz not null,
  answer_due date not null,
  decision_due date not null,
  answered_at timestamptz,
  answered_by text,
  procedure text,
  extended_at timestamptz,
  extension_reason text,
  decided_at timestamptz,
  decided_by text,
  decision text check (decision in ('granted', 'partly', 'refused')),
  reason text,
  withdrawn_at timestamptz,
  check (num_nulls(answered_at, answered_by, procedure) in (0, 3)),
  check (num_nulls(extended_at, extension_reason) in (0, 2)),
  check (num_nulls(decided_at, decided_by, decision, reason) in (0, 4)),
  check (decided_at is null or withdrawn_at is null)
);
create unique index privacy_request_open on privacy_request
  (member_id, kind, coalesce(reading_id, '00000000-0000-0000-0000-000000000000'::uuid))
  where decided_at is null and withdrawn_at is null;
create index privacy_request_member on privacy_request (member_id, asked_at desc);
create index privacy_request_due on privacy_request (organisation_id, decision_due)
  where decided_at is null and withdrawn_at is null;
grant insert on privacy_request to chiboso_app;
grant update (answered_at, answered_by, procedure, extended_at, extension_reason, decision_due, decided_at,
  decided_by, decision, reason, withdrawn_at) on privacy_request to chiboso_app;

alter table privacy_request enable row level security;
create policy privacy_request_scope on privacy_request using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or in_scope(organisation_id)) with check (true);

-- Since when the use of a file is restricted (PDP-03): only who must may still read it.
alter table member add column restricted_on date;
-- When the data of somebody were erased: the row stays, because acts and minutes name its id.
alter table member add column erased_at timestamptz;

-- What erasing takes: contents of cases go, their steps stay as bare facts of what was done when.
grant update (input, closed_reason) on life_case to chiboso_app;
grant update (data, reason) on life_case_step to chiboso_app;
-- Readings older than logs are kept (RET-02), notices and letters of somebody who has left.
grant delete on file_read, notification, mail to chiboso_app;

-- Breaches of personal data and when they were told to the specialised body (PDP-06).
create table data_breach (
  id uuid primary key,
  organisation_id uuid not null references organisation (id),
  noticed_at timestamptz not null,
  what text not null check (what <> ''),
  data_classes text[] not null check (cardinality(data_classes) > 0),
  persons integer not null check (persons >= 0),
  measures text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  notified_at timestamptz check (notified_at >= noticed_at),
  notified_to text,
  notified_by text,
  check (num_nulls(notified_at, notified_to, notified_by) in (0, 3))
);
create index data_breach_organisation on data_breach (organisation_id, noticed_at desc);
grant insert on data_breach to chiboso_app;
grant update (notified_at, notified_to, notified_by) on data_breach to chiboso_app;
alter table data_breach enable row level security;
create policy data_breach_scope on data_breach using (
  (select scope_is_whole()) or in_scope(organisation_id)) with check (true);
