import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  listMergedRecords,
  MergedRecord,
} from "@chiboso/domain/members/duplicates/contract.ts";
import type { LoggedReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { noteRead, openFile } from "../file-access.ts";

/**
 * The records that were merged into a member's, each with where it belonged, met and voted: a part of the file, so
 * that it takes a purpose, is written down, and is shown as far as the file is.
 */
export async function showMergedRecords(
  asked: LoggedReadAsked<typeof listMergedRecords>,
): Promise<Result<Reply<typeof listMergedRecords>>> {
  const { tx, actor, params, now } = asked;
  const { memberId } = params;
  const [own] = await tx.query(sql<{ mergedInto: Id | null }>`
    select merged_into as "mergedInto" from member where id = ${memberId}`);
  const file = await openFile(tx, actor, memberId);
  if (own === undefined || file === undefined) return refuse("kernel.not_found");
  // The record that went may have belonged where the reader has no role; it is this person's all the same.
  const records = await tx.beyondScope(() => mergedInto(tx, memberId));
  if (records.length === 0 || !file.classes.has("basic"))
    return ok({ mergedInto: own.mergedInto, records: [] });
  const noted = await noteRead(tx, { actor, memberId, route: "members.listMergedRecords", now });
  return noted.ok ? ok({ mergedInto: own.mergedInto, records: [...records] }) : noted;
}

async function mergedInto(reader: Reader, memberId: Id): Promise<readonly MergedRecord[]> {
  return reader.query(sql<MergedRecord>`
    select member.id as "memberId", member.full_name as name, member_merge.at, member_merge.account_name as by,
           member_merge.document, member_merge.document_on as "documentOn",
           ${list(sql`select organisation.name as "organisationName", former.kind as what, former.since, former.until
                        from former_membership former
                        join organisation on organisation.id = former.organisation_id
                       where former.member_id = member.id order by former.since desc nulls last`)} as memberships,
           ${list(sql`select organisation.name as "organisationName", former.post as what, former.since, former.until
                        from former_post former
                        join organisation on organisation.id = former.organisation_id
                       where former.member_id = member.id order by former.since desc nulls last`)} as posts,
           ${list(sql`select standing, since, until from member_standing
                       where member_standing.member_id = member.id order by since desc`)} as standings,
           ${list(sql`select meeting.id as "meetingId", meeting.title,
                             to_char(coalesce(meeting.opened_at, meeting.planned_at) at time zone 'UTC',
                                     'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
                        from meeting_attendance
                        join meeting on meeting.id = meeting_attendance.meeting_id
                       where meeting_attendance.member_id = member.id
                       order by meeting.planned_at desc`)} as meetings,
           ${list(sql`select poll.question,
                             to_char(poll.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
                        from poll_voter join poll on poll.id = poll_voter.poll_id
                       where poll_voter.member_id = member.id and poll_voter.voted
                       order by poll.opened_at desc`)} as votes
      from member_merge join member on member.id = member_merge.gone_id
     where member.merged_into = ${memberId}
     order by member_merge.at desc`);
}

function list(rows: ReturnType<typeof sql>) {
  return sql`(select coalesce(json_agg(each), '[]') from (${rows}) as each)`;
}
