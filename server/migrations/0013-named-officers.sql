-- Whoever is named as a meeting's chair or clerk holds that role at the cell from the naming until two
-- months after the meeting was closed, when its minutes have long been sealed: nobody has to give it by
-- hand, and a meeting led by somebody without a post does not get stuck.
-- A secretary leads a cell; the secretary of a body of cells looks on, as its committee does.
create index meeting_chair on meeting (chair_id);
create index meeting_clerk on meeting (clerk_id);

-- Every role that an account holds, given or derived, with the moments between which it holds.
-- A day of the register begins at midnight in Viet Nam. Members' roles end with what they follow from.
create view held_grant as
  select account.id as account_id, null::uuid as grant_id, 'member' as role,
         organisation.id as organisation_id, organisation.name as organisation_name, organisation.path,
         membership.since::timestamp at time zone 'Asia/Ho_Chi_Minh' as since,
         membership.until::timestamp at time zone 'Asia/Ho_Chi_Minh' as until
    from account
    join membership on membership.member_id = account.member_id and membership.kind = 'party'
    join organisation on organisation.id = membership.organisation_id
   where organisation.kind in ('baseCell', 'subCell')
  union all
  select account.id, null::uuid,
         case when member_post.post in ('secretary', 'deputySecretary')
                   and organisation.kind in ('baseCell', 'subCell')
              then member_post.post else 'committeeMember' end,
         organisation.id, organisation.name, organisation.path,
         member_post.since::timestamp at time zone 'Asia/Ho_Chi_Minh',
         member_post.until::timestamp at time zone 'Asia/Ho_Chi_Minh'
    from account
    join member_post on member_post.member_id = account.member_id
    join organisation on organisation.id = member_post.organisation_id
   where member_post.post in ('secretary', 'deputySecretary', 'standingBoardMember', 'committeeMember')
  union all
  select role_grant.account_id, role_grant.id, role_grant.role,
         coalesce(role_grant.organisation_id, '00000000-0000-0000-0000-000000000000'),
         coalesce(organisation.name, ''), coalesce(organisation.path, '/'),
         role_grant.since, role_grant.until
    from role_grant
    left join organisation on organisation.id = role_grant.organisation_id
  union all
  -- One line a cell and role, from the meeting that keeps its officer busy longest.
  select account.id, null::uuid, named.role, organisation.id, organisation.name, organisation.path,
         null::timestamptz, named.until
    from account
    join lateral (
           select officer.role, officer.organisation_id,
                  nullif(max(coalesce(officer.closed_at + interval '60 days', 'infinity')), 'infinity') as until
             from (select 'chair' as role, organisation_id, closed_at from meeting
                    where chair_id = account.member_id and state <> 'cancelled'
                   union all
                   select 'clerk', organisation_id, closed_at from meeting
                    where clerk_id = account.member_id and state <> 'cancelled') officer
            group by officer.role, officer.organisation_id) named on true
    join organisation on organisation.id = named.organisation_id;
