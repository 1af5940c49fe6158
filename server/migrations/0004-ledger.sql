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
) with (fillfactor = 50);

-- No foreign key to the log: the one function that writes here has just updated that row, and
-- looking it up once more would cost a third of the append.
create table ledger_entry (
  log uuid not null,
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

-- The edge after one more leaf: subtrees of one size are joined, as many as `log_size` has trailing
-- set bits.
create function ledger_grow(log_edge bytea, log_size bigint, leaf bytea) returns bytea
  language plpgsql
  immutable
  set search_path = pg_catalog, pg_temp
as $$
declare
  carried bytea := leaf;
  rest bigint := log_size;
  kept integer := octet_length(log_edge);
begin
  while rest & 1 = 1 loop
    kept := kept - 32;
    carried := sha256('\x01'::bytea || substring(log_edge from kept + 1 for 32) || carried);
    rest := rest >> 1;
  end loop;
  return substring(log_edge from 1 for kept) || carried;
end $$;

-- The hash over the 256 hashes of a full tile.
create function ledger_tile_root(tile bytea) returns bytea
  language plpgsql
  immutable
  set search_path = pg_catalog, pg_temp
as $$
declare
  row_of_hashes bytea := tile;
begin
  while octet_length(row_of_hashes) > 32 loop
    select string_agg(sha256('\x01'::bytea || substring(row_of_hashes from at for 64)), '' order by at)
      into row_of_hashes
      from generate_series(1, octet_length(row_of_hashes), 64) as at;
  end loop;
  return row_of_hashes;
end $$;

-- Writes the tiles that have become full at this size: 256 leaves close one of the lowest level,
-- 256 of those one of the next.
create function ledger_close_tiles(log_id uuid, log_size bigint) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  tile_level integer := 0;
  reached bigint := log_size;
  below bytea;
begin
  while reached > 0 and reached % 256 = 0 loop
    if tile_level = 0 then
      select string_agg(leaf, '' order by idx) into below
        from public.ledger_entry where log = log_id and idx >= reached - 256 and idx < reached;
    else
      select string_agg(root, '' order by idx) into below
        from public.ledger_tile
       where log = log_id and level = tile_level - 1 and idx >= reached - 256 and idx < reached;
    end if;
    reached := reached / 256;
    insert into public.ledger_tile (log, level, idx, hashes, root)
    values (log_id, tile_level, reached - 1, below, public.ledger_tile_root(below));
    tile_level := tile_level + 1;
  end loop;
end $$;

-- Appends one entry and returns its index. The row of the log is locked until the transaction
-- ends, so call it last. The application's role reaches the tables through it alone.
create function ledger_append(log_id uuid, log_origin text, entry_body bytea) returns bigint
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  leaf_hash bytea := sha256('\x00'::bytea || entry_body);
  new_size bigint;
begin
  loop
    update public.ledger_log
       set size = size + 1, edge = public.ledger_grow(edge, size, leaf_hash)
     where id = log_id
    returning size into new_size;
    exit when found;
    insert into public.ledger_log (id, origin) values (log_id, log_origin) on conflict (id) do nothing;
  end loop;
  insert into public.ledger_entry (log, idx, leaf, body)
  values (log_id, new_size - 1, leaf_hash, entry_body);
  if new_size % 256 = 0 then
    perform public.ledger_close_tiles(log_id, new_size);
  end if;
  return new_size - 1;
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

revoke all on function ledger_grow(bytea, bigint, bytea) from public;
revoke all on function ledger_tile_root(bytea) from public;
revoke all on function ledger_close_tiles(uuid, bigint) from public;
revoke all on function ledger_append(uuid, text, bytea) from public;
revoke all on function ledger_keep_checkpoint(uuid, bigint, text) from public;
grant execute on function ledger_append(uuid, text, bytea) to chiboso_app;
grant execute on function ledger_keep_checkpoint(uuid, bigint, text) to chiboso_app;
