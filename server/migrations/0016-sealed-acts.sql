-- What was sealed in an organisation's log when its people and its place changed. The log has a salted digest
-- only; content and salt stand here, so that the entry can be held against them, and both can be erased without
-- touching the log (PDP-04). Content names people by id, never by name.
create table sealed_act (
  organisation_id uuid not null references organisation (id),
  entry_index bigint not null,
  kind text not null,
  ref uuid not null,
  -- Whom the act concerns, when it concerns one person.
  member_id uuid references member (id),
  at timestamptz not null,
  salt bytea,
  content bytea,
  erased_at timestamptz,
  primary key (organisation_id, entry_index),
  check ((salt is null) = (content is null)),
  check ((content is null) = (erased_at is not null))
);
create index sealed_act_ref on sealed_act (ref);
create index sealed_act_member on sealed_act (member_id, at) where member_id is not null;
grant insert on sealed_act to chiboso_app;
grant update (salt, content, erased_at) on sealed_act to chiboso_app;
