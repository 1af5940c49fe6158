import type { WrittenItem } from "@chiboso/domain/meetings/running.ts";
import type { MeetingFacts, RollFacts } from "@chiboso/domain/meetings/rules.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reader } from "../platform/database.ts";
import { itemsOf } from "./agenda-store.ts";
import { rollOf, type RollRow } from "./roll-store.ts";
import type { Item, Meeting } from "./tables.ts";

/** A stored meeting in the words of the rules. */
export function factsOf(meeting: Meeting): MeetingFacts & Pick<Meeting, "mode"> {
  const { state, zone, mode } = meeting;
  return { state, zone, mode, plannedAt: meeting.planned_at, chairId: meeting.chair_id };
}

export function itemFacts(item: Item): WrittenItem {
  const { id, title, secret } = item;
  return { id, title, secret, startedAt: item.started_at, endedAt: item.ended_at };
}

/** One item of the meeting, or undefined. */
export async function findItem(
  reader: Reader,
  meetingId: Id,
  itemId: Id,
): Promise<Item | undefined> {
  return (await itemsOf(reader, meetingId)).find((item) => item.id === itemId);
}

/** A member on the roll; undefined for somebody who is not on it and for an account without a member. */
export async function findOnRoll(
  reader: Reader,
  meetingId: Id,
  memberId: Id | null,
): Promise<RollRow | undefined> {
  return memberId === null ? undefined : (await rollOf(reader, meetingId, memberId))[0];
}

export function rollFacts(row: RollRow | undefined): RollFacts | undefined {
  return row && { summoned: row.summoned, presentNow: row.presentNow };
}
