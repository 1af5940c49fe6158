import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { EntryKind } from "@chiboso/domain/ledger/entry.ts";
import { isSealedThere } from "../ledger/public.ts";
import type { Config } from "../platform/config.ts";
import { sql, type Reader } from "../platform/database.ts";
import type { EventKind } from "./event-kinds.ts";
import { hasEventMark } from "./event-mark.ts";
import { sealedEvent } from "./events.ts";
import type { EventRow, Meeting } from "./tables.ts";

/** Where events and entries are looked up, and where the key of their marks lies. */
export interface Looking {
  readonly tx: Reader;
  readonly services: { readonly config: Pick<Config, "dataDir"> };
}

/**
 * What the log of the cell holds of an official act in a meeting: the data of its event, if they are those that the
 * entry seals and that the server has marked; of several the last. Undefined where there is none, or where the row
 * says something else by now.
 */
export async function findSealedEvent(
  { tx, services: { config } }: Looking,
  meeting: Pick<Meeting, "id" | "organisation_id">,
  act: { readonly kind: EventKind; readonly entry: EntryKind; readonly ref: Id },
): Promise<EventRow["data"] | undefined> {
  const rows = await tx.query<EventRow>(sql`
    select * from meeting_event
     where meeting_id = ${meeting.id} and kind = ${act.kind} and ledger_index is not null
     order by seq desc`);
  for (const row of rows) {
    const { meeting_id: meetingId, seq, kind, at, actor, data } = row;
    const { ledger_index: index, ledger_salt: salt, mark } = row;
    if (index === null || salt === null) continue;
    const content = canonicalBytes(sealedEvent({ meetingId, seq, kind, at, actor, data }));
    if (!(await hasEventMark(config.dataDir, content, mark))) continue;
    const kept = { index, kind: act.entry, ref: act.ref, salt, content };
    if (await isSealedThere(tx, meeting.organisation_id, kept)) return data;
  }
  return undefined;
}

/** Where the official acts of a meeting stand in the log of its cell, the first first. */
export async function sealedIndexes(reader: Reader, meetingId: Id): Promise<readonly number[]> {
  const rows = await reader.query<{ index: number }>(sql`
    select ledger_index::int as index from meeting_event
     where meeting_id = ${meetingId} and ledger_index is not null order by ledger_index`);
  return rows.map(({ index }) => index);
}
