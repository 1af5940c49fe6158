-- The score of a meeting (QUAL-01 to QUAL-07): who was named, the points with their evidence, who agreed, what the
-- cell said. A confirmed version stays as it is; a correction is a version of its own with its reason.
create table quality_score (
  meeting_id uuid not null references meeting (id),
  version int not null check (version > 0),
  organisation_id uuid not null references organisation (id),
  state text not null check (state in ('named', 'scored', 'agreed', 'confirmed')),
  revision int not null default 1 check (revision > 0),
  scorer_id uuid not null references member (id),
  scorer_name text not null,
  agreer_id uuid references member (id),
  agreer_name text check ((agreer_name is null) = (agreer_id is null)),
  named_by text not null,
  named_at timestamptz not null,
  reason text check ((reason is null) = (version = 1)),
  -- The sheet and the rule it is from, as they were when the points were given.
  sheet jsonb,
  citation jsonb,
  lines jsonb,
  points int check (points between 0 and 100),
  most int check (most between 1 and 100),
  level text check (level in ('good', 'fair', 'average', 'poor')),
  scored_at timestamptz,
  agreed_by text,
  agreed_at timestamptz,
  discussion jsonb,
  confirmed_by text,
  confirmed_at timestamptz,
  entry_index bigint,
  primary key (meeting_id, version),
  check (num_nulls(sheet, citation, lines, points, most, level, scored_at) in (0, 7)),
  check ((state = 'named') = (scored_at is null)),
  check ((state in ('agreed', 'confirmed')) = (agreed_at is not null)),
  check (num_nulls(discussion, confirmed_by, confirmed_at, entry_index) = case state when 'confirmed' then 0 else 4 end)
);
create index quality_score_organisation on quality_score (organisation_id);
grant insert, update on quality_score to chiboso_app;
create trigger quality_score_confirmed before update on quality_score
  for each row when (old.state = 'confirmed') execute function refuse_change();
alter table quality_score enable row level security;
create policy quality_score_scope on quality_score using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);

-- Why the office above sent a confirmed version back.
create table quality_return (
  id uuid constraint quality_return_pkey primary key,
  meeting_id uuid not null,
  version int not null,
  reason text not null check (reason <> ''),
  returned_by text not null,
  at timestamptz not null,
  foreign key (meeting_id, version) references quality_score (meeting_id, version)
);
create index quality_return_score on quality_return (meeting_id, version);
grant insert on quality_return to chiboso_app;
alter table quality_return enable row level security;
create policy quality_return_scope on quality_return using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);

-- The score of each meeting that is confirmed, in its last version, for records and lists.
create view confirmed_quality with (security_invoker = true) as
  select distinct on (meeting_id) meeting_id, organisation_id, version, points, most, level, confirmed_at
  from quality_score where state = 'confirmed' order by meeting_id, version desc;
grant select on confirmed_quality to chiboso_app;
