import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader } from "../platform/database.ts";
import type { Secrets } from "./secrets.ts";

export type NumberKind = "citizen" | "old" | "card";

/** Numbers under which members were known before their records were merged, as an import writes them: `card:…`. */
export async function olderNumbersOf(
  reader: Reader,
  secrets: Secrets,
  memberIds: readonly Id[],
): Promise<Map<Id, string[]>> {
  const found = new Map<Id, string[]>();
  if (memberIds.length === 0) return found;
  const rows = await reader.query(sql<{
    id: Id;
    member_id: Id;
    kind: NumberKind;
    number: Buffer;
  }>`select id, member_id, kind, number from older_number
      where member_id = any (${[...memberIds]}::uuid[]) order by at, id`);
  for (const row of rows) {
    const number = openOlderNumber(secrets, row);
    found.set(row.member_id, [...(found.get(row.member_id) ?? []), `${row.kind}:${number}`]);
  }
  return found;
}

/** The columns of a number that is kept beside the present one. */
export function sealOlderNumber(secrets: Secrets, id: Id, kind: NumberKind, number: string) {
  return {
    number: secrets.seal(Buffer.from(number), contextOf(id)),
    index: secrets.indexOf(number, kind),
  };
}

function openOlderNumber(secrets: Secrets, row: { readonly id: Id; readonly number: Buffer }) {
  return secrets.open(row.number, contextOf(row.id)).toString();
}

function contextOf(id: Id): string {
  return `older-number:${id}`;
}
