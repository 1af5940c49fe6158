-- A round follows the one before it whichever way either is taken: a tie of electronic ballots goes on on paper,
-- and what was voted on openly may be put to ballots. The vote that is followed lies in one of three tables.
alter table paper_vote drop constraint if exists paper_vote_repeat_of_fkey;
alter table secret_vote drop constraint if exists secret_vote_repeat_of_fkey;

-- A secret vote that was broken off before its box was opened was no round: what follows it has its number.
do $$
declare
  rounds text;
begin
  select conname into rounds from pg_constraint
   where conrelid = 'paper_vote'::regclass and contype = 'c'
     and pg_get_constraintdef(oid) like '%(round = 1) = (repeat_of IS NULL)%';
  if rounds is not null then
    execute format('alter table paper_vote drop constraint %I', rounds);
  end if;
end $$;
alter table paper_vote add constraint paper_vote_rounds check (round = 1 or repeat_of is not null);

create function vote_follows() returns trigger
  language plpgsql
  as $$
begin
  if new.repeat_of is null then
    return new;
  end if;
  if not exists (
    select from poll where id = new.repeat_of and meeting_id = new.meeting_id
    union all select from paper_vote where id = new.repeat_of and meeting_id = new.meeting_id
    union all select from secret_vote where id = new.repeat_of and meeting_id = new.meeting_id)
  then
    raise exception 'no vote of this meeting is followed by this one' using errcode = 'foreign_key_violation';
  end if;
  if exists (
    select from poll where repeat_of = new.repeat_of and id <> new.id
    union all select from paper_vote where repeat_of = new.repeat_of and id <> new.id
    union all select from secret_vote where repeat_of = new.repeat_of and id <> new.id)
  then
    raise exception 'a round is followed once' using errcode = 'unique_violation';
  end if;
  return new;
end $$;
create trigger vote_follows before insert on poll for each row execute function vote_follows();
create trigger vote_follows before insert on paper_vote for each row execute function vote_follows();
create trigger vote_follows before insert on secret_vote for each row execute function vote_follows();
