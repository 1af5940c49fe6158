-- Extensions, the text functions that search needs, and the answers to commands.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- The application's role may use tables but owns none and creates none. The role itself is made
-- before the migrations run, because it belongs to the whole server and not to one database.
grant usage on schema public to chiboso_app;
alter default privileges in schema public grant select on tables to chiboso_app;
alter default privileges in schema public grant usage on sequences to chiboso_app;

-- The form in which texts are compared when searching; domain/kernel/text.ts has the same function
-- and a test holds the two together. `unaccent` folds more than marks and is not immutable.
create function fold(value text) returns text
  language sql immutable strict parallel safe
  as $$
    select translate(
      regexp_replace(
        normalize(lower(normalize(regexp_replace(btrim(value), '\s+', ' ', 'g'), NFC)), NFD),
        '[\u0300-\u036f]', '', 'g'),
      'đ’‘ʼ`´', 'd' || repeat('''', 5))
  $$;

-- A command sent twice gets the first answer. Rows are kept as long as a device may come back late.
create table command (
  id uuid primary key,
  account_id uuid,
  route text not null,
  digest bytea not null,
  status smallint not null,
  reply jsonb not null,
  at timestamptz not null
);
create index command_at on command (at);
grant insert on command to chiboso_app;
