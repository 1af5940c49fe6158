-- A board that is elected again begins with another keeper's key: one that came back would let two lists be compared.
alter table secret_vote add column past_keeper_keys jsonb not null default '[]';
