-- Transfers between organisations: guests for a time, and who sees whom while somebody is on the way.

-- A member who takes part in another cell for a time (TRF-04). The membership stays where it was (BASE-07).
create table hosted_member (
  id uuid primary key,
  case_id uuid not null references life_case (id),
  member_id uuid not null references member (id),
  organisation_id uuid not null references organisation (id),
  since date not null,
  -- The first day after the stay, as it was agreed, and as it came.
  until date not null check (until > since),
  ended_on date,
  check (ended_on >= since),
  -- One host at a time.
  constraint hosted_member_one_at_a_time exclude using gist
    (member_id with =, daterange(since, least(until, coalesce(ended_on, until))) with &&)
);
create index hosted_member_organisation on hosted_member (organisation_id, until);
create index hosted_member_member on hosted_member (member_id);
grant insert, update (ended_on) on hosted_member to chiboso_app;

alter table hosted_member enable row level security;
create policy hosted_member_scope on hosted_member using (
  (select scope_is_whole()) or in_scope(organisation_id) or sees_member(member_id))
  with check (true);

-- Open cases of recognition and of badges go on where the member belongs now.
grant update (organisation_id) on life_case to chiboso_app;

-- Where somebody was to come, or is a guest, beside the places of the memberships: whoever has the case sees
-- whom it is about, also after a letter was sent back.
create or replace view member_place as
  select member_id, organisation_id, coalesce(until, 'infinity') as latest, kind = 'party' as party from membership
  union all
  select member_id, organisation_id, '-infinity', false from life_case where kind = 'transferIn'
  union all
  select member_id, organisation_id, '-infinity', false from hosted_member where ended_on is null;
create trigger life_case_homes_added after insert on life_case
  referencing new table as added for each statement execute function keep_homes();
create trigger hosted_member_homes_added after insert on hosted_member
  referencing new table as added for each statement execute function keep_homes();
create trigger hosted_member_homes_changed after update on hosted_member
  referencing old table as removed new table as added for each statement execute function keep_homes();

-- Who leads an organisation on a day, for the notice that somebody comes: ids only, beyond the own scope.
create function leaders_of(place uuid, on_day date) returns setof uuid
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select member_id from member_post
   where organisation_id = place and post in ('secretary', 'deputySecretary')
     and (since is null or since <= on_day) and (until is null or until > on_day)
$$;
revoke all on function leaders_of(uuid, date) from public;
grant execute on function leaders_of(uuid, date) to chiboso_app;

-- Who has a number, for somebody who comes with a letter: one identity for life, also beyond the own scope. Says
-- only who, and whether an organisation of the system counts them.
create function person_by_numbers(card text, citizen bytea)
  returns table (member_id uuid, counted boolean)
  language sql stable security definer
  set search_path = public, pg_temp
as $$
  select member.id, exists (
           select from membership
            where membership.member_id = member.id and membership.kind = 'party' and membership.until is null)
    from member
   where citizen_id_index = citizen or (citizen is null and card_number = card)
   limit 1
$$;
revoke all on function person_by_numbers(text, bytea) from public;
grant execute on function person_by_numbers(text, bytea) to chiboso_app;
