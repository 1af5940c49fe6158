import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { MinutesDocument } from "@chiboso/domain/minutes/document.ts";
import type { Selectable } from "kysely";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type {
  MinutesApprovalTable,
  MinutesRevisionTable,
  MinutesTable,
  MinutesTables,
  MinutesTextTable,
} from "./tables.ts";

export type MinutesRow = Selectable<MinutesTable>;
export type TextRow = Selectable<MinutesTextTable>;
export type RevisionRow = Selectable<MinutesRevisionTable>;
export type ApprovalRow = Selectable<MinutesApprovalTable>;

/** Locator `minutes`: the path of the organisation whose meeting they tell. */
export async function locateMinutes(reader: Reader, id: Id): Promise<string | undefined> {
  const rows = await reader.query<{ path: string }>(sql`
    select o.path from minutes m join organisation o on o.id = m.organisation_id where m.id = ${id}`);
  return rows[0]?.path;
}

export async function findByMeeting(
  reader: Reader,
  meetingId: Id,
): Promise<MinutesRow | undefined> {
  return reader
    .read<MinutesTables>()
    .selectFrom("minutes")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .executeTakeFirst();
}

export async function findMinutes(reader: Reader, id: Id): Promise<MinutesRow | undefined> {
  return reader
    .read<MinutesTables>()
    .selectFrom("minutes")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
}

/** The minutes that a route's path names; they exist, because the right to them was decided from them. */
export async function getMinutes(reader: Reader, id: Id): Promise<MinutesRow> {
  const row = await findMinutes(reader, id);
  if (row === undefined) throw new Error(`no minutes ${id}`);
  return row;
}

/** The row, held until the transaction ends: all writes to one set of minutes queue here. */
export async function lockMinutes(tx: Transaction, id: Id): Promise<MinutesRow> {
  return tx
    .write<MinutesTables>()
    .selectFrom("minutes")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function insertMinutes(
  tx: Transaction,
  row: Omit<MinutesRow, "drafted" | "state" | "version" | "number" | "approved_at">,
  drafted: MinutesDocument,
): Promise<void> {
  await tx
    .write<MinutesTables>()
    .insertInto("minutes")
    .values({
      ...row,
      drafted: JSON.stringify(drafted),
      state: "draft",
      version: 1,
      number: null,
      approved_at: null,
    })
    .execute();
}

export async function changeMinutes(
  tx: Transaction,
  id: Id,
  change: Partial<Pick<MinutesRow, "state" | "version" | "number" | "approved_at">>,
): Promise<void> {
  await tx.write<MinutesTables>().updateTable("minutes").set(change).where("id", "=", id).execute();
}

export async function insertText(
  tx: Transaction,
  text: {
    minutesId: Id;
    version: number;
    document: MinutesDocument;
    restoredFrom?: number;
  },
  actor: Actor,
  at: Instant,
): Promise<void> {
  await tx
    .write<MinutesTables>()
    .insertInto("minutes_text")
    .values({
      minutes_id: text.minutesId,
      version: text.version,
      document: JSON.stringify(text.document),
      saved_by: actor.accountId,
      saved_by_name: actor.name,
      saved_at: at,
      restored_from: text.restoredFrom ?? null,
    })
    .execute();
}

export async function findText(
  reader: Reader,
  minutesId: Id,
  version: number,
): Promise<TextRow | undefined> {
  return reader
    .read<MinutesTables>()
    .selectFrom("minutes_text")
    .selectAll()
    .where("minutes_id", "=", minutesId)
    .where("version", "=", version)
    .executeTakeFirst();
}

/** The text of a version that the minutes name, which therefore exists. */
export async function getText(reader: Reader, minutesId: Id, version: number): Promise<TextRow> {
  const text = await findText(reader, minutesId, version);
  if (text === undefined) throw new Error(`minutes ${minutesId} have no version ${version}`);
  return text;
}

/** Who saved which version when, latest first; without the texts. */
export async function versionsOf(
  reader: Reader,
  minutesId: Id,
): Promise<Omit<TextRow, "document">[]> {
  return reader
    .read<MinutesTables>()
    .selectFrom("minutes_text")
    .select(["minutes_id", "version", "saved_by", "saved_by_name", "saved_at", "restored_from"])
    .where("minutes_id", "=", minutesId)
    .orderBy("version", "desc")
    .execute();
}

/** The frozen revisions, latest first. */
export async function revisionsOf(reader: Reader, minutesId: Id): Promise<RevisionRow[]> {
  return reader
    .read<MinutesTables>()
    .selectFrom("minutes_revision")
    .selectAll()
    .where("minutes_id", "=", minutesId)
    .orderBy("revision", "desc")
    .execute();
}

export async function approvalsOf(reader: Reader, minutesId: Id): Promise<ApprovalRow[]> {
  return reader
    .read<MinutesTables>()
    .selectFrom("minutes_approval")
    .selectAll()
    .where("minutes_id", "=", minutesId)
    .orderBy("at")
    .execute();
}

export async function insertRevision(
  tx: Transaction,
  row: Pick<RevisionRow, "minutes_id" | "revision" | "version" | "pdf_digest" | "pages">,
  actor: Actor,
  at: Instant,
): Promise<void> {
  await tx
    .write<MinutesTables>()
    .insertInto("minutes_revision")
    .values({
      ...row,
      frozen_by: actor.accountId,
      frozen_by_name: actor.name,
      frozen_at: at,
      returned_by: null,
      returned_by_name: null,
      returned_at: null,
      return_reason: null,
    })
    .execute();
}

export async function markReturned(
  tx: Transaction,
  key: { minutesId: Id; revision: number; reason: string },
  actor: Actor,
  at: Instant,
): Promise<void> {
  await tx
    .write<MinutesTables>()
    .updateTable("minutes_revision")
    .set({
      returned_by: actor.accountId,
      returned_by_name: actor.name,
      returned_at: at,
      return_reason: key.reason,
    })
    .where("minutes_id", "=", key.minutesId)
    .where("revision", "=", key.revision)
    .execute();
}

export async function insertApproval(tx: Transaction, row: ApprovalRow): Promise<void> {
  await tx.write<MinutesTables>().insertInto("minutes_approval").values(row).execute();
}
