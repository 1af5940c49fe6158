-- What was sealed in an organisation's log when a role was given or ended: the log has its digest only.
create table access_act (
  grant_id uuid not null references role_grant (id),
  kind text not null check (kind in ('access.granted', 'access.revoked')),
  organisation_id uuid not null references organisation (id),
  entry_index bigint not null,
  salt bytea not null,
  content bytea not null,
  primary key (grant_id, kind)
);
grant insert on access_act to chiboso_app;
