-- How far a scope reaches (0017), said by numbers: each organisation has one, given once and never changed, and for
-- each the numbers of everything at and below it are kept as a multirange. A scope is then a few rows that are read,
-- however many organisations it has, and whether somebody lies within it is one comparison. Persons keep numbers
-- and no places, so that moving a part of the tree touches the rows above it and no person.
--
-- A policy that judges rows of a list says, on columns that the database keeps:
--   elem_contained_by_multirange(place_number, (select scope_numbers()))
--   or multirange_overlaps_multirange(other_numbers, (select scope_numbers()))
-- by these names and not as <@ and &&, for which the planner expects one row in two hundred. A table that keeps an
-- organisation and is read in lists gets its `place_number` with the trigger `keep_place_number`; for single rows
-- there is in_scope(organisation_id). A table that only names a person says
--   (select scope_is_whole()) or member_id = any ((select scope_members())::uuid[])
--   or sees_member(member_id, (select scope_numbers()))
-- `in (select scope_organisations())` hashes every organisation of the scope for each policy of a statement: only
-- where scopes are small or nothing else is known.

-- 1. Numbers of organisations ------------------------------------------------------------------------------------

create sequence organisation_number as integer;
create table organisation_reach (
  organisation_id uuid primary key references organisation (id) on delete cascade,
  -- Unique by being given once; 0 is the number of no place.
  number integer not null unique check (number > 0),
  -- Kept for what is founded below next.
  room int4multirange not null default '{}',
  -- Its own with the room and those of everything below.
  numbers int4multirange not null
) with (fillfactor = 80);

-- The paths of what stands above a path, from the top down.
create function paths_above(path text) returns text[]
  language sql immutable strict parallel safe
  return (select coalesce(array_agg(substr(path, 1, at) order by at), '{}')
            from generate_series(2, length(path) - 1) as at where substr(path, at, 1) = '/');

-- Adds numbers to what is at these paths, from the top down. Planned once and always by indexes: planning takes
-- longer than what is done for one, and when a connection does it first the tables may have been empty.
create function add_numbers(paths text[], gained int4multirange) returns void
  language plpgsql
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
as $$
declare
  above text;
begin
  foreach above in array paths loop
    update organisation_reach set numbers = numbers + gained
     where organisation_id = (select id from organisation where path = above);
  end loop;
end $$;

-- One organisation takes a number from the room of its superior, which gets more of it when there is none, as much
-- again as it has: so a founding mostly changes the superior's row alone, and who founds thousands one by one does
-- not write thousands of versions of the row at the top.
create function number_organisation(fresh uuid) returns void
  language plpgsql
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
as $$
declare
  fresh_path text := (select path from organisation where id = fresh);
  superior uuid := (select id from organisation where path = regexp_replace(fresh_path, '[^/]+/$', ''));
  superior_room int4multirange;
  size integer;
  given integer;
begin
  if superior is null then
    given := nextval('organisation_number');
  else
    select room into superior_room from organisation_reach where organisation_id = superior for update;
    if isempty(superior_room) then
      select least(greatest(sum(upper(part) - lower(part)), 8), 1024) into size
        from organisation_reach, unnest(numbers) as part where organisation_id = superior;
      select range_agg(int4range(number, number, '[]')) into superior_room
        from (select nextval('organisation_number')::int as number from generate_series(1, size)) more;
      perform add_numbers(paths_above(fresh_path), superior_room);
    end if;
    given := lower(superior_room);
    update organisation_reach set room = superior_room - int4multirange(int4range(given, given, '[]'))
     where organisation_id = superior;
  end if;
  insert into organisation_reach (organisation_id, number, numbers)
  values (fresh, given, int4multirange(int4range(given, given, '[]')));
end $$;

-- Many get numbers in the order of the tree, so that what stands together is one range.
create function number_organisations(fresh uuid[]) returns void
  language plpgsql
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  above record;
begin
  insert into organisation_reach (organisation_id, number, numbers)
  select id, number, int4multirange(int4range(number, number, '[]'))
    from (select id, nextval('organisation_number')::int as number
            from (select id from organisation where id = any (fresh) order by path) in_order) numbered;
  for above in
    select line as path, range_agg(gained.numbers) as numbers
      from (select paths_above(max(path)) as paths, range_agg(int4range(number, number, '[]')) as numbers
              from organisation join organisation_reach on organisation_id = id
             where id = any (fresh) group by regexp_replace(path, '[^/]+/$', '')) gained
     cross join unnest(gained.paths) as line
     group by line order by line
  loop
    perform add_numbers(array[above.path], above.numbers);
  end loop;
end $$;
revoke all on function add_numbers(text[], int4multirange) from public;
revoke all on function number_organisation(uuid) from public;
revoke all on function number_organisations(uuid[]) from public;

select number_organisations((select array_agg(id) from organisation));

create function number_added_organisations() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
declare
  fresh uuid[] := (select array_agg(id) from added);
begin
  if cardinality(fresh) = 1 then perform number_organisation(fresh[1]);
  else perform number_organisations(fresh); end if;
  return null;
end $$;
create trigger organisation_numbered after insert on organisation
  referencing new table as added for each statement execute function number_added_organisations();

-- Whoever stood above and does not any more loses the numbers, whoever stands above now gains them. Planned each
-- time, because one row and ten thousand want different plans.
create function move_numbers() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
  set enable_seqscan = off
  set enable_mergejoin = off
as $$
begin
  if not exists (select id, path from added except select id, path from removed) then return null; end if;
  execute $statement$
    with moved as materialized (
      select removed.id, removed.path as old_path, added.path as new_path,
             reach.room + int4multirange(int4range(reach.number, reach.number, '[]')) as own
        from removed join added using (id) join organisation_reach reach on reach.organisation_id = removed.id
       where removed.path <> added.path
    ), lost as (
      select coalesce(then_there.id, still_there.id) as id, range_agg(parts.numbers) as numbers
        from (select paths_above(max(old_path)) as paths, range_agg(own) as numbers
                from moved group by regexp_replace(old_path, '[^/]+/$', '')) parts
       cross join unnest(parts.paths) as line
        left join moved then_there on then_there.old_path = line
        left join organisation still_there on still_there.path = line
                  and not exists (select from moved where moved.id = still_there.id)
       group by 1
    ), gained as (
      select above.id, range_agg(parts.numbers) as numbers
        from (select paths_above(max(new_path)) as paths, range_agg(own) as numbers
                from moved group by regexp_replace(new_path, '[^/]+/$', '')) parts
       cross join unnest(parts.paths) as line
        join organisation above on above.path = line
       group by 1
    )
    update organisation_reach reach
       set numbers = reach.numbers - coalesce(changed.lost, '{}') + coalesce(changed.gained, '{}')
      from (select id, lost.numbers as lost, gained.numbers as gained from lost full join gained using (id)) changed
     where reach.organisation_id = changed.id and changed.lost is distinct from changed.gained
  $statement$;
  return null;
end $$;
create trigger organisation_numbers_moved after update on organisation
  referencing old table as removed new table as added for each statement execute function move_numbers();

-- The numbers that the scope reaches; without bounds where it is everything, 0 included. Read once for a query.
create function scope_numbers() returns int4multirange
  language plpgsql stable parallel safe cost 1
as $$
declare
  each text;
  place uuid;
  below int4multirange;
  reached int4multirange := '{}';
begin
  if public.scope_is_whole() then return '{(,)}'; end if;
  -- One look-up after the other: half the time of a join, where mostly there is one place.
  foreach each in array public.scope_places() loop
    select id into place from public.organisation where path = each;
    select numbers into below from public.organisation_reach where organisation_id = place;
    reached := reached + coalesce(below, '{}');
  end loop;
  return reached;
end $$;

-- As in 0017, but called and not written into each query: that takes 20 microseconds of planning for each policy.
create or replace function scope_members() returns uuid[]
  language plpgsql stable parallel safe cost 1
as $$
begin
  return coalesce(string_to_array(nullif(current_setting('chiboso.members', true), ''), ' '), '{}')::uuid[];
end $$;

-- 2. Numbers beside persons --------------------------------------------------------------------------------------

-- Of a person and a standing the home, of a membership and a post their own organisation; beside it the numbers of
-- all other places of the person's life.
alter table member add column place_number integer not null default 0, add column other_numbers int4multirange;
alter table membership add column place_number integer not null default 0, add column other_numbers int4multirange;
alter table member_standing
  add column place_number integer not null default 0, add column other_numbers int4multirange;
alter table member_post add column place_number integer not null default 0, add column other_numbers int4multirange;
alter table life_case add column place_number integer not null default 0;

-- All numbers of a person but the one that a row has itself.
create function numbers_beside(home integer, others int4multirange, own integer) returns int4multirange
  language sql immutable parallel safe
  return nullif(int4multirange(int4range(home, home, '[]')) + coalesce(others, '{}')
                - int4multirange(int4range(own, own, '[]')) - '{[0,0]}'::int4multirange, '{}');

drop view member_homes;
create view member_homes as
  select member_id, list[1] as home_id, home.number as place_number,
         numbers_beside(0, homes.numbers, home.number) as other_numbers
    from (select member_id, array_agg(organisation_id order by latest desc, party desc, organisation_id) as list,
                 range_agg(int4range(number, number, '[]')) as numbers
            from (select member_id, organisation_id, max(latest) as latest, bool_or(party) as party
                    from member_place group by member_id, organisation_id) place
            join organisation_reach using (organisation_id)
           group by member_id) homes
    join organisation_reach home on home.organisation_id = list[1];
revoke select on member_homes from chiboso_app;

-- Its own organisation's number, for tables that have one.
create function keep_place_number() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  new.place_number := coalesce((select number from organisation_reach where organisation_id = new.organisation_id), 0);
  return new;
end $$;
create function keep_post_numbers() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  new.place_number := coalesce((select number from organisation_reach where organisation_id = new.organisation_id), 0);
  select numbers_beside(place_number, other_numbers, new.place_number) into new.other_numbers
    from member where id = new.member_id;
  return new;
end $$;
create function keep_standing_numbers() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
begin
  select place_number, other_numbers into new.place_number, new.other_numbers from member where id = new.member_id;
  new.place_number := coalesce(new.place_number, 0);
  return new;
end $$;
create trigger membership_place_number before insert or update of organisation_id on membership
  for each row execute function keep_place_number();
create trigger life_case_place_number before insert or update of organisation_id on life_case
  for each row execute function keep_place_number();
create trigger member_post_numbers before insert or update of organisation_id, member_id on member_post
  for each row execute function keep_post_numbers();
create trigger member_standing_numbers before insert or update of member_id on member_standing
  for each row execute function keep_standing_numbers();

create or replace function keep_homes() returns trigger
  language plpgsql security definer
  set search_path = public, pg_temp
as $$
declare
  touched uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(distinct member_id) into touched from added;
  elsif tg_op = 'DELETE' then
    select array_agg(distinct member_id) into touched from removed;
  else
    select array_agg(distinct member_id) into touched
      from (select member_id from added union all select member_id from removed) each;
  end if;
  update member set home_id = homes.home_id, place_number = coalesce(homes.place_number, 0),
                    other_numbers = homes.other_numbers
    from unnest(touched) as person (id)
    left join (select * from member_homes where member_id = any (touched)) homes on homes.member_id = person.id
   where member.id = person.id
     and (member.home_id, member.place_number, member.other_numbers)
         is distinct from (homes.home_id, coalesce(homes.place_number, 0), homes.other_numbers);
  update membership set other_numbers = numbers_beside(member.place_number, member.other_numbers, membership.place_number)
    from member
   where member.id = any (touched) and membership.member_id = member.id
     and membership.other_numbers
         is distinct from numbers_beside(member.place_number, member.other_numbers, membership.place_number);
  update member_post set other_numbers = numbers_beside(member.place_number, member.other_numbers, member_post.place_number)
    from member
   where member.id = any (touched) and member_post.member_id = member.id
     and member_post.other_numbers
         is distinct from numbers_beside(member.place_number, member.other_numbers, member_post.place_number);
  update member_standing set place_number = member.place_number, other_numbers = member.other_numbers
    from member
   where member.id = any (touched) and member_standing.member_id = member.id
     and (member_standing.place_number, member_standing.other_numbers)
         is distinct from (member.place_number, member.other_numbers);
  return null;
end $$;

-- What is there already.
alter table member disable trigger user;
alter table membership disable trigger user;
update member set home_id = homes.home_id, place_number = homes.place_number, other_numbers = homes.other_numbers
  from member_homes homes where homes.member_id = member.id;
update membership
   set place_number = number, other_numbers = numbers_beside(member.place_number, member.other_numbers, number)
  from member, organisation_reach reach
 where member.id = membership.member_id and reach.organisation_id = membership.organisation_id;
update member_post
   set place_number = number, other_numbers = numbers_beside(member.place_number, member.other_numbers, number)
  from member, organisation_reach reach
 where member.id = member_post.member_id and reach.organisation_id = member_post.organisation_id;
update member_standing set place_number = member.place_number, other_numbers = member.other_numbers
  from member where member.id = member_standing.member_id;
update life_case set place_number = number
  from organisation_reach reach where reach.organisation_id = life_case.organisation_id;
alter table member enable trigger user;
alter table membership enable trigger user;

-- 3. The policies, judging by numbers ----------------------------------------------------------------------------

alter policy member_scope on member using (
  elem_contained_by_multirange(place_number, (select scope_numbers()))
  or id = any ((select scope_members())::uuid[])
  or multirange_overlaps_multirange(other_numbers, (select scope_numbers())));
alter policy membership_scope on membership using (
  elem_contained_by_multirange(place_number, (select scope_numbers()))
  or member_id = any ((select scope_members())::uuid[])
  or multirange_overlaps_multirange(other_numbers, (select scope_numbers())));
alter policy member_standing_scope on member_standing using (
  elem_contained_by_multirange(place_number, (select scope_numbers()))
  or member_id = any ((select scope_members())::uuid[])
  or multirange_overlaps_multirange(other_numbers, (select scope_numbers())));
alter policy member_post_scope on member_post using (
  elem_contained_by_multirange(place_number, (select scope_numbers()))
  or member_id = any ((select scope_members())::uuid[])
  or multirange_overlaps_multirange(other_numbers, (select scope_numbers())));

-- Whether a person is seen by whoever reaches these numbers: for a policy, which has them read once.
create function sees_member(person uuid, reached int4multirange) returns boolean
  language plpgsql stable parallel safe security definer cost 1
  set search_path = public, pg_temp
as $$
declare
  home integer;
  others int4multirange;
begin
  select place_number, other_numbers into home, others from member where id = person;
  return coalesce(home <@ reached or others && reached, false);
end $$;
revoke all on function sees_member(uuid, int4multirange) from public;
grant execute on function sees_member(uuid, int4multirange) to chiboso_app;

create or replace function sees_member(person uuid) returns boolean
  language plpgsql stable parallel safe security definer cost 1
  set search_path = public, pg_temp
as $$
begin
  return scope_is_whole() or person = any (scope_members()) or sees_member(person, scope_numbers());
end $$;

alter policy file_read_scope on file_read using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or sees_member(member_id, (select scope_numbers())));
alter policy member_fact_scope on member_fact using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or sees_member(member_id, (select scope_numbers())));
alter policy member_correction_scope on member_correction using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or sees_member(member_id, (select scope_numbers())));
alter policy dossier_mark_scope on dossier_mark using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or sees_member(member_id, (select scope_numbers())));
alter policy life_case_scope on life_case using (
  elem_contained_by_multirange(place_number, (select scope_numbers()))
  or member_id = any ((select scope_members())::uuid[])
  or sees_member(member_id, (select scope_numbers())));
alter policy hosted_member_scope on hosted_member using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or in_scope(organisation_id)
  or sees_member(member_id, (select scope_numbers())));

drop function scope_keys();
alter table member drop column other_homes;
alter table membership drop column other_homes;

-- 4. Searching ---------------------------------------------------------------------------------------------------

-- As in 0023, and says of whom the file is restricted, so that it is not asked for again with each page.
create or replace view sought_member as
  select found.word, found.list_key, found.membership_id, found.organisation_id, membership.member_id,
         membership.kind, member.full_name, member.sex, member.birth_date, member.ethnicity, member.education,
         member.admitted_on, member.official_on,
         coalesce(
           (select dated.standing from member_standing dated
             where dated.member_id = membership.member_id and dated.since <= (select sought_day())
               and (dated.until is null or dated.until > (select sought_day()))
             order by dated.since desc limit 1),
           case when member.official_on <= (select sought_day()) then 'official'
                when member.admitted_on <= (select sought_day()) then 'probationary'
                when coalesce(member.admitted_on, member.official_on) is not null then 'candidate'
                when membership.kind <> 'party' then 'official' end) as standing,
         member.restricted_on is not null as restricted
    from member_word found
    join membership on membership.id = found.membership_id
    join member on member.id = membership.member_id
   where ((select sought_is_whole())
          or case when (select sought_is_wide())
                  then (select place.path from organisation place where place.id = found.organisation_id)
                       ^@ any ((select sought_places())::text[])
                  else found.organisation_id in (select id from sought_organisation) end)
     and (membership.since is null or membership.since <= (select sought_day()))
     and (membership.until is null or membership.until > (select sought_day()));
