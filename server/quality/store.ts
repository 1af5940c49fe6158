import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Insertable, Updateable } from "kysely";
import type { Reader, Transaction } from "../platform/database.ts";
import type { QualityTables, ReturnRow, ScoreRow } from "./tables.ts";

/** All versions of a meeting's score, the latest first. */
export async function scoresOf(reader: Reader, meetingId: Id): Promise<readonly ScoreRow[]> {
  return reader
    .read<QualityTables>()
    .selectFrom("quality_score")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .orderBy("version", "desc")
    .execute();
}

/** Reasons with which a version was sent back, the first one first. */
export async function returnsOf(
  reader: Reader,
  meetingId: Id,
  version: number,
): Promise<readonly ReturnRow[]> {
  return reader
    .read<QualityTables>()
    .selectFrom("quality_return")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("version", "=", version)
    .orderBy("at")
    .execute();
}

export async function insertScore(
  tx: Transaction,
  row: Insertable<QualityTables["quality_score"]>,
): Promise<void> {
  await tx.write<QualityTables>().insertInto("quality_score").values(row).execute();
}

export async function changeScore(
  tx: Transaction,
  row: Pick<ScoreRow, "meeting_id" | "version" | "revision">,
  change: Updateable<QualityTables["quality_score"]>,
): Promise<void> {
  await tx
    .write<QualityTables>()
    .updateTable("quality_score")
    .set({ ...change, revision: row.revision + 1 })
    .where("meeting_id", "=", row.meeting_id)
    .where("version", "=", row.version)
    .execute();
}

export async function insertReturn(tx: Transaction, row: ReturnRow): Promise<void> {
  await tx.write<QualityTables>().insertInto("quality_return").values(row).execute();
}
