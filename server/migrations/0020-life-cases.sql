-- Cases of a member's life (admission, recognition, transfer, …) and what was done in each.
-- A case belongs to the organisation that carries it; whoever it is about is one member for life, also while
-- still a candidate.
create table life_case (
  id uuid primary key,
  kind text not null check (kind ~ '^[a-z][a-zA-Z]*$'),
  member_id uuid not null references member (id),
  organisation_id uuid not null references organisation (id),
  state text not null default 'open' check (state in ('open', 'done', 'abandoned')),
  opened_on date not null,
  opened_at timestamptz not null,
  -- Null when it follows from another case.
  opened_by uuid,
  opened_by_name text not null,
  follows uuid references life_case (id),
  -- The answers at its opening, sealed: they hold what only the file may show.
  input bytea not null,
  citations jsonb not null,
  -- What its opening changed: kind and row of each effect, never content.
  applied jsonb not null default '[]',
  closed_on date,
  closed_at timestamptz,
  -- Why it was given up, sealed.
  closed_reason bytea,
  -- Where it stands, kept with each step so that a list of ten thousand needs no rules: the next step, the day by
  -- which it is due and the rule that says so.
  next_step text,
  next_due_on date,
  next_rule text,
  check ((state = 'open') = (closed_on is null)),
  check (closed_on >= opened_on),
  check ((state = 'abandoned') = (closed_reason is not null))
);
-- A second case of a kind cannot be opened while one is open, however fast both are sent.
create unique index life_case_one_open on life_case (member_id, kind) where state = 'open';
create index life_case_member on life_case (member_id, opened_on);
create index life_case_organisation on life_case (organisation_id, state, next_due_on);
create index life_case_follows on life_case (follows) where follows is not null;
grant insert on life_case to chiboso_app;
grant update (state, applied, closed_on, closed_at, closed_reason, next_step, next_due_on, next_rule)
  on life_case to chiboso_app;

-- Append-only: a step that was entered wrongly is entered once more, and the later entry counts.
create table life_case_step (
  id uuid primary key,
  case_id uuid not null references life_case (id),
  -- In the order of entering.
  position int not null,
  step text not null,
  done_on date not null,
  -- The answers, sealed.
  data bytea not null,
  document_number text,
  document_on date,
  document_issuer text,
  due_on date,
  citations jsonb not null,
  applied jsonb not null default '[]',
  -- The entry that this one replaces, and why (sealed).
  corrects uuid references life_case_step (id),
  reason bytea,
  entered_by uuid,
  entered_by_name text not null,
  entered_at timestamptz not null,
  unique (case_id, position),
  check ((document_number is null) = (document_on is null) and (document_on is null) = (document_issuer is null)),
  check (document_on <= done_on),
  check ((corrects is null) = (reason is null))
);
grant insert on life_case_step to chiboso_app;

-- Votes by name that were closed, for the cases that link to one: figures only.
create view closed_vote as
  select poll.id, meeting.organisation_id, poll.decision, poll.question, poll.closed_at,
         (select count(*)::int from poll_member where poll_member.poll_id = poll.id) as base,
         (poll.outcome -> 'counts' ->> 'for')::int as yes
    from poll join meeting on meeting.id = poll.meeting_id
   where poll.state = 'closed' and poll.outcome is not null;
grant select on closed_vote to chiboso_app;

-- A case is seen where it is carried and by whom it is about; its steps with it. A row may be added by whoever
-- may do the act: the case that follows from a step may lie elsewhere.
alter table life_case enable row level security;
create policy life_case_scope on life_case using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or in_scope(organisation_id)
  or sees_member(member_id))
  with check (true);

alter table life_case_step enable row level security;
create policy life_case_step_scope on life_case_step using (
  (select scope_is_whole()) or exists (select from life_case where life_case.id = case_id))
  with check (true);
