-- The second wall (0017, 0035) around what came with the papers after a meeting (0040): what belongs to minutes
-- is seen with them, a resolution by those who see its cell or its meeting. What came with the running of a meeting
-- (0039) is seen with the meeting.

alter table meeting_observer enable row level security;
create policy meeting_observer_scope on meeting_observer using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);
alter policy speech_scope on speech using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select true from meeting where meeting.id = meeting_id));

alter table minutes_pen enable row level security;
create policy minutes_pen_scope on minutes_pen using (
  (select scope_is_whole()) or (select true from minutes where minutes.id = minutes_id)) with check (true);
alter table minutes_comment enable row level security;
create policy minutes_comment_scope on minutes_comment using (
  (select scope_is_whole()) or (select true from minutes where minutes.id = minutes_id)) with check (true);
alter table minutes_correction enable row level security;
create policy minutes_correction_scope on minutes_correction using (
  (select scope_is_whole()) or (select true from minutes where minutes.id = minutes_id)) with check (true);
alter table minutes_correction_approval enable row level security;
create policy minutes_correction_approval_scope on minutes_correction_approval using (
  (select scope_is_whole())
  or (select true from minutes_correction where minutes_correction.id = correction_id))
  with check (true);

alter table resolution enable row level security;
create policy resolution_scope on resolution using (
  (select scope_is_whole())
  or in_scope(organisation_id)
  or (select true from meeting where meeting.id = meeting_id))
  with check (true);
alter table resolution_text enable row level security;
create policy resolution_text_scope on resolution_text using (
  (select scope_is_whole()) or (select true from resolution where resolution.id = resolution_id))
  with check (true);
