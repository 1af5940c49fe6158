-- Accounts, sessions, roles and one-time links.

create table account (
  id uuid primary key,
  member_id uuid constraint account_member_unique unique references member (id),
  -- For an account without a member; the name of a member comes from the register.
  name text not null default '',
  username text not null check (username ~ '^[a-z][a-z0-9._-]{2,31}$'),
  -- PHC string (argon2id); null until the owner has set a password.
  password_hash text,
  language text not null default 'vi' check (language in ('vi', 'en', 'ar')),
  elder_mode boolean not null default false,
  created_at timestamptz not null,
  check (member_id is not null or name <> '')
);
create unique index account_username_unique on account (fold(username));
grant insert, update on account to chiboso_app;

-- Only the digest of a token is kept: who reads this table can sign in as nobody.
create table session (
  id uuid primary key,
  account_id uuid not null references account (id),
  token_digest bytea not null constraint session_token_unique unique,
  device text not null,
  address text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz
);
create index session_account on session (account_id, created_at desc);
grant insert, update on session to chiboso_app;

create table role_grant (
  id uuid primary key,
  account_id uuid not null references account (id),
  role text not null check (role in ('clerk', 'committeeMember', 'committeeOffice', 'organisationBoard',
    'inspectionCommission', 'auditor', 'sysAdmin')),
  -- Null: the whole site, also while it has no organisation yet.
  organisation_id uuid references organisation (id),
  since timestamptz not null,
  until timestamptz check (until > since),
  -- Null: the system itself, for the first administrator.
  granted_by uuid references account (id),
  ended_by uuid references account (id)
);
create index role_grant_account on role_grant (account_id);
create index role_grant_organisation on role_grant (organisation_id);
grant insert, update on role_grant to chiboso_app;

create table one_time_link (
  id uuid primary key,
  account_id uuid not null references account (id),
  token_digest bytea not null constraint one_time_link_token_unique unique,
  purpose text not null check (purpose in ('firstAdministrator', 'setPassword')),
  issued_at timestamptz not null,
  issued_by uuid references account (id),
  expires_at timestamptz not null,
  used_at timestamptz,
  -- A newer link for the same account takes the place of this one.
  replaced_at timestamptz
);
create index one_time_link_account on one_time_link (account_id);
grant insert, update on one_time_link to chiboso_app;

-- Passwords that were tried and not found right. Not a record: rows go after a day.
create table password_attempt (
  id uuid primary key,
  username_fold text not null,
  address text not null,
  at timestamptz not null
);
create index password_attempt_username on password_attempt (username_fold, at);
create index password_attempt_address on password_attempt (address, at);
create index password_attempt_at on password_attempt (at);
grant insert, delete on password_attempt to chiboso_app;

-- An account with the name that people know.
create view known_account as
  select account.id, account.member_id, coalesce(member.full_name, account.name) as name,
         account.username, account.password_hash, account.language, account.elder_mode, account.created_at
    from account
    left join member on member.id = account.member_id;

-- Who belongs to an organisation, for whom an account may be made there.
create view account_candidate as
  select membership.organisation_id, member.id as member_id, member.full_name as name, member.name_order,
         membership.since, membership.until
    from membership
    join member on member.id = membership.member_id;

-- Where a role can be held: every organisation, and the whole site above them.
create view access_place as
  select id, path, name from organisation
  union all
  select '00000000-0000-0000-0000-000000000000'::uuid, '/', '';
