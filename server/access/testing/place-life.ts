import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { TestApp } from "../../testing/app.ts";
import { CELLS, type Tree } from "./drawn.ts";

export type Cell = (typeof CELLS)[number];

/** Somebody in the register: where the person is and was, in the order of time. */
export interface Placed {
  readonly memberId: string;
  readonly places: readonly Cell[];
  /** Where the person was when the meetings were held and the request was made. */
  readonly met: Cell;
}

/** Puts somebody into every guarded table: memberships one after the other, a meeting of the last cell. */
export async function placeLife(
  app: TestApp,
  tree: Tree,
  places: Placed["places"],
): Promise<Placed> {
  const memberId = newId();
  const now = places.at(-1) ?? "leftA";
  const cell = tree[now];
  await app.held.database.commit(async (tx) => {
    await tx.query(sql`insert into member (id, full_name) values (${memberId}, 'Người Trong Sổ')`);
    for (const [index, place] of places.entries()) {
      const until = index === places.length - 1 ? null : `201${index + 1}-01-01`;
      await tx.query(sql`
        insert into membership (id, member_id, organisation_id, kind, since, until)
        values (${newId()}, ${memberId}, ${tree[place].id}, 'party', ${`201${index}-01-01`}, ${until})`);
    }
    await tx.query(sql`
      insert into member_standing (id, member_id, standing, since)
      values (${newId()}, ${memberId}, 'exempt', '2020-01-01')`);
    await tx.query(sql`
      insert into member_post (id, member_id, organisation_id, post, since)
      values (${newId()}, ${memberId}, ${cell.id}, 'cellCommitteeMember', '2020-01-01')`);
    await tx.query(sql`
      insert into file_read (id, member_id, account_id, reader_name, route, at)
      values (${newId()}, ${memberId}, ${newId()}, 'Người Xem', 'members.getMemberFile', ${app.now})`);
    await tx.query(sql`
      insert into privacy_request (id, member_id, organisation_id, kind, wish, asked_at, answer_due, decision_due)
      values (${newId()}, ${memberId}, ${cell.id}, 'access', 'Xin bản sao', ${app.now}, '2026-11-05', '2026-11-13')`);
    const meetingId = newId();
    const itemId = newId();
    const clerkId = newId();
    await tx.query(sql`insert into member (id, full_name) values (${clerkId}, 'Thư Ký')`);
    await tx.query(sql`
      insert into meeting (id, organisation_id, organisation_name, seat, kind, mode, title, place, zone, planned_at,
        minutes, state, chair_id, chair_name, clerk_id, clerk_name, check_in_key)
      values (${meetingId}, ${cell.id}, ${cell.name}, '', 'regular', 'inPerson', 'Sinh hoạt', '', 'Asia/Ho_Chi_Minh',
        ${app.now}, 90, 'invited', ${memberId}, '', ${clerkId}, '', ${Buffer.alloc(32)})`);
    await tx.query(sql`
      insert into agenda_item (id, meeting_id, position, kind, title)
      values (${itemId}, ${meetingId}, 1, 'discussion', 'Thảo luận')`);
    await tx.query(sql`
      insert into invitation (meeting_id, member_id, position, name, standing, posts, summoned)
      values (${meetingId}, ${memberId}, 1, 'Người Trong Sổ', 'official', '{}', true)`);
    await tx.query(sql`
      insert into opinion (id, meeting_id, item_id, member_id, name, at, text, how)
      values (${newId()}, ${meetingId}, ${itemId}, ${memberId}, 'Người Trong Sổ', ${app.now}, 'Nhất trí', 'spoken')`);
  });
  return { memberId, places, met: now };
}
