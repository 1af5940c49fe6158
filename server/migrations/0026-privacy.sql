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
