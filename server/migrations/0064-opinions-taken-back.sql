-- An opinion that was sent ahead can be taken back by whoever sent it: the row stays, nobody reads it any more.
alter table opinion
  add column withdrawn_at timestamptz,
  add constraint opinion_withdrawn check (withdrawn_at is null or how = 'sentAhead');
