-- Finding members at the size of the nation: names in Vietnamese order, a line for every word of a name, and one
-- view through which the application looks for people. The figures behind it are in
-- docs/decisions/finding-members.md.

-- The place of a name in a Vietnamese list: given name, then family and middle names; each first by its letters
-- (a ă â … d đ … o ô ơ …), then by its tones (ngang huyền hỏi ngã sắc nặng). Compared byte by byte, so that the
-- order is the same on every machine. domain/members/search/list-key.ts has the same function; a test holds them
-- together. One character for the tone of each word, all before the space; { | } follow every letter.
create function list_key(full_name text) returns text
  language plpgsql immutable strict parallel safe
as $$
declare
  marked text := normalize(lower(normalize(regexp_replace(btrim(full_name), '\s+', ' ', 'g'), NFC)), NFD);
  base text := regexp_replace(
    translate(replace(translate(marked, U&'\0306\0302\031B', '{|}'), 'đ', 'd{'), '’‘ʼ`´', repeat('''', 5)),
    '[\u0300-\u036f]', '', 'g');
  tones text := translate(regexp_replace(marked, '[^\u0300\u0309\u0303\u0301\u0323 ]', '', 'g'),
    U&'\0300\0309\0303\0301\0323', E'\x02\x03\x04\x05\x06');
begin
  tones := regexp_replace(tones, '([^ ])[^ ]+', '\1', 'g');
  tones := replace(regexp_replace(' ' || tones, ' (?=( |$))', E' \x01', 'g'), ' ', '');
  return substring(base from '[^ ]*$') || right(tones, 1)
      || rtrim(regexp_replace(base, '[^ ]*$', '')) || left(tones, -1);
end $$;

alter table member add column list_key text collate "C" generated always as (list_key(full_name)) stored;

-- One line for each word of the name at each membership, and one with the word '' for everybody: whoever walks
-- along one word meets its people in Vietnamese order. Lines name the organisation and not its path, so that
-- moving a part of the tree touches none of them.
create table member_word (
  word text collate "C" not null,
  list_key text collate "C" not null,
  membership_id uuid not null references membership (id) on delete cascade,
  organisation_id uuid not null,
  primary key (membership_id, word)
);
create index member_word_walk on member_word (word, list_key, membership_id) include (organisation_id);
create index member_word_place on member_word (organisation_id, list_key, membership_id) where word = '';
-- Only the view below reads it, and only the triggers write it.
revoke all on member_word from chiboso_app;

create index member_old_card_number on member (old_card_number) where old_card_number is not null;

create function name_words(full_name text) returns setof text
  language sql immutable strict parallel safe
  as $$ select '' union select unnest(string_to_array(fold(full_name), ' ')) $$;

create function add_member_words() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  insert into member_word (word, list_key, membership_id, organisation_id)
  select word, member.list_key, fresh.id, fresh.organisation_id
    from fresh join member on member.id = fresh.member_id, name_words(member.full_name) as word;
  return null;
end $$;

create function move_member_words() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select from fresh join stale using (id)
                  where fresh.organisation_id <> stale.organisation_id or fresh.member_id <> stale.member_id) then
    return null;
  end if;
  delete from member_word using fresh join stale using (id)
   where membership_id = fresh.id
     and (fresh.organisation_id <> stale.organisation_id or fresh.member_id <> stale.member_id);
  insert into member_word (word, list_key, membership_id, organisation_id)
  select word, member.list_key, fresh.id, fresh.organisation_id
    from fresh join stale using (id) join member on member.id = fresh.member_id,
         name_words(member.full_name) as word
   where fresh.organisation_id <> stale.organisation_id or fresh.member_id <> stale.member_id;
  return null;
end $$;

create function rename_member_words() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select from fresh join stale using (id) where fresh.full_name <> stale.full_name) then
    return null;
  end if;
  delete from member_word using membership, fresh join stale using (id)
   where membership_id = membership.id and membership.member_id = fresh.id
     and fresh.full_name <> stale.full_name;
  insert into member_word (word, list_key, membership_id, organisation_id)
  select word, fresh.list_key, membership.id, membership.organisation_id
    from fresh join stale using (id) join membership on membership.member_id = fresh.id,
         name_words(fresh.full_name) as word
   where fresh.full_name <> stale.full_name;
  return null;
end $$;

create trigger membership_words_added after insert on membership
  referencing new table as fresh for each statement execute function add_member_words();
create trigger membership_words_moved after update on membership
  referencing old table as stale new table as fresh for each statement execute function move_member_words();
create trigger member_words_renamed after update on member
  referencing old table as stale new table as fresh for each statement execute function rename_member_words();

insert into member_word (word, list_key, membership_id, organisation_id)
select word, member.list_key, membership.id, membership.organisation_id
  from membership join member on member.id = membership.member_id, name_words(member.full_name) as word;

-- How common a word is, is known from the statistics of as many words.
alter table member_word alter column word set statistics 1000;

-- What is looked for is declared in the transaction: `chiboso.sought` the places, with a space between them, and
-- `chiboso.day` the day. Places outside the scope of whoever asks (0017) find nobody: the wall stands here, once
-- for a question instead of once for a row.
create function sought_places() returns text[]
  language sql stable parallel safe
  return (select coalesce(array_agg(place order by place), '{}')
            from unnest(string_to_array(nullif(current_setting('chiboso.sought', true), ''), ' ')) place
           where scope_is_whole() or place ^@ any (scope_places()));
-- Everything, or the only organisation at the top, which comes to the same.
create function sought_is_whole() returns boolean
  language sql stable parallel safe
  return sought_places() = '{/}'::text[]
      or (cardinality(sought_places()) = 1 and (sought_places())[1] ~ '^/[0-9a-z]+/$' and not exists (
            select from organisation where parent_id is null and path <> (sought_places())[1]));
create function sought_from() returns text
  language sql stable parallel safe
  return coalesce((sought_places())[1], '~');
create function sought_to() returns text
  language sql stable parallel safe
  return coalesce((sought_places())[cardinality(sought_places())] || '~', '');
-- A hint and no right: the sought places hold so much of the tree that asking where each one found is costs less
-- than knowing all their organisations beforehand.
create function sought_is_wide() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('chiboso.wide', true) = 'yes', false);
create function sought_day() returns date
  language sql stable parallel safe
  return coalesce(nullif(current_setting('chiboso.day', true), '')::date, current_date);

-- Never true and never reached, but dear to the planner: a condition with it is looked at after the place.
create function after_the_place() returns boolean
  language plpgsql stable parallel safe cost 100000
  as $$ begin return false; end $$;

create view sought_organisation as
  select id, path from organisation
   where path >= (select sought_from()) collate "C" and path < (select sought_to()) collate "C"
     and path ^@ any ((select sought_places())::text[]);

-- Everybody who belongs to a sought place on the sought day, once for each word of the name, with the standing of
-- that day (domain/members/standing-on.ts).
create view sought_member as
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
                when membership.kind <> 'party' then 'official' end) as standing
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

-- How many people and organisations the sought places have, each counted as far as asked, and people not at all
-- where there are as many organisations; nobody is named.
create function sought_extent(most_people integer, most_organisations integer)
  returns table (people integer, organisations integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select case when sought_is_whole() or counted.organisations >= most_organisations then most_people else (
           select count(*)::int from (
             select from sought_organisation place
               join member_word found on found.organisation_id = place.id and found.word = ''
              limit most_people) people) end,
         counted.organisations
    from (select case when sought_is_whole() then most_organisations else (
                   select count(*)::int from (select from sought_organisation limit most_organisations) places) end
                 as organisations) counted;
end;

-- The words of names that begin with what was typed, at most `most_words`, found by leaps from one to the next
-- (a loose index scan), and how many lines they have: of common words by the statistics, of others counted as
-- far as `most_lines`. Nobody is named.
create function name_words_from(typed text, most_words integer, most_lines integer)
  returns table (words text[], lines integer)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  with recursive known as (
    (select member_word.word from member_word
      where member_word.word >= typed collate "C" and member_word.word < typed || U&'\+10FFFF' collate "C"
      order by member_word.word limit 1)
    union all
    select (select further.word from member_word further
             where further.word > known.word and further.word < typed || U&'\+10FFFF' collate "C"
             order by further.word limit 1)
      from known where known.word is not null
  ), few as (
    select listed.word from (select known.word from known where known.word is not null limit most_words) listed
  ), common as (
    select few.word, frequencies.share
      from pg_stats,
           unnest(most_common_vals::text::text[], most_common_freqs) frequencies (word, share)
      join few on few.word = frequencies.word
     where schemaname = 'public' and tablename = 'member_word' and attname = 'word')
  select coalesce((select array_agg(few.word) from few), '{}'),
         (select coalesce(sum(common.share), 0) * (select reltuples from pg_class where oid = 'member_word'::regclass)
            from common)::int
         + (select count(*)::int from (
              select from (select few.word from few except select common.word from common) rare
                join member_word on member_word.word = rare.word limit most_lines) counted);
end;
