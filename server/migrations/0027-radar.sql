-- What the radar reads: views of what members, meetings and organisations record. They run with the rights of
-- whoever asks, so that row-level security binds them.

-- Whoever belongs to an organisation of the Party, with everything by which a standing is found.
create view radar_member with (security_invoker = true) as
  select membership.organisation_id, organisation.name as organisation_name, organisation.path,
         membership.since, membership.until, member.id as member_id, member.full_name as member_name,
         member.admitted_on, member.official_on
    from membership
    join organisation on organisation.id = membership.organisation_id
    join member on member.id = membership.member_id
   where membership.kind = 'party';
grant select on radar_member to chiboso_app;

-- Who was summoned to a meeting that was held, and whether that person came.
create view radar_attendance with (security_invoker = true) as
  select meeting.id as meeting_id, meeting.organisation_id, meeting.planned_at, invitation.member_id,
         exists (select from presence
                  where presence.meeting_id = meeting.id and presence.member_id = invitation.member_id) as came
    from meeting
    join invitation on invitation.meeting_id = meeting.id
   where meeting.state = 'closed' and meeting.kind in ('regular', 'thematic', 'extraordinary')
     and invitation.summoned;
grant select on radar_attendance to chiboso_app;
