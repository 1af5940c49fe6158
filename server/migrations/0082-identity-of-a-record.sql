-- Of a record that was merged into another the one that stays, else the record itself: says nothing of a person, and
-- is asked where a paper names somebody whose record has gone since.
create function identity_of(record uuid) returns uuid
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
as $$
  select coalesce(member.merged_into, member.id) from public.member where member.id = record
$$;
revoke all on function identity_of(uuid) from public;
grant execute on function identity_of(uuid) to chiboso_app;
