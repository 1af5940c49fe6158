-- How long the system was worked with by whoever keeps a cell's papers: seconds by day and kind of work, seen by
-- the person alone and deleted after thirteen months, or at once when the person does not want it.
alter table account add column work_counted boolean not null default true;

create table work_time (
  member_id uuid not null references member (id),
  day date not null,
  kind text not null check (kind in ('preparing', 'running', 'after', 'other')),
  seconds integer not null check (seconds between 1 and 86400),
  primary key (member_id, day, kind)
);
create index work_time_day on work_time (day);
grant insert, update, delete on work_time to chiboso_app;
alter table work_time enable row level security;
create policy work_time_scope on work_time using (
  (select scope_is_whole()) or member_id = any ((select scope_members())::uuid[])) with check (true);
