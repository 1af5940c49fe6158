-- What each witness has confirmed, one row for each checkpoint: whoever takes a line out of what was given out leaves
-- this row behind. No foreign key, as for what witnesses say: it stays true when the log is lost.
create table ledger_cosignature (
  log uuid not null,
  size bigint not null check (size >= 0),
  -- The key under which it confirms (C2SP tlog-cosignature).
  vkey text not null,
  -- Its line as it stands under the checkpoint, with the newline.
  line text not null,
  at timestamptz not null default now(),
  constraint ledger_cosignature_pkey primary key (log, size, vkey)
);
grant select, insert on ledger_cosignature to chiboso_app;

-- Whom the site asked, and how many were enough, from a moment on; an empty text when nobody was asked. The file is
-- what counts; this says which file it was when a checkpoint was given out.
create table ledger_policy (
  since timestamptz constraint ledger_policy_pkey primary key default now(),
  text text not null
);
grant select, insert on ledger_policy to chiboso_app;

-- The witness about which a fault is.
alter table ledger_check_log add column who text;
