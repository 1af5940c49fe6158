-- Where a chain outside keeps the head of a log: one row for each time that it was written. No foreign key: what
-- was written there stays true when somebody takes the log away.
create table ledger_anchor (
  id uuid constraint ledger_anchor_pkey primary key,
  log uuid not null,
  size bigint not null check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  -- SHA-256 of the three lines that the log has signed.
  checkpoint bytea not null check (octet_length(checkpoint) = 32),
  chain_id bigint not null,
  contract text not null,
  transaction text not null,
  block bigint not null,
  block_hash text not null,
  anchored_at timestamptz not null,
  -- The chain does not have it any more.
  lost_at timestamptz,
  constraint ledger_anchor_once unique (chain_id, transaction, block_hash)
);
create index ledger_anchor_newest on ledger_anchor (log, anchored_at desc);
grant select, insert, update (lost_at) on ledger_anchor to chiboso_app;

-- What each look at the chain found; without a code everything was as it should be.
create table ledger_anchor_look (
  id uuid constraint ledger_anchor_look_pkey primary key,
  looked_at timestamptz not null,
  code text,
  params jsonb not null default '{}'
);
create index ledger_anchor_look_newest on ledger_anchor_look (looked_at desc);
grant select, insert on ledger_anchor_look to chiboso_app;
