-- Between the opening and the close: who asks for the floor and speaks, who looks on from above, how long an item
-- took, when the quorum was lost, and items of which nothing is kept but that they took place.

alter table agenda_item
  drop constraint agenda_item_kind_check,
  add constraint agenda_item_kind_check check (kind in ('opening', 'lastResolution', 'information', 'publicOpinion',
    'discussion', 'criticism', 'thematic', 'resolution', 'closing')),
  -- A matter of State secrets (SEC-01 to SEC-03): its title is a fixed text.
  add column secret boolean not null default false,
  -- Minutes that one speech may take, as the chair has set them.
  add column speech_minutes int check (speech_minutes between 1 and 120),
  -- An item may be taken up again: seconds of the spans that are over, and since when the present one lasts.
  add column spent int not null default 0 check (spent >= 0),
  add column resumed_at timestamptz,
  add constraint agenda_item_secret_is_empty check (not secret or (conclusion is null and draft is null));
update agenda_item set resumed_at = started_at where started_at is not null and ended_at is null;
update agenda_item set spent = extract(epoch from ended_at - started_at)::int where ended_at is not null;

alter table meeting
  -- Only whoever is on the roll, and observers who were there, read a locked meeting.
  add column locked_at timestamptz,
  -- Since when too few are present; null while there are enough, and before the roll is called.
  add column quorum_lost_at timestamptz;

create table speech (
  id uuid constraint speech_pkey primary key,
  meeting_id uuid not null references meeting (id),
  item_id uuid not null references agenda_item (id),
  -- Null for a guest, who is known by name alone.
  member_id uuid references member (id),
  name text not null check (name <> ''),
  kind text not null check (kind in ('normal', 'pointOfOrder')),
  how text not null check (how in ('self', 'helper')),
  asked_at timestamptz not null,
  -- Place in the queue; whoever is passed over gets a later one.
  place int not null,
  -- Agreed minutes, as they were when it began.
  minutes int,
  started_at timestamptz,
  ended_at timestamptz check (ended_at >= started_at),
  withdrawn_at timestamptz,
  check (ended_at is null or started_at is not null),
  check (withdrawn_at is null or started_at is null)
);
create index speech_meeting on speech (meeting_id, place);
create index speech_item on speech (item_id);
create index speech_member on speech (member_id);
-- One speaks at a time; one waits once in each kind.
create unique index speech_running on speech (meeting_id) where started_at is not null and ended_at is null;
create unique index speech_waiting on speech (meeting_id, name, coalesce(member_id, meeting_id), kind)
  where started_at is null and withdrawn_at is null;
grant insert, update on speech to chiboso_app;
alter table speech enable row level security;
create policy speech_scope on speech using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select organisation_id from meeting where meeting.id = meeting_id) in (select scope_organisations()))
  with check (true);

-- An opinion may be key words alone, and belong to the speech in which it was said.
alter table opinion
  drop constraint opinion_text_check,
  add column key_words text[] not null default '{}',
  add column speech_id uuid references speech (id),
  add constraint opinion_says_something check (text <> '' or cardinality(key_words) > 0);
create index opinion_speech on opinion (speech_id);

-- Who looks on from above: never on the roll, never in a base.
create table meeting_observer (
  meeting_id uuid not null references meeting (id),
  account_id uuid not null references account (id),
  name text not null,
  office text not null,
  joined_at timestamptz not null,
  left_at timestamptz check (left_at >= joined_at),
  primary key (meeting_id, account_id)
);
create index meeting_observer_account on meeting_observer (account_id);
grant insert, update on meeting_observer to chiboso_app;

-- The roll of a vote as it was when the vote was closed.
alter table poll_member add column present_at_close boolean;
grant update (present_at_close) on poll_member to chiboso_app;

-- Present in two meetings at once, which a helper's own scope cannot see: where, and nothing more.
alter table presence add column also_elsewhere boolean not null default false;
create index presence_lasting on presence (member_id) where to_at is null;
create function presence_elsewhere(members uuid[], here uuid)
  returns table (member_id uuid, organisation text, place text)
  language sql stable security definer
  set search_path = public, pg_temp
begin atomic
  select presence.member_id, meeting.organisation_name, presence.place
    from presence join meeting on meeting.id = presence.meeting_id
   where presence.member_id = any (members) and presence.to_at is null
     and meeting.id <> here and meeting.state = 'open';
end;
revoke all on function presence_elsewhere(uuid[], uuid) from public;
grant execute on function presence_elsewhere(uuid[], uuid) to chiboso_app;
