-- What witnesses say of the logs: one row for each log and each witness that was ever asked. No foreign key: what was
-- confirmed stays true when the log is lost.
create table ledger_witness (
  log uuid not null,
  -- The key under which it confirms (C2SP tlog-cosignature): with another key it is another witness.
  vkey text not null,
  -- What it confirmed last; 0 when it never did.
  size bigint not null default 0 check (size >= 0),
  confirmed_at timestamptz,
  -- Why it did not confirm when it was asked last: null when it did.
  trouble text check (trouble in ('split', 'rollback', 'unknown', 'away')),
  trouble_since timestamptz,
  -- What it says that it has seen, when it says so.
  trouble_size bigint,
  constraint ledger_witness_pkey primary key (log, vkey)
);
create index ledger_witness_troubled on ledger_witness (log) where trouble is not null;
grant select, insert, update on ledger_witness to chiboso_app;
