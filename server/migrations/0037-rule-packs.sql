-- Packs of rules as they came, byte for byte, and the days on which each binds where. Neither is ever deleted:
-- an outcome of another year names the version by which it was decided.
create table rule_pack (
  id uuid primary key,
  -- Whose pack it is; null for the central pack as a release brings it.
  organisation_id uuid references organisation (id),
  pack_id text not null check (pack_id <> ''),
  version text not null check (version <> ''),
  layer text not null check (layer in ('central', 'province', 'upperCommittee', 'grassroots')),
  content text not null check (octet_length(content) <= 300000),
  -- SHA-256 of the content, in hexadecimal.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  -- The document that says so, as whoever brought the pack wrote it down.
  document text not null check (document <> ''),
  imported_by uuid,
  imported_by_name text not null,
  at timestamptz not null,
  check (organisation_id is not null or layer = 'central'),
  check ((organisation_id is null) = (imported_by is null)),
  unique (pack_id, version)
);
create index rule_pack_organisation on rule_pack (organisation_id);
grant insert on rule_pack to chiboso_app;

create table rule_pack_activation (
  id uuid primary key,
  rule_pack_id uuid not null references rule_pack (id),
  organisation_id uuid not null references organisation (id),
  from_day date not null,
  -- The first day on which it binds no more; the same as the first when it was withdrawn before.
  to_day date,
  document text not null check (document <> ''),
  activated_by uuid not null,
  activated_by_name text not null,
  at timestamptz not null,
  ended_by_name text,
  ended_at timestamptz,
  ended_reason text,
  check (to_day >= from_day),
  check ((to_day is null) = (ended_at is null) and (to_day is null) = (ended_reason is null))
);
create index rule_pack_activation_organisation on rule_pack_activation (organisation_id);
grant insert on rule_pack_activation to chiboso_app;
grant update (to_day, ended_by_name, ended_at, ended_reason) on rule_pack_activation to chiboso_app;
