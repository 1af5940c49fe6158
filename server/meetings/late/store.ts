import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { LateEffects, LateItemEffect } from "@chiboso/domain/meetings/late/meeting.ts";
import type { LateSheet } from "@chiboso/domain/meetings/late/sheet.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import type { MeetingsTables } from "../tables.ts";
import type { LateRow, LateTables, ScanRow } from "./tables.ts";

export async function findLate(reader: Reader, meetingId: Id): Promise<LateRow | undefined> {
  return reader
    .read<LateTables>()
    .selectFrom("late_entry")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
}

export async function insertLate(
  tx: Transaction,
  row: Pick<LateRow, "meeting_id" | "begun_at" | "begun_by"> & { readonly sheet: LateSheet },
): Promise<void> {
  await tx
    .write<LateTables>()
    .insertInto("late_entry")
    .values({ ...row, sheet: JSON.stringify(row.sheet) })
    .execute();
}

export async function saveSheet(tx: Transaction, meetingId: Id, sheet: LateSheet): Promise<void> {
  await tx
    .write<LateTables>()
    .updateTable("late_entry")
    .set({ sheet: JSON.stringify(sheet), version: sql<number>`version + 1` })
    .where("meeting_id", "=", meetingId)
    .execute();
}

/** Marks the sheet as entered; the row is changed by nobody afterwards. */
export async function saveEntered(
  tx: Transaction,
  meetingId: Id,
  entered: Pick<LateEffects, "paperFrom" | "recoveredAt" | "dueAt" | "reason"> & {
    readonly at: Instant;
    readonly by: string;
  },
): Promise<void> {
  await tx
    .write<LateTables>()
    .updateTable("late_entry")
    .set({
      paper_from: entered.paperFrom,
      recovered_at: entered.recoveredAt,
      due_at: entered.dueAt,
      reason: entered.reason,
      entered_at: entered.at,
      entered_by: entered.by,
    })
    .where("meeting_id", "=", meetingId)
    .execute();
}

/** The scans that were not taken away, in the order in which they came. */
export async function scansOf(reader: Reader, meetingId: Id): Promise<ScanRow[]> {
  return reader
    .read<LateTables>()
    .selectFrom("late_scan")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("removed_at", "is", null)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
}

export async function insertScan(
  tx: Transaction,
  scan: Omit<ScanRow, "removed_at">,
): Promise<void> {
  await tx.write<LateTables>().insertInto("late_scan").values(scan).execute();
}

export async function markScanRemoved(tx: Transaction, id: Id, at: Instant): Promise<void> {
  await tx
    .write<LateTables>()
    .updateTable("late_scan")
    .set({ removed_at: at })
    .where("id", "=", id)
    .execute();
}

/** Presence as the paper tells it, with its end. */
export async function insertPresences(
  tx: Transaction,
  meetingId: Id,
  arrivals: LateEffects["arrivals"],
): Promise<void> {
  if (arrivals.length === 0) return;
  await tx
    .write<MeetingsTables>()
    .insertInto("presence")
    .values(
      arrivals.map(({ memberId, from, to }) => ({
        id: newId(),
        meeting_id: meetingId,
        member_id: memberId,
        from_at: from,
        to_at: to,
        place: "room" as const,
        how: "rollCall" as const,
      })),
    )
    .execute();
}

/** The paper's word on who was excused; an excuse that the paper does not have is taken back. */
export async function saveExcuses(
  tx: Transaction,
  meetingId: Id,
  absent: readonly { readonly memberId: Id; readonly reason: string | null }[],
  at: Instant,
): Promise<void> {
  for (const { memberId, reason } of absent) {
    await tx.query(sql`
      update invitation set answer = ${reason === null ? null : "excused"}, reason = ${reason}, answered_at = ${at}
      where meeting_id = ${meetingId} and member_id = ${memberId}`);
  }
}

/** Times, conclusion, opinions and tasks of one item; opinions stand at the beginning of their item. */
export async function saveItem(
  tx: Transaction,
  meetingId: Id,
  item: LateItemEffect,
  now: Instant,
): Promise<void> {
  const { itemId, startedAt, endedAt, conclusion } = item;
  if (startedAt === null || endedAt === null) return;
  await tx
    .write<MeetingsTables>()
    .updateTable("agenda_item")
    .set({ started_at: startedAt, ended_at: endedAt, ...(conclusion !== null && { conclusion }) })
    .where("id", "=", itemId)
    .execute();
  if (item.opinions.length > 0) {
    await tx
      .write<MeetingsTables>()
      .insertInto("opinion")
      .values(
        item.opinions.map(({ id, memberId, name, text }) => ({
          id,
          meeting_id: meetingId,
          item_id: itemId,
          member_id: memberId,
          name,
          at: startedAt,
          text,
          how: "spoken" as const,
        })),
      )
      .execute();
  }
  if (item.assignments.length > 0) {
    await tx
      .write<MeetingsTables>()
      .insertInto("assignment")
      .values(
        item.assignments.map(({ id, ownerId, ownerName, text, dueDate }) => ({
          id,
          meeting_id: meetingId,
          item_id: itemId,
          text,
          owner_id: ownerId,
          owner_name: ownerName,
          due_date: dueDate,
          assigned_at: now,
        })),
      )
      .execute();
  }
}
