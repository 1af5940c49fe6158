-- Votes by show of hands that tellers count: how the vote is taken, who counts, and what was counted last; who
-- stood aside, for further rounds. The columns of the base stay as they are for both ways.

alter table poll
  add column method text not null default 'byName' check (method in ('byName', 'hands')),
  add column tellers jsonb not null default '[]',
  add column hands jsonb,
  add column recusals jsonb not null default '[]',
  add constraint poll_hands_counted check (hands is null or method = 'hands'),
  add constraint poll_hands_tellers check ((method = 'hands') = (tellers <> '[]'));
