-- What a site adds to the rules of the release: who has confirmed a rule that was not read in its own text, with
-- which document, and the days off that were announced since.
create table rule_confirmation (
  id uuid primary key,
  rule_id text not null,
  pack_id text not null,
  pack_version text not null,
  -- First day of the version of the rule that is meant.
  rule_from date not null,
  organisation_id uuid not null references organisation (id),
  document text not null check (document <> ''),
  clause text not null,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by_name text,
  withdrawn_reason text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index rule_confirmation_once on rule_confirmation (organisation_id, pack_id, rule_id, rule_from)
  where withdrawn_at is null;
grant insert on rule_confirmation to chiboso_app;
grant update (withdrawn_at, withdrawn_by_name, withdrawn_reason) on rule_confirmation to chiboso_app;

create table announced_day (
  day date primary key,
  worked boolean not null,
  document text not null check (document <> ''),
  entered_by uuid not null,
  entered_by_name text not null,
  at timestamptz not null
);
grant insert on announced_day to chiboso_app;
