-- The second wall (0017) around meetings, votes, minutes, notices and what belongs to them. A meeting is seen by
-- whoever's roles reach the organisation that holds it, and by whoever is on its roll, also from elsewhere and after
-- leaving; everything that belongs to a meeting is seen with it. Rows may be added by whoever may do the act.

-- Numbers of their organisations beside meetings and minutes, for lists of them. What is closed keeps its triggers.
alter table meeting add column place_number integer not null default 0;
alter table minutes add column place_number integer not null default 0;
create trigger meeting_place_number before insert or update of organisation_id on meeting
  for each row execute function keep_place_number();
create trigger minutes_place_number before insert or update of organisation_id on minutes
  for each row execute function keep_place_number();
alter table meeting disable trigger user;
alter table minutes disable trigger user;
update meeting set place_number = reach.number
  from organisation_reach reach where reach.organisation_id = meeting.organisation_id;
update minutes set place_number = reach.number
  from organisation_reach reach where reach.organisation_id = minutes.organisation_id;
alter table meeting enable trigger user;
alter table minutes enable trigger user;

-- The meetings on whose roll the persons of the scope are. The owner's, because the policy of the roll asks for the
-- meeting. The planner is told that this costs nothing, because it stands last in the
-- policy and is only carried out when a meeting lies at no place of the scope.
create function scope_meetings() returns setof uuid
  language plpgsql stable parallel safe security definer cost 1 rows 1
  set search_path = public, pg_temp
as $$
begin
  return query select meeting_id from invitation where member_id = any (scope_members());
end $$;
revoke all on function scope_meetings() from public;
grant execute on function scope_meetings() to chiboso_app;

alter table meeting enable row level security;
create policy meeting_scope on meeting using (
  elem_contained_by_multirange(place_number, (select scope_numbers()))
  or id in (select scope_meetings()))
  with check (true);

-- What is asked for by meeting looks its meeting up: the policy of the meeting decides.
alter table agenda_item enable row level security;
create policy agenda_item_scope on agenda_item using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);
alter table meeting_paper enable row level security;
create policy meeting_paper_scope on meeting_paper using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);
alter table meeting_hold enable row level security;
create policy meeting_hold_scope on meeting_hold using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);
alter table meeting_event enable row level security;
create policy meeting_event_scope on meeting_event using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);
alter table assignment enable row level security;
create policy assignment_scope on assignment using (
  (select scope_is_whole())
  or owner_id = any ((select scope_members())::uuid[])
  or (select true from meeting where meeting.id = meeting_id))
  with check (true);

-- As in 0017, but with the meeting, so that a guest sees of it what the others see.
alter policy invitation_scope on invitation using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select true from meeting where meeting.id = meeting_id));
alter policy presence_scope on presence using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select true from meeting where meeting.id = meeting_id));
alter policy opinion_scope on opinion using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select true from meeting where meeting.id = meeting_id));

alter table poll enable row level security;
create policy poll_scope on poll using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);
-- One's own line first: so a vote looks no meeting up.
alter table poll_member enable row level security;
create policy poll_member_scope on poll_member using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select true from poll where poll.id = poll_id))
  with check (true);
alter policy ballot_scope on ballot using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select true from poll where poll.id = poll_id));

-- Minutes have the number themselves, so that a list of them looks no meeting up.
alter table minutes enable row level security;
create policy minutes_scope on minutes using (
  elem_contained_by_multirange(place_number, (select scope_numbers()))
  or meeting_id in (select scope_meetings()))
  with check (true);
alter table minutes_text enable row level security;
create policy minutes_text_scope on minutes_text using (
  (select scope_is_whole()) or (select true from minutes where minutes.id = minutes_id)) with check (true);
alter table minutes_revision enable row level security;
create policy minutes_revision_scope on minutes_revision using (
  (select scope_is_whole()) or (select true from minutes where minutes.id = minutes_id)) with check (true);
alter table minutes_approval enable row level security;
create policy minutes_approval_scope on minutes_approval using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select true from minutes where minutes.id = minutes_id))
  with check (true);
alter table minutes_seal enable row level security;
create policy minutes_seal_scope on minutes_seal using (
  (select scope_is_whole()) or (select true from minutes where minutes.id = minutes_id)) with check (true);
alter table minutes_counter enable row level security;
create policy minutes_counter_scope on minutes_counter using (
  (select scope_is_whole()) or in_scope(organisation_id)) with check (true);

-- What somebody is told is for that person alone; letters are the system's, which sends them.
alter table notification enable row level security;
create policy notification_scope on notification using (
  (select scope_is_whole()) or member_id = any ((select scope_members())::uuid[])) with check (true);
alter table mail enable row level security;
create policy mail_scope on mail using ((select scope_is_whole())) with check (true);

-- For what somebody reads a file is known where the file is.
alter table reading_purpose enable row level security;
create policy reading_purpose_scope on reading_purpose using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or sees_member(member_id, (select scope_numbers())))
  with check (true);

-- Why somebody could not enter: for that person. Those who let people in again hold no place (an administrator), so
-- what they do about it reaches beyond their scope.
alter table recovery enable row level security;
create policy recovery_scope on recovery using (
  (select scope_is_whole())
  or (select member_id from account where account.id = account_id) = any ((select scope_members())::uuid[]))
  with check (true);

-- Who was given which role, as it was sealed.
alter table access_act enable row level security;
create policy access_act_scope on access_act using (
  (select scope_is_whole()) or in_scope(organisation_id)) with check (true);
