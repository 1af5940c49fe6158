-- Whether the history of a demonstration was told to its end: one that was interrupted is begun anew.
create table demonstration (
  begun_at timestamptz not null,
  finished_at timestamptz
);
grant insert, update on demonstration to chiboso_app;
