-- Further ways to prove who somebody is, and the way back for whoever has lost them.

create table passkey (
  id uuid primary key,
  account_id uuid not null references account (id),
  -- As the authenticator names it, in base64url.
  credential_id text not null constraint passkey_credential_unique unique,
  public_key bytea not null,
  -- What the authenticator counted last; 0 for those that do not count (synced ones).
  counter bigint not null,
  transports text[] not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz,
  -- Its counter went backwards: there are two of it, and neither opens anything any more.
  cloned_at timestamptz,
  removed_at timestamptz
);
create index passkey_account on passkey (account_id) where removed_at is null;
grant insert, update on passkey to chiboso_app;

-- What an authenticator is asked to sign, once. Not a record: rows go when they are answered.
create table passkey_challenge (
  id uuid primary key,
  challenge text not null,
  purpose text not null check (purpose in ('add', 'logIn', 'secondStep')),
  account_id uuid references account (id),
  expires_at timestamptz not null
);
grant insert, delete on passkey_challenge to chiboso_app;

create table second_step (
  account_id uuid primary key references account (id),
  -- Sealed; without totp_since it is being set up and opens nothing.
  totp_secret bytea,
  totp_since timestamptz,
  -- The step of time whose code was used last: none before and not this one is taken again.
  totp_last_step bigint not null default 0,
  -- Whether a passkey is asked for after the password.
  passkey_asked boolean not null default false,
  check (totp_since is null or totp_secret is not null)
);
grant insert, update on second_step to chiboso_app;

create table recovery_code (
  account_id uuid not null references account (id),
  digest bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, digest)
);
grant insert, update, delete on recovery_code to chiboso_app;

-- A password was right and the second step is still to come: this is no session and opens nothing.
create table pending_log_in (
  id uuid primary key,
  account_id uuid not null references account (id),
  token_digest bytea not null constraint pending_log_in_token_unique unique,
  expires_at timestamptz not null
);
create index pending_log_in_account on pending_log_in (account_id);
grant insert, delete on pending_log_in to chiboso_app;

-- Codes that were tried at the second step and not found right; rows go after a day.
create table code_attempt (
  id uuid primary key,
  account_id uuid not null references account (id),
  at timestamptz not null
);
create index code_attempt_account on code_attempt (account_id, at);
grant insert, delete on code_attempt to chiboso_app;

-- Who an account is at the site's own identity provider.
create table provider_identity (
  id uuid primary key,
  account_id uuid not null references account (id),
  issuer text not null,
  subject text not null,
  -- How the provider calls the person, so that the right link is recognised.
  label text not null,
  linked_at timestamptz not null,
  linked_by text not null check (linked_by in ('person', 'claim')),
  last_used_at timestamptz,
  ended_at timestamptz
);
create unique index provider_identity_subject on provider_identity (issuer, subject) where ended_at is null;
create unique index provider_identity_account on provider_identity (account_id, issuer) where ended_at is null;
grant insert, update on provider_identity to chiboso_app;

-- A person was sent to the provider and has not come back yet.
create table provider_request (
  id uuid primary key,
  ticket_digest bytea not null constraint provider_request_ticket_unique unique,
  -- For linking: the session that asked, which alone may finish it.
  session_id uuid references session (id) on delete cascade,
  state text not null,
  nonce text not null,
  verifier text not null,
  expires_at timestamptz not null
);
grant insert, delete on provider_request to chiboso_app;

create table recovery (
  id uuid primary key,
  account_id uuid not null references account (id),
  reason text not null check (length(reason) between 1 and 500),
  -- Whether passkeys and the link to the provider stay.
  keep_keys boolean not null,
  opened_at timestamptz not null,
  opened_by uuid not null references account (id),
  expires_at timestamptz not null,
  approved_at timestamptz,
  approved_by uuid references account (id),
  ended_at timestamptz,
  ended_by uuid references account (id),
  check (approved_by is null or approved_by <> opened_by),
  check (opened_by <> account_id and (approved_by is null or approved_by <> account_id)),
  check ((approved_at is null) = (approved_by is null)),
  check ((ended_at is null) = (ended_by is null))
);
create unique index recovery_open on recovery (account_id) where approved_at is null and ended_at is null;
grant insert, update on recovery to chiboso_app;

alter table one_time_link drop constraint one_time_link_purpose_check;
alter table one_time_link add constraint one_time_link_purpose_check
  check (purpose in ('firstAdministrator', 'setPassword', 'recover'));
alter table one_time_link add column recovery_id uuid references recovery (id);
alter table one_time_link add constraint one_time_link_recovery check ((purpose = 'recover') = (recovery_id is not null));

-- Roles that need a second step sleep in a session of an account without one.
alter table session add column roles_asleep boolean not null default false;
-- Sessions that are long over are cleaned away by a job; the newest of an account stays.
create index session_created on session (created_at);
grant delete on session to chiboso_app;
