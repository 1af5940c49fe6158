-- What each look through all logs found: one row for the look, one for each log that is not as it was written.
create table ledger_check (
  id uuid constraint ledger_check_pkey primary key,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  logs bigint not null,
  entries bigint not null,
  faults bigint not null
);
create index ledger_check_ended on ledger_check (ended_at desc);
grant select, insert on ledger_check to chiboso_app;

-- No foreign key to an organisation: a log that stands for none is a fault by itself.
create table ledger_check_log (
  check_id uuid not null references ledger_check (id),
  log uuid not null,
  faults bigint not null,
  stage text not null,
  code text not null,
  entry bigint,
  constraint ledger_check_log_pkey primary key (check_id, log)
);
grant select, insert on ledger_check_log to chiboso_app;
