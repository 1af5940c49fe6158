import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import { sql } from "../platform/database.ts";
import type { KeptContents } from "../platform/kept-content.ts";
import { sealedEvent } from "./events.ts";
import type { EventRow } from "./tables.ts";

/** The official acts of meetings, made again from the events as `appendEvent` sealed them. */
export const keptEvents: KeptContents = async ({ reader, organisationId, from, to }) => {
  const rows = await reader.query<EventRow>(
    sql`
      select e.* from meeting_event as e join meeting as m on m.id = e.meeting_id
       where m.organisation_id = ${organisationId} and e.ledger_index >= ${from} and e.ledger_index < ${to}`,
    "kept events",
  );
  return rows.flatMap((row) => {
    const { meeting_id: meetingId, seq, kind, at, actor, data } = row;
    if (row.ledger_index === null || row.ledger_salt === null) return [];
    const content = canonicalBytes(sealedEvent({ meetingId, seq, kind, at, actor, data }));
    return { index: row.ledger_index, salt: row.ledger_salt, content };
  });
};
