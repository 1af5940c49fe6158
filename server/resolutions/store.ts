import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ResolutionDocument, Sign } from "@chiboso/domain/resolutions/document.ts";
import type { Updateable } from "kysely";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type { ResolutionRow, ResolutionTables, TextRow } from "./tables.ts";

/** Locator `resolution`: the path of the organisation that issues it. */
export async function locateResolution(reader: Reader, id: Id): Promise<string | undefined> {
  const rows = await reader.query<{ path: string }>(sql`
    select o.path from resolution r join organisation o on o.id = r.organisation_id where r.id = ${id}`);
  return rows[0]?.path;
}

export async function findOfMeeting(
  reader: Reader,
  meetingId: Id,
  sign: Sign,
): Promise<ResolutionRow | undefined> {
  return reader
    .read<ResolutionTables>()
    .selectFrom("resolution")
    .selectAll()
    .where("meeting_id", "=", meetingId)
    .where("sign", "=", sign)
    .executeTakeFirst();
}

/** The resolution that a route's path names; it exists, because the right to it was decided from it. */
export async function getResolution(reader: Reader, id: Id): Promise<ResolutionRow> {
  return reader
    .read<ResolutionTables>()
    .selectFrom("resolution")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** The row, held until the transaction ends. */
export async function lockResolution(tx: Transaction, id: Id): Promise<ResolutionRow> {
  return tx
    .write<ResolutionTables>()
    .selectFrom("resolution")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

type NewResolution = Pick<
  ResolutionRow,
  | "id"
  | "organisation_id"
  | "meeting_id"
  | "sign"
  | "zone"
  | "subject"
  | "held_at"
  | "due_at"
  | "term"
  | "signer_id"
  | "signer_name"
  | "signer_post"
>;

export async function insertResolution(
  tx: Transaction,
  row: NewResolution,
  drafted: ResolutionDocument,
): Promise<void> {
  await tx
    .write<ResolutionTables>()
    .insertInto("resolution")
    .values({ ...row, drafted: JSON.stringify(drafted), state: "draft", version: 1 })
    .execute();
}

export async function changeResolution(
  tx: Transaction,
  id: Id,
  change: Updateable<ResolutionTables["resolution"]>,
): Promise<void> {
  await tx
    .write<ResolutionTables>()
    .updateTable("resolution")
    .set(change)
    .where("id", "=", id)
    .execute();
}

export async function insertText(
  tx: Transaction,
  text: { readonly id: Id; readonly version: number; readonly document: ResolutionDocument },
  actor: Actor,
  at: Instant,
): Promise<void> {
  await tx
    .write<ResolutionTables>()
    .insertInto("resolution_text")
    .values({
      resolution_id: text.id,
      version: text.version,
      document: JSON.stringify(text.document),
      saved_by: actor.accountId,
      saved_by_name: actor.name,
      saved_at: at,
    })
    .execute();
}

/** The text of a version that the resolution names, which therefore exists. */
export async function getText(reader: Reader, id: Id, version: number): Promise<TextRow> {
  return reader
    .read<ResolutionTables>()
    .selectFrom("resolution_text")
    .selectAll()
    .where("resolution_id", "=", id)
    .where("version", "=", version)
    .executeTakeFirstOrThrow();
}
