-- Devices that are told by push, what waits to be sent to them, and by which channels a person wants to be told.

-- The address and the keys are those that the browser got from its push service (RFC 8030, RFC 8291). The session is
-- the one in which the device was last used: when its owner ends it, the device is told no more.
create table push_device (
  id uuid primary key,
  account_id uuid not null references account (id),
  session_id uuid references session (id) on delete set null,
  endpoint text not null constraint push_device_endpoint_unique unique,
  p256dh text not null,
  auth text not null,
  device text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  delivered_at timestamptz,
  -- Since when the push service takes nothing for it, and what it answered.
  failing_since timestamptz,
  last_error text not null default ''
);
create index push_device_account on push_device (account_id);
create index push_device_session on push_device (session_id);
grant insert, update, delete on push_device to chiboso_app;

-- A push exists from the moment of the act, as a letter does, and goes when it has arrived or cannot arrive.
create table push (
  id uuid primary key,
  -- None for a message by which somebody tries whether anything arrives.
  notification_id uuid references notification (id) on delete cascade,
  device_id uuid not null references push_device (id) on delete cascade,
  attempts integer not null default 0,
  created_at timestamptz not null
);
create index push_waiting on push (device_id);
create index push_notification on push (notification_id);
grant insert, update, delete on push to chiboso_app;

create table notice_choice (
  account_id uuid primary key references account (id),
  detail text not null check (detail in ('kind', 'day')),
  choices jsonb not null
);
grant insert, update, delete on notice_choice to chiboso_app;

alter table push_device enable row level security;
create policy push_device_scope on push_device using (
  (select scope_is_whole())
  or (select member_id from account where account.id = account_id) = any ((select scope_members())::uuid[]))
  with check (true);
alter table notice_choice enable row level security;
create policy notice_choice_scope on notice_choice using (
  (select scope_is_whole())
  or (select member_id from account where account.id = account_id) = any ((select scope_members())::uuid[]))
  with check (true);
alter table push enable row level security;
create policy push_scope on push using ((select scope_is_whole())) with check (true);
