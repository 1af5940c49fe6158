import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql } from "../../platform/database.ts";

/** A line of a section: what it says, under the keys of its columns. */
export type Line = Readonly<Record<string, unknown>>;

/** The sections beside the sheet, in the order of the page. */
export const OWN_SECTIONS = [
  "account",
  "roles",
  "keys",
  "sessions",
  "standings",
  "memberships",
  "posts",
  "former",
  "corrections",
  "dossier",
  "meetings",
  "attendance",
  "observed",
  "speeches",
  "opinions",
  "comments",
  "votes",
  "tasks",
  "work",
  "cases",
  "notices",
  "readings",
  "requests",
  "acts",
  "workTime",
] as const;

export type OwnSection = (typeof OWN_SECTIONS)[number];

type Question = (memberId: Id) => ReturnType<typeof sql<Line>>;

/** What is asked for each section; accounts are found through the person whose they are. */
export const QUESTIONS: Readonly<Record<OwnSection, Question>> = {
  account: (id) => sql`
    select username, language, created_at as at from account where member_id = ${id} order by created_at`,
  roles: (id) => sql`
    select role, organisation.name as organisation, role_grant.since, role_grant.until
      from role_grant join account on account.id = account_id
      left join organisation on organisation.id = organisation_id
     where account.member_id = ${id} order by role_grant.since`,
  keys: (id) => sql`
    select 'passkey' as kind, passkey.name as label, passkey.created_at as at, last_used_at as "usedAt",
           removed_at as "endedAt", null::jsonb as params
      from passkey join account on account.id = account_id where member_id = ${id}
    union all select 'provider', label, linked_at, last_used_at, ended_at, null
      from provider_identity join account on account.id = account_id where member_id = ${id}
    union all select 'codeStep', null, totp_since, null, null, null
      from second_step join account on account.id = account_id where member_id = ${id} and totp_since is not null
    union all select 'recoveryCode', null, made_at, used_at, null, null
      from recovery_code join account on account.id = account_id where member_id = ${id}
    union all select 'link', null, issued_at, used_at, replaced_at, null
      from one_time_link join account on account.id = account_id where member_id = ${id}
    union all select 'recovery', reason, opened_at, approved_at, ended_at, null
      from recovery join account on account.id = account_id where member_id = ${id}
    union all select 'pushDevice', device, push_device.created_at, delivered_at, null, null
      from push_device join account on account.id = account_id where member_id = ${id}
    union all select 'signingKey', device, requested_at, null, coalesce(revoked_at, not_after), null
      from signing_certificate join account on account.id = account_id where signing_certificate.member_id = ${id}
        or (signing_certificate.member_id is null and account.member_id = ${id})
    union all select 'noticeChoice', detail, null, null, null, choices
      from notice_choice join account on account.id = account_id where member_id = ${id} order by at`,
  sessions: (id) => sql`
    select device, address, session.created_at as at, last_seen_at as "usedAt", ended_at as "endedAt"
      from session join account on account.id = account_id where member_id = ${id} order by session.created_at`,
  standings: (id) => sql`
    select standing, since, until, document from member_standing where member_id = ${id} order by since`,
  memberships: (id) => sql`
    select organisation.name as organisation, membership.kind, since, until from membership
      join organisation on organisation.id = organisation_id where member_id = ${id}
    union all select organisation.name, 'hosted', since, coalesce(ended_on, until) from hosted_member
      join organisation on organisation.id = organisation_id where member_id = ${id} order by since`,
  posts: (id) => sql`
    select post, organisation.name as organisation, since, until from member_post
      join organisation on organisation.id = organisation_id where member_id = ${id} order by since`,
  former: (id) => sql`
    select organisation.name as organisation, former_membership.kind, null as post, since, until, null as document
      from former_membership join organisation on organisation.id = organisation_id where member_id = ${id}
    union all select organisation.name, null, post, since, until, null
      from former_post join organisation on organisation.id = organisation_id where member_id = ${id}
    union all select organisation.name, 'merged', null, document_on, null, document
      from member_merge left join organisation on organisation.id = organisation_id where kept_id = ${id}
    union all select null, 'olderNumber', kind, at::date, null, null
      from older_number where member_id = ${id}`,
  corrections: (id) => sql`
    select kind as item, state, asked_at as at, asked_by_name as "askedBy", decided_at as "decidedAt"
      from member_correction where member_id = ${id} order by asked_at`,
  dossier: (id) => sql`
    select number, state, holder, place, since, checked_at as at from dossier_mark
     where member_id = ${id} order by number, checked_at`,
  meetings: (id) => sql`
    select meeting.title, meeting.organisation_name as organisation, meeting.planned_at as at, invitation.answer,
           invitation.reason, handed_at as "handedAt",
           exists (select from presence where presence.meeting_id = meeting.id
                                         and presence.member_id = invitation.member_id) as attended
      from invitation join meeting on meeting.id = invitation.meeting_id
      left join paper_invitation on paper_invitation.meeting_id = meeting.id
                                and paper_invitation.member_id = invitation.member_id
     where invitation.member_id = ${id} order by meeting.planned_at`,
  attendance: (id) => sql`
    select meeting.title as meeting, from_at as at, to_at as "endedAt", presence.place as spot, how from presence
      left join meeting on meeting.id = meeting_id where member_id = ${id} order by from_at`,
  observed: (id) => sql`
    select meeting.title as meeting, organisation_name as organisation, office, joined_at as at,
           left_at as "endedAt"
      from meeting_observer join account on account.id = account_id
      left join meeting on meeting.id = meeting_id where member_id = ${id} order by joined_at`,
  speeches: (id) => sql`
    select meeting.title as meeting, agenda_item.title as item, speech.kind, how, asked_at as "askedAt",
           speech.started_at as at, speech.ended_at as "endedAt", withdrawn_at as "withdrawnAt"
      from speech left join meeting on meeting.id = speech.meeting_id
      left join agenda_item on agenda_item.id = item_id where speech.member_id = ${id} order by asked_at`,
  opinions: (id) => sql`
    select meeting.title as meeting, opinion.at, opinion.text, withdrawn_at as "withdrawnAt" from opinion
      left join meeting on meeting.id = opinion.meeting_id where opinion.member_id = ${id} order by opinion.at`,
  comments: (id) => sql`
    select subject as meeting, minutes_comment.at, text, resolved_at as "decidedAt"
      from minutes_comment join account on account.id = account_id
      left join minutes on minutes.id = minutes_id where member_id = ${id} order by minutes_comment.at`,
  votes: (id) => sql`
    select poll.question, ballot.choice, ballot.at, present, present_at_close as "presentAtClose" from poll_member
      left join poll on poll.id = poll_member.poll_id
      left join ballot on ballot.poll_id = poll_member.poll_id and ballot.member_id = poll_member.member_id
     where poll_member.member_id = ${id}
    union all
    select secret_vote.ballot ->> 'question', null, null, null, null from secret_taking
      left join secret_vote on secret_vote.id = secret_taking.vote_id
     where secret_taking.member_id = ${id} order by at, question`,
  tasks: (id) => sql`
    select assignment.text, due_date as due, assigned_at as at, assignment_report.state, on_day as "openedOn",
           assignment_report.text as answer
      from assignment left join assignment_report on assignment_report.assignment_id = assignment.id
     where owner_id = ${id} and withdrawn_at is null order by assigned_at, assignment_report.position`,
  work: askWork,
  cases: (id) => sql`
    select life_case.kind, organisation.name as organisation, opened_on as "openedOn", state, closed_on as "closedOn"
      from life_case join organisation on organisation.id = organisation_id
     where member_id = ${id} order by opened_on`,
  notices: (id) => sql`
    select kind as notice, params, at, read_at as "usedAt" from notification where member_id = ${id} order by at`,
  readings: (id) => sql`
    select at, reader_name as reader, reader_role as role, reader_organisation as organisation, what, purpose, reason
      from file_read where member_id = ${id} order by at`,
  requests: (id) => sql`
    select kind, wish, asked_at as at, decision, reason, decided_at as "decidedAt" from privacy_request
     where member_id = ${id} order by asked_at`,
  workTime: (id) => sql`
    select day, kind, seconds from work_time where member_id = ${id} order by day, kind`,
  acts: (id) => sql`
    select kind, at, organisation_id as "organisationId", entry_index as "entryIndex",
           encode(salt, 'hex') as salt, convert_from(content, 'UTF8') as content
      from sealed_act where member_id = ${id} order by at`,
};

/** What somebody did for meetings and their papers, under a name of ours. */
function askWork(id: Id): ReturnType<typeof sql<Line>> {
  const named = JSON.stringify([{ memberId: id }]);
  return sql`
    with own as (select id from account where member_id = ${id})
    select * from (
      select 'chaired' as kind, title, planned_at as at from meeting where chair_id = ${id}
      union all select 'clerked', title, planned_at from meeting where clerk_id = ${id}
      union all select 'planned', topic, planned_on::timestamptz from plan_entry where drafter_id = ${id}
      union all select 'followed', organisation.name, cell_follower.since::timestamptz
        from cell_follower left join organisation on organisation.id = organisation_id where member_id = ${id}
      union all select 'noted', title, meeting_event.at from meeting_event
        left join meeting on meeting.id = meeting_id where actor_id in (select id from own)
      union all select 'wrote', subject, saved_at from minutes_text
        left join minutes on minutes.id = minutes_id where saved_by in (select id from own)
      union all select 'edits', subject, seen_at from minutes_pen
        left join minutes on minutes.id = minutes_id where account_id in (select id from own)
      union all select 'submitted', subject, frozen_at from minutes_revision
        left join minutes on minutes.id = minutes_id where frozen_by in (select id from own)
      union all select 'returned', subject, returned_at from minutes_revision
        left join minutes on minutes.id = minutes_id where returned_by in (select id from own)
      union all select 'approved', subject, at from minutes_approval
        left join minutes on minutes.id = minutes_id
       where member_id = ${id} or account_id in (select id from own)
      union all select 'signedPaper', title, signed_at from signing_revision
        left join signing_paper on signing_paper.id = paper_id left join meeting on meeting.id = meeting_id
       where member_id = ${id} or account_id in (select id from own)
      union all select 'approvedCorrection', reason, at from minutes_correction_approval
        left join minutes_correction on minutes_correction.id = correction_id
       where account_id in (select id from own)
      union all select 'wroteResolution', subject, saved_at from resolution_text
        left join resolution on resolution.id = resolution_id where saved_by in (select id from own)
      union all select 'signedResolution', subject, issued_at from resolution where signer_id = ${id}
      union all select 'scored', title, scored_at from quality_score
        left join meeting on meeting.id = meeting_id where scorer_id = ${id}
      union all select 'agreed', title, agreed_at from quality_score
        left join meeting on meeting.id = meeting_id where agreer_id = ${id}
      union all select 'satOnBoard', ballot ->> 'question', prepared_at from secret_vote
       where board @> ${named}::jsonb
      union all select 'keptKeys', ballot ->> 'question', prepared_at from secret_vote where keeper_id = ${id}
      union all select 'recused', ballot ->> 'question', prepared_at from secret_vote
       where recusals @> ${named}::jsonb
      union all select 'stoodOnBallot', ballot ->> 'question', prepared_at from secret_vote
       where ballot -> 'lines' @> ${named}::jsonb
    ) as done (kind, title, at) order by at`;
}
