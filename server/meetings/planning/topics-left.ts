import { localDateOf, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  GOING_ON,
  topicsLeft,
  type CarriedFrom,
  type PastItem,
} from "@chiboso/domain/meetings/planning/carry.ts";
import { sql, type Reader } from "../../platform/database.ts";

export interface TopicLeft extends PastItem {
  readonly carriedFrom: CarriedFrom;
}

/** The topics that the last meeting of an organisation did not finish, in their order. */
export async function topicsLeftBy(reader: Reader, organisationId: Id): Promise<TopicLeft[]> {
  const rows = await reader.query(sql<
    PastItem & { readonly meetingId: Id; readonly plannedAt: Instant; readonly zone: string }
  >`
    select item.id, item.kind, item.title, item.minutes, item.started_at as "startedAt",
           item.ended_at as "endedAt", last.id as "meetingId", last.planned_at as "plannedAt", last.zone,
           exists (select from agenda_item later join meeting on meeting.id = later.meeting_id
                    where later.carried_from_id = item.id and meeting.state <> 'cancelled') as "takenUp"
      from (select id, planned_at, zone from meeting
             where organisation_id = ${organisationId} and state = 'closed'
               and kind = any (${[...GOING_ON]}::text[])
             order by planned_at desc limit 1) last
      join agenda_item item on item.meeting_id = last.id
     order by item.position`);
  const items = rows.map(({ meetingId, plannedAt, zone, ...item }) => ({
    ...item,
    carriedFrom: { itemId: item.id, meetingId, date: localDateOf(plannedAt, zone) },
  }));
  return topicsLeft(items);
}

/** Whether each of these is an item of a closed meeting of the organisation. */
export async function mayBeCarried(
  reader: Reader,
  organisationId: Id,
  itemIds: readonly Id[],
): Promise<boolean> {
  const wanted = [...new Set(itemIds)];
  if (wanted.length === 0) return true;
  const rows = await reader.query(sql<{ count: number }>`
    select count(*)::int as count from agenda_item item join meeting on meeting.id = item.meeting_id
     where item.id = any (${wanted}::uuid[]) and meeting.organisation_id = ${organisationId}
       and meeting.state = 'closed'`);
  return rows[0]?.count === wanted.length;
}
