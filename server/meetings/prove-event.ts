import { canonicalText } from "@chiboso/domain/kernel/canonical.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { refuse, ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { proveEntry, type ProvenEntry } from "../ledger/public.ts";
import { sql, type Reader } from "../platform/database.ts";
import type { EventKind } from "./event-kinds.ts";
import { sealedEvent } from "./events.ts";
import type { EventRow, Meeting } from "./tables.ts";

export interface ProvenEvent extends ProvenEntry {
  /** The canonical text of the event, and the salt with which the entry seals it. */
  readonly content: string;
  readonly salt: Uint8Array;
}

/**
 * The last event of a kind about a secret vote, with the way from its entry to a signed checkpoint, for whoever looks at
 * it elsewhere. Refuses with `ledger.no_checkpoint` as long as none covers it.
 */
export async function proveEvent(
  reader: Reader,
  meeting: Pick<Meeting, "id" | "organisation_id">,
  kind: EventKind,
  secretId: Id,
): Promise<Result<ProvenEvent>> {
  const [row] = await reader.query<EventRow>(sql`
    select * from meeting_event
     where meeting_id = ${meeting.id} and kind = ${kind} and data ->> 'secretId' = ${secretId}
       and ledger_index is not null
     order by seq desc limit 1`);
  if (row === undefined || row.ledger_index === null || row.ledger_salt === null)
    return refuse("ledger.no_checkpoint");
  const { seq, at, actor, data } = row;
  const event = sealedEvent({ meetingId: meeting.id, seq, kind, at, actor, data });
  const proven = await proveEntry(reader, meeting.organisation_id, row.ledger_index);
  if (!proven.ok) return proven;
  return ok({ ...proven.value, content: canonicalText(event), salt: row.ledger_salt });
}
