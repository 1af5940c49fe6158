-- Certificates by which members sign papers: asked for from the device that holds the key, issued by an office. A
-- row is never taken away: papers that were signed are checked long afterwards.
create table signing_certificate (
  id uuid primary key,
  member_id uuid not null references member (id),
  account_id uuid not null references account (id),
  -- Where the person belonged when it was asked for: the offices above it decide.
  organisation_id uuid not null references organisation (id),
  name text not null,
  organisation_name text not null,
  state text not null default 'requested'
    check (state in ('requested', 'issued', 'refused', 'withdrawn', 'revoked')),
  device text not null,
  public_key bytea not null constraint signing_certificate_key_unique unique,
  request bytea not null,
  requested_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references account (id),
  decided_by_name text,
  serial text constraint signing_certificate_serial_unique unique,
  certificate bytea,
  not_before timestamptz,
  not_after timestamptz,
  revoked_at timestamptz,
  reason text check (reason in ('lost', 'compromised', 'left', 'replaced', 'mistake')),
  note text,
  reminded_at timestamptz,
  constraint signing_certificate_issued check
    ((state in ('issued', 'revoked')) = (certificate is not null)
     and (certificate is null) = (serial is null) and (certificate is null) = (not_after is null)),
  constraint signing_certificate_revoked check ((state = 'revoked') = (revoked_at is not null))
);
create unique index signing_certificate_open on signing_certificate (member_id) where state = 'requested';
create index signing_certificate_member on signing_certificate (member_id);
create index signing_certificate_place on signing_certificate (organisation_id, requested_at desc);
grant insert, update on signing_certificate to chiboso_app;

-- A certificate says for ever what it said when it was issued, and a revoked one is never made good again.
create function keep_signing_certificate() returns trigger language plpgsql as $$
begin
  if old.state in ('refused', 'withdrawn', 'revoked') and new is distinct from old then
    raise exception 'a certificate that has ended is not changed' using errcode = 'check_violation';
  end if;
  if old.certificate is not null and
     (new.certificate, new.serial, new.not_before, new.not_after, new.name, new.organisation_name)
       is distinct from (old.certificate, old.serial, old.not_before, old.not_after, old.name, old.organisation_name) then
    raise exception 'a certificate is not changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger signing_certificate_kept before update on signing_certificate
  for each row execute function keep_signing_certificate();

alter table signing_certificate enable row level security;
create policy signing_certificate_scope on signing_certificate using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or in_scope(organisation_id)) with check (true);

-- Lists of revoked certificates as they were published: only numbers and days, for everybody.
create table signing_revocation_list (
  number bigint primary key,
  made_at timestamptz not null,
  next_at timestamptz not null,
  list bytea not null
);
grant insert on signing_revocation_list to chiboso_app;
