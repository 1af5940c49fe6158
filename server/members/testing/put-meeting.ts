import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { PlacedMember, PlacedOrganisation } from "../../testing/world.ts";

const AT = "2026-09-05T10:00:00.000Z";
const END = "2026-09-05T11:00:00.000Z";

export interface PutMeeting {
  readonly title: string;
  readonly cell: PlacedOrganisation;
  readonly chair: PlacedMember;
  readonly clerk: PlacedMember;
  /** Summoned; when the meeting is over they were there and voted. */
  readonly present: readonly PlacedMember[];
  readonly state: "closed" | "invited";
}

/** Puts a meeting into the record as it stands afterwards, for tests of what must not be touched any more. */
export async function putMeeting(tx: Transaction, put: PutMeeting): Promise<Id> {
  const meetingId = newId();
  const over = put.state === "closed";
  await tx.query(sql`
    insert into meeting (id, organisation_id, organisation_name, seat, kind, mode, title, place, zone, planned_at,
                         minutes, state, chair_id, chair_name, clerk_id, clerk_name, check_in_key, opened_at, closed_at)
    values (${meetingId}, ${put.cell.id}, ${put.cell.name}, 'Hà Nội', 'regular', 'inPerson', ${put.title},
            'Hội trường', 'Asia/Ho_Chi_Minh', ${AT}, 60, ${put.state}, ${put.chair.memberId}, ${put.chair.name},
            ${put.clerk.memberId}, ${put.clerk.name}, ''::bytea, ${over ? AT : null}, ${over ? END : null})`);
  for (const [position, { memberId, name }] of put.present.entries()) {
    await tx.query(sql`
      insert into invitation (meeting_id, member_id, position, name, standing, posts, summoned)
      values (${meetingId}, ${memberId}, ${position}, ${name}, 'official', '{}', true)`);
  }
  if (over) await putVote(tx, meetingId, put.present);
  return meetingId;
}

async function putVote(
  tx: Transaction,
  meetingId: Id,
  present: readonly PlacedMember[],
): Promise<void> {
  const [itemId, pollId] = [newId(), newId()];
  await tx.query(sql`
    insert into agenda_item (id, meeting_id, position, kind, title)
    values (${itemId}, ${meetingId}, 1, 'resolution', 'Thông qua nghị quyết')`);
  await tx.query(sql`
    insert into poll (id, meeting_id, item_id, round, decision, question, state, opened_at, excluded, quorum,
                      threshold, citation, needed)
    values (${pollId}, ${meetingId}, ${itemId}, 1, 'ordinaryResolution', 'Thông qua nghị quyết', 'open', ${AT},
            '[]', '{}', '{}', '{}', 1)`);
  for (const [position, { memberId, name }] of present.entries()) {
    await tx.query(sql`
      insert into presence (id, meeting_id, member_id, from_at, to_at, place, how)
      values (${newId()}, ${meetingId}, ${memberId}, ${AT}, ${END}, 'room', 'rollCall')`);
    await tx.query(sql`
      insert into poll_member (poll_id, member_id, position, name, present)
      values (${pollId}, ${memberId}, ${position}, ${name}, true)`);
    await tx.query(sql`
      insert into ballot (poll_id, member_id, choice, at) values (${pollId}, ${memberId}, 'for', ${AT})`);
  }
  await tx.query(sql`
    update poll set state = 'closed', closed_at = ${END}, outcome = '{}', adopted = true where id = ${pollId}`);
}
