import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { MergeFacts } from "@chiboso/domain/members/duplicates/rules.ts";
import { sql, type Reader } from "../../platform/database.ts";

/** Everything that decides whether two records can become one. Asked with the reach of the system. */
export async function mergeFacts(reader: Reader, keptId: Id, goneId: Id): Promise<MergeFacts> {
  const [row] = await reader.query(sql<{
    keptIsGone: boolean;
    goneIsGone: boolean;
    bothVoted: string | null;
    bothPresent: string | null;
    meetingAhead: string | null;
    keptCases: number;
    goneCases: number;
  }>`
    select (select merged_into is not null or undone_import_id is not null
              from member where id = ${keptId}) as "keptIsGone",
           (select merged_into is not null or undone_import_id is not null
              from member where id = ${goneId}) as "goneIsGone",
           (select poll.question from poll_voter one
              join poll_voter other on other.poll_id = one.poll_id
              join poll on poll.id = one.poll_id
             where one.voted and other.voted and one.member_id = any (${identities(keptId)})
               and other.member_id = any (${identities(goneId)}) limit 1) as "bothVoted",
           (select meeting.title from meeting_attendance one
              join meeting_attendance other on other.meeting_id = one.meeting_id
              join meeting on meeting.id = one.meeting_id
             where one.member_id = any (${identities(keptId)})
               and other.member_id = any (${identities(goneId)}) limit 1) as "bothPresent",
           (select meeting.title from meeting
             where meeting.state not in ('closed', 'cancelled')
               and (${goneId} in (meeting.chair_id, meeting.clerk_id)
                    or exists (select from invitation
                                where invitation.meeting_id = meeting.id and invitation.member_id = ${goneId}))
             limit 1) as "meetingAhead",
           (select count(*)::int from life_case where member_id = ${keptId} and state = 'open') as "keptCases",
           (select count(*)::int from life_case where member_id = ${goneId} and state = 'open') as "goneCases"`);
  if (row === undefined) throw new Error("a query without a table gave no row");
  return {
    keptId,
    goneId,
    // A record that is not there at all cannot be merged either.
    keptIsGone: row.keptIsGone ?? true,
    goneIsGone: row.goneIsGone ?? true,
    bothVoted: row.bothVoted === null ? null : { question: row.bothVoted },
    bothPresent: row.bothPresent === null ? null : { title: row.bothPresent },
    meetingAhead: row.meetingAhead === null ? null : { title: row.meetingAhead },
    openCases: { kept: row.keptCases, gone: row.goneCases },
  };
}

/** A record and those that were merged into it: all of them voted and attended as this person. */
function identities(id: Id) {
  return sql`array(select ${id}::uuid union select id from member where merged_into = ${id})`;
}
