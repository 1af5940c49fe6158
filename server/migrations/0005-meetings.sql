-- Meetings of cells, from the preparation to the close. Names stand beside ids so that what was
-- written stays true when the registers change. A closed meeting is never changed again.

create table meeting (
  id uuid constraint meeting_pkey primary key,
  organisation_id uuid not null references organisation (id),
  -- As the document heads show them; written at the preparation and again at the opening.
  organisation_name text not null,
  superior_name text,
  seat text not null,
  kind text not null check (kind in ('regular', 'thematic', 'congress', 'committee', 'extraordinary')),
  mode text not null check (mode in ('inPerson', 'online', 'hybrid')),
  title text not null check (title <> ''),
  place text not null,
  online_link text,
  zone text not null,
  planned_at timestamptz not null,
  minutes int not null check (minutes > 0),
  state text not null check (state in ('prepared', 'invited', 'open', 'closed', 'cancelled')),
  -- Grows with every edit of what people share, so that a stale screen is noticed.
  version int not null default 1,
  -- Number of the last event: taking the next one locks the meeting.
  last_seq int not null default 0,
  chair_id uuid not null references member (id),
  chair_name text not null,
  clerk_id uuid not null references member (id) check (clerk_id <> chair_id),
  clerk_name text not null,
  guests jsonb not null default '[]',
  -- Key of the check-in codes (HMAC-SHA-256); it leaves the server only as codes.
  check_in_key bytea not null,
  opened_at timestamptz,
  roll_called_at timestamptz,
  closed_at timestamptz,
  cancel_reason text,
  -- Figures of a closed meeting, counted by the rules when it is closed. Exempt members are left out.
  expected int not null default 0,
  attended int not null default 0,
  excused int not null default 0,
  unexcused int not null default 0,
  opinions int not null default 0,
  check ((state in ('open', 'closed')) = (opened_at is not null)),
  check ((state = 'closed') = (closed_at is not null)),
  check (closed_at >= opened_at)
);
create index meeting_organisation on meeting (organisation_id, planned_at desc);
create index meeting_planned on meeting (planned_at desc);
grant insert, update on meeting to chiboso_app;

create table agenda_item (
  id uuid constraint agenda_item_pkey primary key,
  meeting_id uuid not null references meeting (id),
  position int not null check (position > 0),
  kind text not null check (kind in ('opening', 'lastResolution', 'information', 'discussion', 'criticism',
    'resolution', 'closing')),
  title text not null check (title <> ''),
  minutes int,
  started_at timestamptz,
  ended_at timestamptz check (ended_at >= started_at),
  conclusion text,
  constraint agenda_item_position unique (meeting_id, position) deferrable initially deferred
);
-- One item runs at a time.
create unique index agenda_item_running on agenda_item (meeting_id)
  where started_at is not null and ended_at is null;
grant insert, update, delete on agenda_item to chiboso_app;

create table meeting_paper (
  id uuid constraint meeting_paper_pkey primary key,
  meeting_id uuid not null references meeting (id),
  item_id uuid references agenda_item (id) on delete set null,
  name text not null,
  type text not null,
  size int not null,
  -- SHA-256 of the content, under which the file is kept.
  digest text not null,
  added_at timestamptz not null,
  removed_at timestamptz
);
create index meeting_paper_meeting on meeting_paper (meeting_id);
grant insert, update on meeting_paper to chiboso_app;

-- The roll: every member of the cell at the summons, brought up to date at the opening.
create table invitation (
  meeting_id uuid not null references meeting (id),
  member_id uuid not null references member (id),
  position int not null,
  name text not null,
  standing text not null,
  posts text[] not null,
  summoned boolean not null,
  answer text check (answer in ('attending', 'excused')),
  reason text,
  answered_at timestamptz,
  primary key (meeting_id, member_id)
);
create index invitation_member on invitation (member_id, meeting_id);
grant insert, update, delete on invitation to chiboso_app;

-- Presence is an interval: the first instant is inside, the last is outside, none while it lasts.
create table presence (
  id uuid primary key,
  meeting_id uuid not null,
  member_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz check (to_at >= from_at),
  place text not null check (place in ('room', 'online')),
  how text not null check (how in ('rollCall', 'qr', 'helper')),
  foreign key (meeting_id, member_id) references invitation (meeting_id, member_id),
  constraint presence_once exclude using gist
    (meeting_id with =, member_id with =, tstzrange(from_at, to_at) with &&)
);
create index presence_member on presence (meeting_id, member_id);
grant insert, update on presence to chiboso_app;

create table opinion (
  id uuid constraint opinion_pkey primary key,
  meeting_id uuid not null references meeting (id),
  item_id uuid not null references agenda_item (id),
  member_id uuid not null references member (id),
  name text not null,
  at timestamptz not null,
  text text not null check (text <> ''),
  how text not null check (how in ('spoken', 'sentAhead')),
  version int not null default 1
);
create index opinion_meeting on opinion (meeting_id, at);
create index opinion_item on opinion (item_id);
grant insert, update on opinion to chiboso_app;

create table assignment (
  id uuid constraint assignment_pkey primary key,
  meeting_id uuid not null references meeting (id),
  item_id uuid not null references agenda_item (id),
  text text not null check (text <> ''),
  owner_id uuid not null references member (id),
  owner_name text not null,
  due_date date not null,
  assigned_at timestamptz not null,
  withdrawn_at timestamptz
);
create index assignment_meeting on assignment (meeting_id);
create index assignment_item on assignment (item_id);
create index assignment_owner on assignment (owner_id, due_date);
grant insert, update on assignment to chiboso_app;

-- What must come to an end before an item ends or the meeting closes, such as an open vote.
create table meeting_hold (
  meeting_id uuid not null references meeting (id),
  kind text not null check (kind in ('poll')),
  id uuid not null,
  name text not null,
  primary key (meeting_id, kind, id)
);
grant insert, delete on meeting_hold to chiboso_app;

-- What happened, in order. Only added to.
create table meeting_event (
  meeting_id uuid not null references meeting (id),
  seq int not null check (seq > 0),
  kind text not null,
  at timestamptz not null,
  actor_id uuid,
  actor text not null,
  data jsonb not null,
  -- An official act: its place in the organisation's log, and the salt with which its content was sealed.
  ledger_index bigint,
  ledger_salt bytea check (octet_length(ledger_salt) = 32),
  check ((ledger_index is null) = (ledger_salt is null)),
  primary key (meeting_id, seq)
);
create index meeting_event_kind on meeting_event (meeting_id, kind);
grant insert on meeting_event to chiboso_app;
