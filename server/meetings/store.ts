import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Hold } from "@chiboso/domain/meetings/view.ts";
import type { NewEntry } from "../ledger/public.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type {
  EventRow,
  EventValue,
  Meeting,
  MeetingPatch,
  MeetingsTables,
  NewMeeting,
} from "./tables.ts";

export async function findMeeting(reader: Reader, id: Id): Promise<Meeting | undefined> {
  return reader
    .read<MeetingsTables>()
    .selectFrom("meeting")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** A meeting that is known to exist. */
export async function getMeeting(reader: Reader, id: Id): Promise<Meeting> {
  const meeting = await findMeeting(reader, id);
  if (meeting === undefined) throw new Error(`no meeting ${id}`);
  return meeting;
}

/**
 * The meeting as it is now, for one writer at a time until the transaction ends. Rows that point to
 * it may still be added by others (`no key update`), so voters and readers never wait.
 */
export async function lockMeeting(tx: Transaction, id: Id): Promise<Meeting> {
  const [meeting] = await tx
    .write<MeetingsTables>()
    .selectFrom("meeting")
    .selectAll()
    .where("id", "=", id)
    .forNoKeyUpdate()
    .execute();
  if (meeting === undefined) throw new Error(`no meeting ${id}`);
  return meeting;
}

/** False when a meeting with this id exists already. */
export async function insertMeeting(tx: Transaction, meeting: NewMeeting): Promise<boolean> {
  const rows = await tx
    .write<MeetingsTables>()
    .insertInto("meeting")
    .values(meeting)
    .onConflict((conflict) => conflict.column("id").doNothing())
    .returning("id")
    .execute();
  return rows.length === 1;
}

/** Saves what changed and takes the number of the next event; `edited` makes other screens stale. */
export async function updateMeeting(
  tx: Transaction,
  id: Id,
  patch: MeetingPatch,
  edited: boolean,
): Promise<Pick<Meeting, "state" | "version" | "last_seq">> {
  return tx
    .write<MeetingsTables>()
    .updateTable("meeting")
    .set({
      ...patch,
      last_seq: sql<number>`last_seq + 1`,
      ...(edited && { version: sql<number>`version + 1` }),
    })
    .where("id", "=", id)
    .returning(["state", "version", "last_seq"])
    .executeTakeFirstOrThrow();
}

export interface NewEvent {
  readonly meetingId: Id;
  readonly seq: number;
  readonly kind: string;
  readonly at: Instant;
  readonly actorId: Id | null;
  readonly actor: string;
  readonly data: Readonly<Record<string, EventValue>>;
  readonly seal: (NewEntry & { readonly mark: Buffer }) | null;
}

/** Goes with what follows it; nothing is read back. */
export function insertEvent(tx: Transaction, event: NewEvent): void {
  const { meetingId, seq, kind, at, actorId, actor, data, seal } = event;
  const statement = sql`
    insert into meeting_event
      (meeting_id, seq, kind, at, actor_id, actor, data, ledger_index, ledger_salt, mark)
    values (${meetingId}, ${seq}, ${kind}, ${at}, ${actorId}, ${actor}, ${JSON.stringify(data)},
      ${seal?.index ?? null}, ${seal?.salt ?? null}, ${seal?.mark ?? null})`;
  tx.send(statement, seal === null ? "insert event" : "insert sealed event");
}

/** All events of a meeting in their order. */
export async function eventsOf(reader: Reader, meetingId: Id): Promise<readonly EventRow[]> {
  return reader
    .read<MeetingsTables>()
    .selectFrom("meeting_event")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("seq")
    .execute();
}

export async function holdsOf(reader: Reader, meetingId: Id): Promise<Hold[]> {
  return reader
    .read<MeetingsTables>()
    .selectFrom("meeting_hold")
    .select(["kind", "id", "name"])
    .where("meeting_id", "=", meetingId)
    .orderBy("name")
    .execute();
}

export async function insertHold(tx: Transaction, meetingId: Id, hold: Hold): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .insertInto("meeting_hold")
    .values({ meeting_id: meetingId, ...hold })
    .execute();
}

export async function deleteHold(tx: Transaction, meetingId: Id, id: Id): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .deleteFrom("meeting_hold")
    .where("meeting_id", "=", meetingId)
    .where("id", "=", id)
    .execute();
}

/** Path in the tree of the organisation that holds the meeting. */
export async function locateMeeting(reader: Reader, id: Id): Promise<string | undefined> {
  const [row] = await reader.query<{ path: string }>(sql`
    select o.path from meeting m join organisation o on o.id = m.organisation_id where m.id = ${id}`);
  return row?.path;
}
