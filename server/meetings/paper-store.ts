import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reader, Transaction } from "../platform/database.ts";
import type { MeetingsTables, Paper } from "./tables.ts";

/** The papers of a meeting that were not taken away, in the order in which they came. */
export async function papersOf(reader: Reader, meetingId: Id): Promise<Paper[]> {
  return reader
    .read<MeetingsTables>()
    .selectFrom("meeting_paper")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("removed_at", "is", null)
    .orderBy("added_at")
    .orderBy("id")
    .execute();
}

export async function insertPaper(
  tx: Transaction,
  paper: Omit<Paper, "removed_at">,
): Promise<void> {
  await tx.write<MeetingsTables>().insertInto("meeting_paper").values(paper).execute();
}

export async function markRemoved(tx: Transaction, id: Id, now: Instant): Promise<void> {
  await tx
    .write<MeetingsTables>()
    .updateTable("meeting_paper")
    .set({ removed_at: now })
    .where("id", "=", id)
    .execute();
}
