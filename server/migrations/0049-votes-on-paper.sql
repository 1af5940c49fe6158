-- Votes by ballots on paper: what stands on the ballots, who counted, how many there were. Of who voted how
-- nothing is known, and of who got which ballot nothing is kept. A row is a whole round; figures that two
-- persons entered are rows of their own and are never changed.

create table paper_vote (
  id uuid constraint paper_vote_pkey primary key,
  meeting_id uuid not null references meeting (id),
  item_id uuid not null references agenda_item (id),
  round int not null check (round > 0),
  repeat_of uuid constraint paper_vote_repeated_once unique references paper_vote (id),
  repeat_reason text,
  ballot jsonb not null,
  withdrawn jsonb not null,
  recusals jsonb not null,
  state text not null check (state in ('prepared', 'issued', 'counting', 'closed', 'cancelled')),
  prepared_at timestamptz not null,
  tellers jsonb not null default '[]',
  printed int not null default 0,
  issued int not null default 0 check (issued <= printed),
  issued_at timestamptz,
  -- Base, quorum, threshold and rule as they were when the ballots were handed out.
  frozen jsonb,
  attempt int not null default 1,
  recounts jsonb not null default '[]',
  closed_at timestamptz,
  cancel_reason text,
  outcome jsonb,
  -- Sealed packets of ballots and the counting minutes.
  sealing jsonb,
  kept_until date,
  destroyed jsonb,
  check ((state in ('closed', 'cancelled')) = (closed_at is not null)),
  check ((state = 'closed') = (outcome is not null)),
  check ((repeat_of is null) = (repeat_reason is null)),
  check ((round = 1) = (repeat_of is null)),
  check ((sealing is null) = (kept_until is null)),
  check (destroyed is null or sealing is not null)
);
create index paper_vote_meeting on paper_vote (meeting_id, prepared_at);
grant insert, update on paper_vote to chiboso_app;

-- What one person counted. Two of an attempt are by two persons; a recount is a further attempt.
create table paper_count (
  paper_id uuid not null references paper_vote (id),
  attempt int not null check (attempt > 0),
  account_id uuid not null,
  by_name text not null,
  at timestamptz not null,
  sheet jsonb not null,
  constraint paper_count_pkey primary key (paper_id, attempt, account_id)
);
grant insert on paper_count to chiboso_app;

alter table paper_vote enable row level security;
create policy paper_vote_scope on paper_vote using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);
alter table paper_count enable row level security;
create policy paper_count_scope on paper_count using (
  (select scope_is_whole()) or (select true from paper_vote where paper_vote.id = paper_id)) with check (true);

-- With the proposals that were decided on paper.
create or replace view closed_vote as
  select poll.id, meeting.organisation_id, poll.decision, poll.question, poll.closed_at,
         (select count(*)::int from poll_member where poll_member.poll_id = poll.id) as base,
         (poll.outcome -> 'counts' ->> 'for')::int as yes
    from poll join meeting on meeting.id = poll.meeting_id
   where poll.state = 'closed' and poll.outcome is not null
union all
  select paper.id, meeting.organisation_id, paper.ballot ->> 'decision', paper.ballot ->> 'question',
         paper.closed_at, jsonb_array_length(paper.outcome -> 'base' -> 'counted'),
         (paper.outcome -> 'lines' -> 0 -> 'figures' ->> 0)::int
    from paper_vote paper join meeting on meeting.id = paper.meeting_id
   where paper.state = 'closed' and paper.ballot ->> 'form' = 'approval';
