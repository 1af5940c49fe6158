-- Tellers who join once ballots are handed out were elected by other hands than the first: how many came each
-- time, in the order in which they follow the first in `tellers`, and by which hands. What stands here stays.
alter table paper_vote add column tellers_joined jsonb not null default '[]';

create or replace function paper_vote_stays() returns trigger
  language plpgsql
  as $$
declare
  settled constant text[] := '{id,meeting_id,item_id,round,repeat_of,repeat_reason,ballot,withdrawn,recusals,listed,prepared_at}';
  handed_out constant text[] := '{tellers_hands,printed,issued,issued_at,frozen}';
  after_the_end constant text[] := '{sealing,kept_until,destroyed}';
  was constant jsonb := to_jsonb(old);
  becomes constant jsonb := to_jsonb(new);
begin
  if old.state in ('closed', 'cancelled') and was - after_the_end is distinct from becomes - after_the_end
    or exists (select from unnest(settled) as field where was -> field is distinct from becomes -> field)
    or old.issued_at is not null
      and exists (select from unnest(handed_out) as field where was -> field is distinct from becomes -> field)
    or old.issued_at is not null
      and exists (select from jsonb_array_elements(old.tellers) with ordinality as teller (who, place)
        where new.tellers -> (place - 1)::int is distinct from who)
    or exists (select from jsonb_array_elements(old.tellers_joined) with ordinality as joined (act, place)
        where new.tellers_joined -> (place - 1)::int is distinct from act)
    or old.sealing is not null and (new.sealing, new.kept_until) is distinct from (old.sealing, old.kept_until)
    or old.destroyed is not null and new.destroyed is distinct from old.destroyed
  then
    raise exception 'this % is closed and stays as it is', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
