import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader } from "../platform/database.ts";

/** Tables in which a member may stand without anything having grown on the record. */
const HARMLESS: ReadonlySet<string> = new Set([
  // Compared row by row.
  "membership",
  "member_post",
  "former_membership",
  "former_post",
  // Who opened the file, and what another list says: both stay with the identity.
  "file_read",
  "reconciliation_row",
  // Counted by their source below.
  "member_fact",
]);

/** What a trace in a table means in words; everything else is a record that hangs on the member. */
const SAID: Readonly<Record<string, string>> = {
  account: "members.undo_has_account",
  poll_member: "members.undo_has_voted",
  ballot: "members.undo_has_voted",
  invitation: "members.undo_has_meetings",
  presence: "members.undo_has_meetings",
  opinion: "members.undo_has_meetings",
  speech: "members.undo_has_meetings",
  meeting: "members.undo_has_meetings",
  assignment: "members.undo_has_meetings",
  member_standing: "members.undo_standing_entered",
};

/** For each of these members, why an import that added them cannot be undone: what names them by now. */
export async function tracesOf(
  reader: Reader,
  importId: Id,
  memberIds: readonly Id[],
): Promise<ReadonlyMap<Id, readonly string[]>> {
  const found = new Map<Id, Set<string>>();
  if (memberIds.length === 0) return new Map();
  const note = (memberId: Id, code: string) =>
    found.set(memberId, (found.get(memberId) ?? new Set()).add(code));
  const ids = [...memberIds];
  const rows = await reader.query(sql<{ member_id: Id; place: string }>`
    select member_id, place from member_traces(${ids}::uuid[])`);
  for (const { member_id: memberId, place } of rows) {
    if (!HARMLESS.has(place)) note(memberId, SAID[place] ?? "members.undo_has_records");
  }
  const facts = await reader.query(sql<{ member_id: Id }>`
    select distinct member_id from member_fact
     where member_id = any (${ids}::uuid[]) and withdrawn_at is null
       and not (source = 'import' and source_id = ${importId})`);
  for (const { member_id: memberId } of facts) note(memberId, "members.undo_has_records");
  return new Map([...found].map(([id, codes]) => [id, [...codes].toSorted()]));
}
