-- Imports of rosters and organisation lists: a stored preview, then the commit of that preview.

-- What was read from the sheet holds numbers of identity, so sheet and cells are encrypted like them.
create table import (
  id uuid primary key,
  kind text not null check (kind in ('roster', 'organisations')),
  file_name text not null,
  file_digest text not null,
  sheet_name text not null,
  as_of date not null,
  -- The place in the tree from which the import was made; who may import there may see it.
  path text collate "C" not null,
  account_id uuid,
  account_name text not null,
  at timestamptz not null,
  status text not null check (status in ('preview', 'committed')),
  sheet bytea not null,
  plan_digest text not null,
  columns jsonb not null,
  counts jsonb not null,
  committed_at timestamptz,
  committed_by text,
  -- Where the log has the entry of the commit, and the salt with which its digest can be shown to be right.
  ledger_organisation_id uuid references organisation (id),
  ledger_index bigint,
  ledger_salt bytea,
  check ((status = 'committed') = (committed_at is not null))
);
create index import_path on import (path text_pattern_ops, at desc);
grant insert, update on import to chiboso_app;

create table import_row (
  import_id uuid not null references import (id),
  row_number integer not null,
  state text not null check (state in ('new', 'same', 'changed', 'warning', 'error', 'ignored')),
  content bytea not null,
  primary key (import_id, row_number)
);
grant insert on import_row to chiboso_app;
