import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isOnRoll, isSummoned } from "@chiboso/domain/meetings/presence.ts";
import type { Presence } from "@chiboso/domain/meetings/record.ts";
import type { Answer } from "@chiboso/domain/meetings/view.ts";
import type { Post, Standing } from "@chiboso/domain/members/standing.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { MeetingsTables } from "./tables.ts";

/** A member on the roll with their presence in order of time. */
export interface RollRow {
  readonly memberId: Id;
  readonly name: string;
  readonly standing: Standing;
  readonly posts: readonly Post[];
  readonly summoned: boolean;
  readonly answer: Answer | null;
  readonly reason: string | null;
  readonly answeredAt: Instant | null;
  /** Who entered an answer that came on paper; null when the member gave it. */
  readonly answeredBy: string | null;
  readonly presence: readonly Presence[];
  readonly presentNow: boolean;
  /** Was present in another meeting at the same time. */
  readonly overlaps: boolean;
}

/** The roll of a meeting in its order; only `memberId` when one is named. */
export async function rollOf(reader: Reader, meetingId: Id, memberId?: Id): Promise<RollRow[]> {
  const rows = await reader.query<
    Omit<RollRow, "presence" | "presentNow"> & { presence: StoredPresence[] }
  >(sql`
    select i.member_id as "memberId", i.name, i.standing, i.posts, i.summoned, i.answer, i.reason,
      i.answered_at as "answeredAt", i.answered_by as "answeredBy",
      coalesce((
        select jsonb_agg(jsonb_build_object('from', p.from_at, 'to', p.to_at, 'place', p.place, 'how', p.how)
          order by p.from_at)
        from presence p where p.meeting_id = i.meeting_id and p.member_id = i.member_id), '[]') as presence,
      exists (select from presence p where p.meeting_id = i.meeting_id and p.member_id = i.member_id
        and p.also_elsewhere) as "overlaps"
    from invitation i
    where i.meeting_id = ${meetingId} and (${memberId ?? null}::uuid is null or i.member_id = ${memberId ?? null})
    order by i.position`);
  return rows.map((row) => {
    const presence = row.presence.map(presenceOf);
    return { ...row, presence, presentNow: presence.some((each) => each.to === null) };
  });
}

type StoredPresence = Omit<Presence, "from" | "to"> & { from: string; to: string | null };

/** JSON made by the database writes moments its own way. */
function presenceOf(stored: StoredPresence): Presence {
  const moment = (text: string) => new Date(text).toISOString();
  return {
    ...stored,
    from: moment(stored.from),
    to: stored.to === null ? null : moment(stored.to),
  };
}

export interface RollMember {
  readonly memberId: Id;
  readonly name: string;
  readonly standing: Standing;
  readonly posts: readonly Post[];
}

/**
 * Brings the roll up to date with the register: who belongs to the cell on the day, with name,
 * standing and posts. Answers that were given stay; whoever left the cell leaves the roll unless
 * they have been there. Returns how many are summoned.
 */
export async function writeRoll(
  tx: Transaction,
  meetingId: Id,
  members: readonly RollMember[],
): Promise<number> {
  const listed = members.filter((member) => isOnRoll(member.standing));
  await tx.query(sql`
    delete from invitation i where i.meeting_id = ${meetingId}
      and i.member_id <> all (${listed.map((member) => member.memberId)}::uuid[])
      and not exists (select from presence p where p.meeting_id = i.meeting_id and p.member_id = i.member_id)`);
  const rows = listed.map((member, index) => ({
    ...member,
    position: index + 1,
    summoned: isSummoned(member.standing),
  }));
  // One value holds any number of rows; a parameter for each field ends at 65,535.
  await tx.query(sql`
    insert into invitation (meeting_id, member_id, position, name, standing, posts, summoned)
    select ${meetingId}::uuid, "memberId", position, name, standing, posts, summoned
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as listed ("memberId" uuid, position int, name text, standing text, posts text[], summoned boolean)
    on conflict (meeting_id, member_id) do update set position = excluded.position,
      name = excluded.name, standing = excluded.standing, posts = excluded.posts,
      summoned = excluded.summoned`);
  return rows.filter(({ summoned }) => summoned).length;
}

/** Keeps the answer of a member, or what the roll call made of it: an excuse told for them, none accepted. */
export async function saveAnswer(
  tx: Transaction,
  key: { readonly meetingId: Id; readonly memberId: Id },
  answer: {
    readonly answer: Answer | null;
    readonly reason: string | null;
    readonly at: Instant;
    /** Who enters it for the member. */
    readonly by?: string;
  },
): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("invitation")
    .set({
      answer: answer.answer,
      reason: answer.reason,
      answered_at: answer.at,
      answered_by: answer.by ?? null,
    })
    .where("meeting_id", "=", key.meetingId)
    .where("member_id", "=", key.memberId)
    .execute();
}

export async function beginPresence(
  tx: Transaction,
  key: { readonly meetingId: Id; readonly memberId: Id },
  presence: Pick<Presence, "from" | "place" | "how"> & { readonly overlaps: boolean },
): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .insertInto("presence")
    .values({
      id: newId(),
      meeting_id: key.meetingId,
      member_id: key.memberId,
      from_at: presence.from,
      to_at: null,
      place: presence.place,
      how: presence.how,
      also_elsewhere: presence.overlaps,
    })
    .execute();
}

/** Ends the presence that lasts, of one member or of everybody; one that begins later ends as it begins. */
export async function endPresence(
  tx: Transaction,
  meetingId: Id,
  at: Instant,
  memberId?: Id,
): Promise<void> {
  await tx.query(sql`
    update presence set to_at = greatest(from_at, ${at}::timestamptz)
    where meeting_id = ${meetingId} and to_at is null
      and (${memberId ?? null}::uuid is null or member_id = ${memberId ?? null})`);
}
