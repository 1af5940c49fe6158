-- What comes after a meeting, and what comes of one that was held on paper.

-- A meeting, or the rest of one, entered from its signed paper after the system had failed (MEET-15). What is
-- being typed is kept as a sheet; once it is entered, the meeting has it and the row stays as it is.
create table late_entry (
  meeting_id uuid primary key references meeting (id),
  version int not null default 1 check (version > 0),
  sheet jsonb not null,
  begun_at timestamptz not null,
  begun_by text not null,
  paper_from timestamptz,
  recovered_at timestamptz,
  due_at timestamptz,
  reason text,
  entered_at timestamptz,
  entered_by text,
  check (num_nulls(recovered_at, due_at, reason, entered_at, entered_by) in (0, 5))
);
grant insert, update on late_entry to chiboso_app;
create trigger late_entry_done before update on late_entry
  for each row when (old.entered_at is not null) execute function refuse_change();

-- Scans of the signed paper; the files lie under their digests.
create table late_scan (
  id uuid primary key,
  meeting_id uuid not null references late_entry (meeting_id),
  name text not null,
  type text not null,
  size int not null check (size > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  added_at timestamptz not null,
  removed_at timestamptz
);
create index late_scan_meeting on late_scan (meeting_id);
grant insert, update on late_scan to chiboso_app;

-- One line for a meeting that was entered from paper, for lists and the committee's board.
create view late_figures as
  select meeting_id, entered_at, due_at, entered_at >= due_at as overdue
  from late_entry where entered_at is not null;
grant select on late_figures to chiboso_app;

-- Votes that were counted on paper have no rows of voters: their results stand among the meeting's events.
create or replace view meeting_figures as
select m.id as meeting_id, m.organisation_id, m.kind, m.state, m.zone, m.planned_at, m.opened_at, m.closed_at,
  m.expected, m.attended, m.excused, m.unexcused, m.opinions,
  (select count(*)::int from invitation i where i.meeting_id = m.id and i.summoned) as invited,
  (select count(*)::int from poll p where p.meeting_id = m.id and p.state = 'closed')
    + paper.adopted + paper.rejected as polls,
  (select count(*)::int from poll p where p.meeting_id = m.id and p.adopted
     and not exists (select from poll later where later.meeting_id = m.id and later.item_id = p.item_id
       and later.question = p.question and later.round > p.round and later.state = 'closed'))
    + paper.adopted as adopted,
  (select count(*)::int from poll p where p.meeting_id = m.id and not p.adopted
     and not exists (select from poll later where later.meeting_id = m.id and later.item_id = p.item_id
       and later.question = p.question and later.round > p.round and later.state = 'closed'))
    + paper.rejected as rejected
from meeting m
cross join lateral (
  select count(*) filter (where e.data ->> 'adopted' = 'true')::int as adopted,
    count(*) filter (where e.data ->> 'adopted' = 'false')::int as rejected
  from late_entry l join meeting_event e on e.meeting_id = l.meeting_id
  where l.meeting_id = m.id and e.kind = 'vote.closed' and e.data ->> 'method' = 'counted'
) paper
where m.state <> 'prepared';

-- One counter for every type of document that a body numbers through its term (DOC-05).
alter table minutes_counter rename to document_counter;
alter table document_counter add column sign text not null default 'BB';
alter table document_counter alter column sign drop default;
alter table document_counter drop constraint minutes_counter_pkey;
alter table document_counter add primary key (organisation_id, sign, term);

-- A text that was returned to says from which version it was taken.
alter table minutes_text add column restored_from integer check (restored_from > 0);

-- Who edits the minutes now; no record, it ends with the editing.
create table minutes_pen (
  minutes_id uuid primary key references minutes (id),
  account_id uuid not null,
  name text not null,
  taken_at timestamptz not null,
  seen_at timestamptz not null
);
grant insert, update, delete on minutes_pen to chiboso_app;

-- Remarks of those who were at the meeting, each at a paragraph; `answers` is the remark that began the thread.
create table minutes_comment (
  id uuid constraint minutes_comment_pkey primary key,
  minutes_id uuid not null references minutes (id),
  block_id text not null,
  answers uuid references minutes_comment (id),
  account_id uuid not null,
  name text not null,
  at timestamptz not null,
  text text not null check (text <> ''),
  resolved_at timestamptz,
  resolved_by text check ((resolved_by is null) = (resolved_at is null))
);
create index minutes_comment_minutes on minutes_comment (minutes_id, at);
grant insert on minutes_comment to chiboso_app;
grant update (resolved_at, resolved_by) on minutes_comment to chiboso_app;

-- Approved minutes are changed by nothing but a correcting minute, a document of its own beside them; it may
-- itself be corrected by a later one.
create table minutes_correction (
  id uuid constraint minutes_correction_pkey primary key,
  minutes_id uuid not null references minutes (id),
  position integer not null check (position > 0),
  corrects uuid references minutes_correction (id) check (corrects <> id),
  state text not null check (state in ('draft', 'inApproval', 'approved')),
  version integer not null default 1 check (version > 0),
  reason text not null,
  entries jsonb not null,
  term text not null,
  number integer check (number > 0),
  begun_by text not null,
  begun_at timestamptz not null,
  pdf_digest text check (pdf_digest ~ '^[0-9a-f]{64}$'),
  pages integer check (pages > 0),
  frozen_at timestamptz,
  frozen_by text,
  approved_at timestamptz,
  constraint minutes_correction_position unique (minutes_id, position),
  check ((state = 'approved') = (approved_at is not null)),
  check (state = 'draft' or num_nulls(number, pdf_digest, pages, frozen_at, frozen_by) = 0)
);
grant insert, update on minutes_correction to chiboso_app;
create trigger minutes_correction_approved before update on minutes_correction
  for each row when (old.state = 'approved') execute function refuse_change();

create table minutes_correction_approval (
  correction_id uuid not null references minutes_correction (id),
  role text not null check (role in ('clerk', 'chair')),
  pdf_digest text not null check (pdf_digest ~ '^[0-9a-f]{64}$'),
  account_id uuid not null,
  name text not null,
  at timestamptz not null,
  primary key (correction_id, pdf_digest, role)
);
grant insert on minutes_correction_approval to chiboso_app;

-- Resolutions and conclusions of a cell, drafted from a meeting, signed by its secretary for the cell (DOC-08).
create table resolution (
  id uuid constraint resolution_pkey primary key,
  organisation_id uuid not null references organisation (id),
  meeting_id uuid not null references meeting (id),
  sign text not null check (sign in ('NQ', 'KL', 'TB')),
  zone text not null,
  subject text not null,
  held_at timestamptz not null,
  due_at timestamptz not null,
  state text not null check (state in ('draft', 'frozen', 'issued')),
  version integer not null default 1 check (version > 0),
  drafted jsonb not null,
  term text not null,
  number integer check (number > 0),
  return_reason text,
  signer_id uuid not null,
  signer_name text not null,
  signer_post text not null check (signer_post in ('secretary', 'deputySecretary')),
  pdf_digest text check (pdf_digest ~ '^[0-9a-f]{64}$'),
  pages integer check (pages > 0),
  frozen_at timestamptz,
  issued_at timestamptz,
  entry_index bigint,
  constraint resolution_once unique (meeting_id, sign),
  constraint resolution_number unique (organisation_id, sign, term, number),
  check ((state = 'issued') = (issued_at is not null)),
  check (state = 'draft' or num_nulls(number, pdf_digest, pages, frozen_at) = 0)
);
create index resolution_organisation on resolution (organisation_id, held_at desc);
grant insert, update on resolution to chiboso_app;
create trigger resolution_issued before update on resolution
  for each row when (old.state = 'issued') execute function refuse_change();

create table resolution_text (
  resolution_id uuid not null references resolution (id),
  version integer not null check (version > 0),
  document jsonb not null,
  saved_by uuid not null,
  saved_by_name text not null,
  saved_at timestamptz not null,
  primary key (resolution_id, version)
);
grant insert on resolution_text to chiboso_app;
