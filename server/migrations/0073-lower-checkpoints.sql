-- Which checkpoints of a log stand as entries in the log of the organisation above.
create table ledger_lower (
  lower uuid not null,
  size bigint not null,
  upper uuid not null,
  primary key (lower, upper, size)
);

grant insert on ledger_lower to chiboso_app;
