import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql } from "../platform/database.ts";
import type { KeptContents } from "../platform/kept-content.ts";

interface Row {
  readonly index: number;
  readonly kind: string;
  readonly ref: Id;
  readonly personal: boolean;
  readonly salt: Buffer | null;
  readonly content: Buffer | null;
}

/**
 * The acts whose content stands beside the log, as `sealAct` put it there. Only what concerns a person is ever
 * erased: of any other act an empty content is one that is missing.
 */
export const keptActs: KeptContents = async ({ reader, organisationId, from, to }) => {
  const rows = await reader.query<Row>(
    sql`
      select entry_index as index, kind, ref, member_id is not null as personal, salt, content
        from sealed_act
       where organisation_id = ${organisationId} and entry_index >= ${from} and entry_index < ${to}`,
    "kept acts",
  );
  return rows.flatMap(({ index, kind, ref, personal, salt, content }) => {
    if (salt !== null) return { index, salt, content, of: { kind, ref } };
    return personal ? { index, erased: true as const } : [];
  });
};
