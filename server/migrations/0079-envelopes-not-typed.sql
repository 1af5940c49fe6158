-- Double envelopes whose ballots were not typed into the box: how many for which reason, and what another reason was.
alter table secret_vote add column untyped_envelopes jsonb;
