import { localDateOf, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { LastResults } from "@chiboso/domain/meetings/results/result.ts";
import { countResults } from "@chiboso/domain/meetings/results/tasks.ts";
import { sql, type Reader } from "../../platform/database.ts";
import type { Meeting } from "../tables.ts";
import { tasksOfMeetings } from "./task-store.ts";
import { resultRowOf } from "./view-tasks.ts";

type Of = Pick<Meeting, "id" | "organisation_id" | "kind" | "planned_at" | "zone" | "last_results">;

/**
 * What became of the tasks of the last regular meeting and of what was held since: as it stands now, or as it
 * stood when this meeting was closed. Null for a congress, which has no meeting to report on.
 */
export async function lastResultsOf(
  reader: Reader,
  meeting: Of,
  now: Instant,
): Promise<LastResults | null> {
  if (meeting.last_results !== null) return meeting.last_results;
  if (meeting.kind === "congress") return null;
  const meetings = await reader.query(sql<LastResults["meetings"][number]>`
    select id, title, planned_at as "plannedAt" from meeting
     where organisation_id = ${meeting.organisation_id} and state = 'closed' and id <> ${meeting.id}
       and kind in ('regular', 'thematic', 'extraordinary') and planned_at < ${meeting.planned_at}
       and planned_at >= coalesce((
         select max(planned_at) from meeting
          where organisation_id = ${meeting.organisation_id} and state = 'closed' and kind = 'regular'
            and id <> ${meeting.id} and planned_at < ${meeting.planned_at}), '-infinity')
     order by planned_at, id`);
  const today = localDateOf(now, meeting.zone);
  const tasks = await tasksOfMeetings(
    reader,
    meetings.map((each) => each.id),
  );
  const rows = tasks
    .toSorted((a, b) => (a.assignedAt < b.assignedAt ? -1 : 1))
    .map((task) => resultRowOf(task, today));
  return { meetings: [...meetings], rows, counts: countResults(rows) };
}
