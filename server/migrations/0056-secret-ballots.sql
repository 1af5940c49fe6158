-- Secret electronic votes (Belenios). What names a person and what names a ballot never stand in one row: who
-- took part is a roll like that of paper; the box has neither names nor times nor an order of arrival.

create table secret_vote (
  id uuid constraint secret_vote_pkey primary key,
  meeting_id uuid not null references meeting (id),
  item_id uuid not null references agenda_item (id),
  round int not null check (round > 0),
  repeat_of uuid constraint secret_vote_repeated_once unique references secret_vote (id),
  repeat_reason text,
  election_id text not null constraint secret_vote_election unique,
  ballot jsonb not null,
  terms jsonb not null,
  permit jsonb,
  withdrawn jsonb not null,
  recusals jsonb not null,
  state text not null check (state in
    ('prepared', 'keys', 'registering', 'listed', 'open', 'closed', 'opening', 'decided', 'cancelled')),
  prepared_at timestamptz not null,
  -- The server's part of the key: the public part with its proof, and the private one sealed until its period is over.
  server_key jsonb not null,
  server_secret bytea,
  server_destroyed_at timestamptz,
  board jsonb,
  keeper_id uuid,
  keeper_key text,
  attempt int not null default 1,
  restarts jsonb not null default '[]',
  slips jsonb,
  -- Base, quorum, threshold and rule as they were at the opening.
  frozen jsonb,
  booth text,
  opened_at timestamptz,
  closed_at timestamptz,
  decided_at timestamptz,
  cancel_reason text,
  outer_envelopes int,
  kept_until date,
  outcome jsonb,
  check ((state = 'decided') = (outcome is not null)),
  check ((state = 'cancelled') = (cancel_reason is not null)),
  check ((repeat_of is null) = (repeat_reason is null)),
  check ((round = 1) = (repeat_of is null))
);
create index secret_vote_meeting on secret_vote (meeting_id, prepared_at);
grant insert, update on secret_vote to chiboso_app;

-- What the board's devices send one another; kept as it came, never replaced.
create table secret_message (
  vote_id uuid not null references secret_vote (id),
  attempt int not null,
  step text not null check (step in ('join', 'deal', 'share', 'opening', 'destroyed')),
  index int not null check (index > 0),
  at timestamptz not null,
  content json not null,
  constraint secret_message_pkey primary key (vote_id, attempt, step, index)
);
grant insert on secret_message to chiboso_app;

-- Who takes part: the roll that is signed for a slip or a device. The sealed key goes when the list is fixed.
create table secret_taking (
  vote_id uuid not null references secret_vote (id),
  member_id uuid not null references member (id),
  how text not null check (how in ('device', 'slip')),
  sealed text,
  constraint secret_taking_pkey primary key (vote_id, member_id)
);
grant insert, update, delete on secret_taking to chiboso_app;

-- Records of the election as they stand in the archive.
create table secret_record (
  vote_id uuid not null references secret_vote (id),
  kind text not null check (kind in ('election', 'trustees', 'credentials')),
  content text not null,
  constraint secret_record_pkey primary key (vote_id, kind)
);
grant insert on secret_record to chiboso_app;

-- The archive: where it stands after the close and after the result. The bytes lie in a file under their SHA-256.
create table secret_archive (
  vote_id uuid not null references secret_vote (id),
  stage text not null check (stage in ('closed', 'decided')),
  head text not null,
  digest text not null,
  counted int not null,
  constraint secret_archive_pkey primary key (vote_id, stage)
);
grant insert on secret_archive to chiboso_app;

-- The box. No name, no time, no session, no number in order: rows are written anew in the order of their trackers
-- when the box is closed. `turn` counts the ballots of one key where the last one counts.
create table secret_ballot (
  vote_id uuid not null references secret_vote (id),
  tracker text not null,
  credential text not null,
  turn int not null check (turn > 0),
  ballot text not null,
  -- The server's signature over the tracker, given to whoever sent the ballot.
  promise bytea not null,
  constraint secret_ballot_pkey primary key (vote_id, tracker),
  constraint secret_ballot_turn unique (vote_id, credential, turn)
);
grant insert, delete on secret_ballot to chiboso_app;

-- How many ballots the box has and the sum of their trackers, under a seal that the database cannot make.
create table secret_box (
  vote_id uuid constraint secret_box_pkey primary key references secret_vote (id),
  collected int not null default 0,
  sum bytea not null,
  seal bytea not null
);
grant insert, update on secret_box to chiboso_app;

-- Trackers that the minutes tell apart: typed in from paper, late, of a key that voted elsewhere.
create table secret_noted (
  vote_id uuid not null references secret_vote (id),
  kind text not null check (kind in ('typed', 'late', 'flagged')),
  tracker text not null,
  constraint secret_noted_pkey primary key (vote_id, kind, tracker)
);
grant insert, delete on secret_noted to chiboso_app;

-- Branch boxes: what was read by telephone, and what came of them.
create table secret_branch (
  id uuid constraint secret_branch_pkey primary key,
  vote_id uuid not null references secret_vote (id),
  name text not null,
  count int not null,
  head text not null,
  state text not null check (state in ('noted', 'appended', 'notCounted')),
  flagged int not null default 0
);
create index secret_branch_vote on secret_branch (vote_id);
grant insert, update on secret_branch to chiboso_app;

alter table secret_vote enable row level security;
create policy secret_vote_scope on secret_vote using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);
alter table secret_message enable row level security;
create policy secret_message_scope on secret_message using (
  (select scope_is_whole()) or (select true from secret_vote where secret_vote.id = vote_id)) with check (true);
alter table secret_taking enable row level security;
create policy secret_taking_scope on secret_taking using (
  (select scope_is_whole()) or (select true from secret_vote where secret_vote.id = vote_id)) with check (true);
alter table secret_record enable row level security;
create policy secret_record_scope on secret_record using (
  (select scope_is_whole()) or (select true from secret_vote where secret_vote.id = vote_id)) with check (true);
alter table secret_archive enable row level security;
create policy secret_archive_scope on secret_archive using (
  (select scope_is_whole()) or (select true from secret_vote where secret_vote.id = vote_id)) with check (true);
alter table secret_ballot enable row level security;
create policy secret_ballot_scope on secret_ballot using (
  (select scope_is_whole()) or (select true from secret_vote where secret_vote.id = vote_id)) with check (true);
alter table secret_box enable row level security;
create policy secret_box_scope on secret_box using (
  (select scope_is_whole()) or (select true from secret_vote where secret_vote.id = vote_id)) with check (true);
alter table secret_noted enable row level security;
create policy secret_noted_scope on secret_noted using (
  (select scope_is_whole()) or (select true from secret_vote where secret_vote.id = vote_id)) with check (true);
alter table secret_branch enable row level security;
create policy secret_branch_scope on secret_branch using (
  (select scope_is_whole()) or (select true from secret_vote where secret_vote.id = vote_id)) with check (true);

-- With the proposals that were decided by secret electronic ballots.
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
   where paper.state = 'closed' and paper.ballot ->> 'form' = 'approval'
union all
  select secret.id, meeting.organisation_id, secret.ballot ->> 'decision', secret.ballot ->> 'question',
         secret.decided_at, jsonb_array_length(secret.outcome -> 'base' -> 'counted'),
         (secret.outcome -> 'lines' -> 0 -> 'figures' ->> 0)::int
    from secret_vote secret join meeting on meeting.id = secret.meeting_id
   where secret.state = 'decided' and secret.ballot ->> 'form' = 'approval';
