-- The transparency logs: one hash tree (RFC 6962) for each organisation, written in the same
-- transaction as the act that it records.

-- `edge` has one hash of 32 bytes for each set bit of `size`, the largest subtree first: all that
-- the next entry and the root need.
create table ledger_log (
  id uuid primary key,
  origin text not null unique,
  size bigint not null default 0 check (size >= 0),
  edge bytea not null default '',
  check (octet_length(edge) = 32 * bit_count(int8send(size)))
);

create table ledger_entry (
  log uuid not null references ledger_log (id),
  idx bigint not null check (idx >= 0),
  leaf bytea not null check (octet_length(leaf) = 32),
  body bytea not null check (octet_length(body) between 1 and 4096),
  primary key (log, idx)
);

-- Written once, when it is full (C2SP tlog-tiles): 256 hashes and the hash over them. The tile
-- that is still open is read from the leaves, or from the roots one level below.
create table ledger_tile (
  log uuid not null references ledger_log (id),
  level smallint not null check (level between 0 and 6),
  idx bigint not null check (idx >= 0),
  hashes bytea not null check (octet_length(hashes) = 8192),
  root bytea not null check (octet_length(root) = 32),
  primary key (log, level, idx)
);

-- Every checkpoint that was ever signed, as the signed note.
create table ledger_checkpoint (
  log uuid not null references ledger_log (id),
  size bigint not null check (size > 0),
  note text not null,
  primary key (log, size)
);

-- The full tile that the entry before `up_to` has just completed, from what lies one level below.
create function ledger_close_tile(log_id uuid, tile_level integer, up_to bigint, tile_root bytea)
  returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  below bytea;
begin
  if tile_level = 0 then
    select string_agg(leaf, '' order by idx) into below
      from public.ledger_entry where log = log_id and idx >= up_to - 256 and idx < up_to;
  else
    select string_agg(root, '' order by idx) into below
      from public.ledger_tile
     where log = log_id and level = tile_level - 1 and idx >= up_to - 256 and idx < up_to;
  end if;
  insert into public.ledger_tile (log, level, idx, hashes, root)
  values (log_id, tile_level, up_to / 256 - 1, below, tile_root);
end $$;

-- Appends one entry and returns its place and the new size. The row of the log is locked until the
-- transaction ends, so call it last. The application's role reaches the tables through it alone.
create function ledger_append(log_id uuid, log_origin text, entry_body bytea)
  returns table (idx bigint, size bigint)
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  found_log public.ledger_log;
  carried bytea;
  rest bigint;
  edge_length integer;
  height integer := 0;
begin
  if octet_length(entry_body) not between 1 and 4096 then
    raise exception 'an entry has 1 to 4096 bytes' using errcode = 'check_violation';
  end if;
  select * into found_log from public.ledger_log where id = log_id for update;
  if not found then
    insert into public.ledger_log (id, origin) values (log_id, log_origin) on conflict (id) do nothing;
    select * into strict found_log from public.ledger_log where id = log_id for update;
  end if;

  carried := sha256('\x00'::bytea || entry_body);
  insert into public.ledger_entry (log, idx, leaf, body)
  values (log_id, found_log.size, carried, entry_body);

  rest := found_log.size;
  edge_length := octet_length(found_log.edge);
  while rest & 1 = 1 loop
    edge_length := edge_length - 32;
    carried := sha256('\x01'::bytea || substring(found_log.edge from edge_length + 1 for 32) || carried);
    rest := rest >> 1;
    height := height + 1;
    -- Eight levels of the tree make one level of tiles.
    if height % 8 = 0 then
      perform public.ledger_close_tile(
        log_id, height / 8 - 1, (found_log.size + 1) >> (height - 8), carried);
    end if;
  end loop;

  update public.ledger_log as log
     set size = found_log.size + 1,
         edge = substring(found_log.edge from 1 for edge_length) || carried
   where log.id = log_id;
  return query select found_log.size, found_log.size + 1;
end $$;

-- Keeps a signed checkpoint of exactly the present size. When another transaction has appended in
-- the meantime the caller is told to begin again; a second checkpoint of one size must be the same.
create function ledger_keep_checkpoint(log_id uuid, log_size bigint, signed_note text)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  present bigint;
  kept text;
begin
  select log.size into present from public.ledger_log as log where log.id = log_id for update;
  if present is distinct from log_size then
    raise exception 'the log has grown since its checkpoint was signed' using errcode = 'serialization_failure';
  end if;
  if exists (select from public.ledger_checkpoint as c where c.log = log_id and c.size > log_size) then
    raise exception 'a checkpoint of a larger log exists' using errcode = 'integrity_constraint_violation';
  end if;
  insert into public.ledger_checkpoint (log, size, note) values (log_id, log_size, signed_note)
  on conflict (log, size) do nothing;
  select c.note into kept from public.ledger_checkpoint as c where c.log = log_id and c.size = log_size;
  if kept <> signed_note then
    raise exception 'another checkpoint of this size exists' using errcode = 'integrity_constraint_violation';
  end if;
end $$;

revoke all on function ledger_close_tile(uuid, integer, bigint, bytea) from public;
revoke all on function ledger_append(uuid, text, bytea) from public;
revoke all on function ledger_keep_checkpoint(uuid, bigint, text) from public;
grant execute on function ledger_append(uuid, text, bytea) to chiboso_app;
grant execute on function ledger_keep_checkpoint(uuid, bigint, text) to chiboso_app;
