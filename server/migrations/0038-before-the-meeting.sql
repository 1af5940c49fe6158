-- What comes before a meeting: the plan of a cell's year, the meeting of its committee that prepares the next one,
-- topics that were not finished, drafts, results of what was assigned, and how everybody was told.

-- The plan of a year. It is a draft until the cell's committee has approved it, and again after every change.
create table meeting_plan (
  organisation_id uuid not null references organisation (id),
  year int not null check (year between 2000 and 2999),
  version int not null default 1,
  approved_on date,
  approved_by text check ((approved_by is null) = (approved_on is null)),
  primary key (organisation_id, year)
);
grant insert, update on meeting_plan to chiboso_app;

-- An entry is no record until a meeting was prepared from it.
create table plan_entry (
  id uuid constraint plan_entry_pkey primary key,
  organisation_id uuid not null,
  year int not null,
  kind text not null check (kind in ('regular', 'thematic')),
  planned_on date not null check (extract(year from planned_on) = year),
  topic text not null default '',
  drafter_id uuid references member (id),
  drafter_name text check ((drafter_name is null) = (drafter_id is null)),
  foreign key (organisation_id, year) references meeting_plan (organisation_id, year)
);
create index plan_entry_plan on plan_entry (organisation_id, year, planned_on);
grant insert, update, delete on plan_entry to chiboso_app;

alter table meeting
  add column plan_entry_id uuid references plan_entry (id),
  -- The meeting that this one, of the cell's committee, prepares.
  add column prepares_id uuid references meeting (id) check (prepares_id <> id),
  -- What had become of the tasks of the meeting before, as it stood at the close.
  add column last_results jsonb,
  add check (prepares_id is null or kind = 'committee');
create unique index meeting_plan_entry on meeting (plan_entry_id) where plan_entry_id is not null and state <> 'cancelled';
create unique index meeting_prepares on meeting (prepares_id) where prepares_id is not null and state <> 'cancelled';

alter table agenda_item
  -- The item of an earlier meeting that was not finished there.
  add column carried_from_id uuid references agenda_item (id) check (carried_from_id <> id),
  -- Text prepared for the conclusion or the resolution.
  add column draft text check (draft <> '');
create index agenda_item_carried on agenda_item (carried_from_id) where carried_from_id is not null;

-- Answers and opinions that came on paper: whoever entered them.
alter table invitation add column answered_by text;
alter table opinion add column entered_by text;

-- What became of a task: one row for each report, the last one counts.
create table assignment_report (
  id uuid constraint assignment_report_pkey primary key,
  assignment_id uuid not null references assignment (id),
  position int not null check (position > 0),
  state text not null check (state in ('progress', 'done', 'notDone')),
  text text not null,
  on_day date not null,
  at timestamptz not null,
  reported_by text not null,
  accepted_at timestamptz,
  accepted_by text check ((accepted_by is null) = (accepted_at is null)),
  unique (assignment_id, position)
);
grant insert, update on assignment_report to chiboso_app;
alter table assignment_report enable row level security;
create policy assignment_report_scope on assignment_report using (
  (select scope_is_whole())
  or (select owner_id from assignment where assignment.id = assignment_id) = any ((select scope_members())::uuid[])
  or (select meeting.organisation_id from assignment join meeting on meeting.id = assignment.meeting_id
       where assignment.id = assignment_id) in (select scope_organisations()))
  with check (true);

-- The member of the committee above who follows the cell and is told of its meetings.
create table cell_follower (
  organisation_id uuid primary key references organisation (id),
  member_id uuid not null references member (id),
  name text not null,
  since timestamptz not null
);
grant insert, update, delete on cell_follower to chiboso_app;
alter table cell_follower enable row level security;
create policy cell_follower_scope on cell_follower using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or in_scope(organisation_id))
  with check (true);

-- To whom the invitation was handed over on paper.
create table paper_invitation (
  meeting_id uuid not null references meeting (id),
  member_id uuid not null references member (id),
  handed_at timestamptz not null,
  handed_by text not null,
  primary key (meeting_id, member_id)
);
grant insert, update on paper_invitation to chiboso_app;
alter table paper_invitation enable row level security;
create policy paper_invitation_scope on paper_invitation using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select organisation_id from meeting where meeting.id = meeting_id) in (select scope_organisations()))
  with check (true);

-- Who was told of a meeting is asked by the link that leads there.
create index notification_link on notification (link);
