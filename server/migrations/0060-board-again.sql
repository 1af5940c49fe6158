-- A board that is named anew makes another key: the record of the first one's is no record of any election.
grant delete on secret_record to chiboso_app;

-- A vote that was broken off before its box was opened was no round: what follows it has its number.
do $$
declare
  rounds text;
begin
  select conname into rounds from pg_constraint
   where conrelid = 'secret_vote'::regclass and contype = 'c'
     and pg_get_constraintdef(oid) like '%(round = 1) = (repeat_of IS NULL)%';
  if rounds is not null then
    execute format('alter table secret_vote drop constraint %I', rounds);
  end if;
end $$;
alter table secret_vote drop constraint if exists secret_vote_rounds,
  add constraint secret_vote_rounds check (round = 1 or repeat_of is not null);
