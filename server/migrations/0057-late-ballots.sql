-- Of a key that has no ballot in the box one late tracker is told. The key has no name; it stands here for late
-- ballots alone, so that nobody fills the minutes with trackers of one key.
alter table secret_noted add column credential text;
create unique index secret_noted_late on secret_noted (vote_id, credential) where kind = 'late';

-- Rows of the box that were written anew leave dead ones in the order of arrival: they are cleared soon.
alter table secret_ballot set (
  autovacuum_vacuum_threshold = 0,
  autovacuum_vacuum_scale_factor = 0,
  toast.autovacuum_vacuum_threshold = 0,
  toast.autovacuum_vacuum_scale_factor = 0
);
