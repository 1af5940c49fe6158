-- The second wall (0017, 0035) around what came with the plan of a year (0038) and with paper (0040).

alter table meeting_plan enable row level security;
create policy meeting_plan_scope on meeting_plan using (
  (select scope_is_whole()) or in_scope(organisation_id)) with check (true);
alter table plan_entry enable row level security;
create policy plan_entry_scope on plan_entry using (
  (select scope_is_whole())
  or drafter_id = any ((select scope_members())::uuid[])
  or in_scope(organisation_id))
  with check (true);

alter table late_entry enable row level security;
create policy late_entry_scope on late_entry using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);
alter table late_scan enable row level security;
create policy late_scan_scope on late_scan using (
  (select scope_is_whole()) or (select true from meeting where meeting.id = meeting_id)) with check (true);

-- As what they belong to.
alter policy assignment_report_scope on assignment_report using (
  (select scope_is_whole()) or (select true from assignment where assignment.id = assignment_id));
alter policy paper_invitation_scope on paper_invitation using (
  (select scope_is_whole())
  or member_id = any ((select scope_members())::uuid[])
  or (select true from meeting where meeting.id = meeting_id));
