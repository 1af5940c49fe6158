-- What was done with ballots that had been handed out when their round was broken off.
alter table paper_vote
  add column ballots_left text,
  add constraint paper_vote_ballots_left
    check (ballots_left is null or state = 'cancelled' and issued_at is not null and ballots_left in ('kept', 'destroyed'));
