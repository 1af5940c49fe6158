-- Old versions of these rows would tell in which order ballots came, and which sealed key was whose: they go as
-- soon as the database can take them away.
alter table secret_box set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table secret_taking set (
  autovacuum_vacuum_threshold = 0,
  autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0,
  toast.autovacuum_vacuum_scale_factor = 0
);
alter table secret_branch set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
