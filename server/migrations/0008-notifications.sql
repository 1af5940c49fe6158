-- What people are told in the app, and the letters that carry it by e-mail.

create table notification (
  id uuid primary key,
  member_id uuid not null references member (id),
  kind text not null,
  params jsonb not null,
  link text not null check (link ~ '^/[^/]' or link = '/'),
  at timestamptz not null,
  read_at timestamptz
);
create index notification_member on notification (member_id, at desc);
grant insert, update on notification to chiboso_app;

-- A letter exists from the moment of the act; its job is in the same transaction.
create table mail (
  id uuid primary key,
  notification_id uuid not null references notification (id),
  -- The entry for a calendar that goes with the letter.
  calendar jsonb,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0,
  -- The latest answer of the mail server that was not a yes.
  last_error text not null default '',
  created_at timestamptz not null,
  done_at timestamptz,
  check ((state = 'waiting') = (done_at is null))
);
create index mail_state on mail (state, created_at desc);
grant insert, update on mail to chiboso_app;

-- Where and in which language a member is written to.
create view mail_recipient as
  select member.id as member_id, member.full_name as name, nullif(btrim(member.email), '') as email,
         coalesce(account.language, 'vi') as language
    from member
    left join account on account.member_id = member.id;

-- Which offices may see that a letter to a member could not be delivered.
create view mail_reach as
  select membership.member_id, organisation.path
    from membership
    join organisation on organisation.id = membership.organisation_id
   where membership.until is null or membership.until > current_date;
