import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isSpeaking, isWaiting } from "@chiboso/domain/meetings/during/speeches.ts";
import type { Speech } from "@chiboso/domain/meetings/during/speech.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import type { MeetingsTables, SpeechRow } from "../tables.ts";

/** A speech as it is stored: with its place in the queue. */
export interface StoredSpeech extends Speech {
  readonly place: number;
}

/** Requests for the floor that were not withdrawn: who has spoken in the order of speaking, then who waits. */
export async function speechesOf(reader: Reader, meetingId: Id): Promise<StoredSpeech[]> {
  const rows = await reader
    .read<MeetingsTables>()
    .selectFrom("speech")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("withdrawn_at", "is", null)
    .orderBy(sql`started_at nulls last`)
    .orderBy(sql`kind = 'normal'`)
    .orderBy("place")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id,
    memberId: row.member_id,
    name: row.name,
    kind: row.kind,
    how: row.how,
    askedAt: row.asked_at,
    minutes: row.minutes,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    place: row.place,
  }));
}

export async function insertSpeech(
  tx: Transaction,
  speech: Omit<SpeechRow, "minutes" | "started_at" | "ended_at" | "withdrawn_at">,
): Promise<void> {
  await tx.write<MeetingsTables>().insertInto("speech").values(speech).execute();
}

/** Begins a speech with the minutes that are agreed now. */
export async function beginSpeech(
  tx: Transaction,
  id: Id,
  now: Instant,
  minutes: number | null,
): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("speech")
    .set({ started_at: now, minutes })
    .where("id", "=", id)
    .execute();
}

export async function endSpeech(tx: Transaction, id: Id, now: Instant): Promise<void> {
  await tx.query(sql`
    update speech set ended_at = greatest(started_at, ${now}::timestamptz) where id = ${id}`);
}

export async function withdrawSpeech(tx: Transaction, id: Id, now: Instant): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("speech")
    .set({ withdrawn_at: now })
    .where("id", "=", id)
    .execute();
}

export async function moveSpeech(tx: Transaction, id: Id, place: number): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("speech")
    .set({ place })
    .where("id", "=", id)
    .execute();
}

/**
 * Clears the floor of an item that ends, of a member who leaves, or of the whole meeting: whoever speaks has spoken, whoever
 * waits waits no longer. Returns who was speaking.
 */
export async function clearFloor(
  tx: Transaction,
  meetingId: Id,
  of: { readonly itemId: Id } | { readonly memberId: Id } | "all",
  now: Instant,
): Promise<StoredSpeech | undefined> {
  const concerned = (await speechesOf(tx, meetingId)).filter((each) => {
    if (of === "all") return true;
    return "itemId" in of ? each.itemId === of.itemId : each.memberId === of.memberId;
  });
  for (const each of concerned.filter(isWaiting)) await withdrawSpeech(tx, each.id, now);
  const speaking = concerned.find(isSpeaking);
  if (speaking !== undefined) await endSpeech(tx, speaking.id, now);
  return speaking;
}
