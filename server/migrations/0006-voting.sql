-- Votes by name. Everything about a poll is frozen at its opening; a vote is one row of its own, so
-- that voters never wait for one another.

create table poll (
  id uuid constraint poll_pkey primary key,
  meeting_id uuid not null references meeting (id),
  item_id uuid not null references agenda_item (id),
  round int not null check (round > 0),
  repeat_of uuid constraint poll_repeated_once unique references poll (id),
  repeat_reason text,
  decision text not null,
  question text not null check (question <> ''),
  state text not null check (state in ('open', 'closed', 'cancelled')),
  opened_at timestamptz not null,
  closed_at timestamptz check (closed_at >= opened_at),
  cancel_reason text,
  excluded jsonb not null,
  quorum jsonb not null,
  threshold jsonb not null,
  citation jsonb not null,
  needed int not null,
  outcome jsonb,
  adopted boolean,
  check ((state = 'open') = (closed_at is null)),
  check ((state = 'closed') = (outcome is not null)),
  check ((repeat_of is null) = (repeat_reason is null)),
  check ((round = 1) = (repeat_of is null))
);
create index poll_meeting on poll (meeting_id, opened_at);
-- One open poll in a meeting at a time.
create unique index poll_open on poll (meeting_id) where state = 'open';
grant insert, update on poll to chiboso_app;

-- The base: those who are counted, frozen at the opening.
create table poll_member (
  poll_id uuid not null references poll (id),
  member_id uuid not null,
  position int not null,
  name text not null,
  present boolean not null,
  primary key (poll_id, member_id)
);
grant insert on poll_member to chiboso_app;

-- One vote a member, never changed. `entered_by` names the helper of a voter without a device.
create table ballot (
  poll_id uuid not null,
  member_id uuid not null,
  choice text not null check (choice in ('for', 'against', 'other')),
  at timestamptz not null,
  entered_by text,
  constraint ballot_pkey primary key (poll_id, member_id),
  foreign key (poll_id, member_id) references poll_member (poll_id, member_id)
);
grant insert on ballot to chiboso_app;

-- One line a meeting, for figures. Of a repeated vote only the last round counts.
create view meeting_figures as
select m.id as meeting_id, m.organisation_id, m.kind, m.state, m.zone, m.planned_at, m.opened_at, m.closed_at,
  m.expected, m.attended, m.excused, m.unexcused, m.opinions,
  (select count(*)::int from invitation i where i.meeting_id = m.id and i.summoned) as invited,
  (select count(*)::int from poll p where p.meeting_id = m.id and p.state = 'closed') as polls,
  (select count(*)::int from poll p where p.meeting_id = m.id and p.adopted
     and not exists (select from poll later where later.meeting_id = m.id and later.item_id = p.item_id
       and later.question = p.question and later.round > p.round and later.state = 'closed')) as adopted,
  (select count(*)::int from poll p where p.meeting_id = m.id and not p.adopted
     and not exists (select from poll later where later.meeting_id = m.id and later.item_id = p.item_id
       and later.question = p.question and later.round > p.round and later.state = 'closed')) as rejected
from meeting m
where m.state <> 'prepared';
grant select on meeting_figures to chiboso_app;
