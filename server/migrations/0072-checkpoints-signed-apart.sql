-- The keys of the logs are held by a program of its own, which signs what has been committed. A
-- checkpoint is signed first and published when whoever must have seen it has.

-- Public keys of the site's signer. All logs sign with them, each under its own name.
create table ledger_key (
  id uuid primary key,
  public_key bytea not null unique check (octet_length(public_key) = 32),
  -- The second line, ML-DSA-44, when the signer writes one.
  ml_dsa bytea check (octet_length(ml_dsa) = 1312),
  since timestamptz not null,
  -- When a newer key took its place.
  until timestamptz
);

alter table ledger_checkpoint
  add column signed_at timestamptz not null default now(),
  add column published_at timestamptz,
  -- The note with the lines of those who have seen it; null when the log's own are enough.
  add column published_note text;

-- What was signed before there was a difference was also given out.
update ledger_checkpoint set published_at = signed_at;

create index ledger_checkpoint_unpublished on ledger_checkpoint (log) where published_at is null;

-- What stands in the way of a signature at present: of one log, or of all (the id of zeros).
create table ledger_trouble (
  log uuid primary key,
  code text not null,
  -- How many entries were signed, when the log has fewer.
  signed bigint,
  since timestamptz not null
);

grant insert, update, delete on ledger_trouble to chiboso_app;

-- Keeps a signed checkpoint of what is committed: the log may have grown since. A second checkpoint
-- of one size must be the same, and none is put behind a later one.
create or replace function ledger_keep_checkpoint(log_id uuid, log_size bigint, signed_note text)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  present bigint;
  kept text;
begin
  select log.size into present from public.ledger_log as log where log.id = log_id;
  if present is null or present < log_size then
    raise exception 'the log is shorter than its checkpoint' using errcode = 'integrity_constraint_violation';
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

-- Publishes a checkpoint that is kept, with the lines of those who have seen it. The text stays what
-- was signed; what is published stays as it is.
create function ledger_publish_checkpoint(log_id uuid, log_size bigint, seen_note text)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  kept text;
begin
  select c.note into kept from public.ledger_checkpoint as c where c.log = log_id and c.size = log_size;
  if kept is null then
    raise exception 'no checkpoint of this size is kept' using errcode = 'integrity_constraint_violation';
  end if;
  if not starts_with(seen_note, kept) then
    raise exception 'this is not the checkpoint that was signed' using errcode = 'check_violation';
  end if;
  update public.ledger_checkpoint as c
     set published_at = now(),
         published_note = case when seen_note = kept then null else seen_note end
   where c.log = log_id and c.size = log_size and c.published_at is null;
end $$;

-- Writes down a public key of the signer, and its end.
create function ledger_keep_key(
  key_id uuid, key_bytes bytea, key_ml_dsa bytea, key_since timestamptz, key_until timestamptz
)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.ledger_key (id, public_key, ml_dsa, since, until)
  values (key_id, key_bytes, key_ml_dsa, key_since, key_until)
  on conflict (id) do update set ml_dsa = excluded.ml_dsa, until = excluded.until
   where public.ledger_key.public_key = excluded.public_key;
end $$;

revoke all on function ledger_publish_checkpoint(uuid, bigint, text) from public;
revoke all on function ledger_keep_key(uuid, bytea, bytea, timestamptz, timestamptz) from public;
grant execute on function ledger_publish_checkpoint(uuid, bigint, text) to chiboso_app;
grant execute on function ledger_keep_key(uuid, bytea, bytea, timestamptz, timestamptz) to chiboso_app;
