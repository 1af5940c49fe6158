-- A number of identity that somebody holds whom the writer does not see: to refuse it would say that there is such a
-- person. It is taken as it would be without, and the doubled number waits for an office that sees both.

-- 0 for whoever holds the numbers first; any other figure for a record to which a number was given that somebody
-- beyond the writer's reach held then. Two records without a dispute never have one number.
create sequence member_dispute as integer;
grant usage on sequence member_dispute to chiboso_app;
alter table member add column dispute integer not null default 0;

alter table member
  drop constraint member_citizen_id_unique,
  drop constraint member_old_identity_unique,
  drop constraint member_card_number_unique,
  add constraint member_citizen_id_unique unique (citizen_id_index, dispute),
  add constraint member_old_identity_unique unique (old_identity_number_index, dispute),
  add constraint member_card_number_unique unique (card_number, dispute);
create index member_disputed on member (home_id) where dispute > 0;

-- Whether anybody else has one of the numbers, also beyond the own scope.
create function numbers_held(person uuid, citizen bytea, old_identity bytea, card text) returns boolean
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select exists (select from member where citizen_id_index = citizen and id <> person)
      or exists (select from member where old_identity_number_index = old_identity and id <> person)
      or exists (select from member where card_number = card and id <> person)
$$;
revoke all on function numbers_held(uuid, bytea, bytea, text) from public;
grant execute on function numbers_held(uuid, bytea, bytea, text) to chiboso_app;

-- With the writer's own eyes, for which the policies of member hold: a holder who is seen makes the number clash.
create function settle_numbers() returns trigger
  language plpgsql
  set search_path = public, pg_temp
as $$
declare
  given boolean := tg_op = 'INSERT';
  clash text;
begin
  new.dispute := 0;
  if not numbers_held(new.id, new.citizen_id_index, new.old_identity_number_index, new.card_number) then
    return new;
  end if;
  if (given or new.citizen_id_index is distinct from old.citizen_id_index)
     and exists (select from member where citizen_id_index = new.citizen_id_index and id <> new.id) then
    clash := 'member_citizen_id_unique';
  elsif (given or new.old_identity_number_index is distinct from old.old_identity_number_index)
     and exists (select from member
                  where old_identity_number_index = new.old_identity_number_index and id <> new.id) then
    clash := 'member_old_identity_unique';
  elsif (given or new.card_number is distinct from old.card_number)
     and exists (select from member where card_number = new.card_number and id <> new.id) then
    clash := 'member_card_number_unique';
  end if;
  if clash is not null then
    raise unique_violation using constraint = clash, message = 'this number is held by somebody who is seen';
  end if;
  new.dispute := nextval('member_dispute');
  return new;
end $$;
create trigger member_numbers_given before insert on member for each row
  when (num_nonnulls(new.citizen_id_index, new.old_identity_number_index, new.card_number) > 0)
  execute function settle_numbers();
create trigger member_numbers_changed before update of citizen_id_index, old_identity_number_index, card_number
  on member for each row
  when ((new.citizen_id_index, new.old_identity_number_index, new.card_number)
        is distinct from (old.citizen_id_index, old.old_identity_number_index, old.card_number))
  execute function settle_numbers();

-- As in 0021, of all who have the number: who held it first comes first.
create or replace function person_by_numbers(card text, citizen bytea)
  returns table (member_id uuid, counted boolean)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select member.id, exists (
           select from membership
            where membership.member_id = member.id and membership.kind = 'party' and membership.until is null)
    from member
   where citizen_id_index = citizen or (citizen is null and card_number = card)
   order by dispute, id
$$;
