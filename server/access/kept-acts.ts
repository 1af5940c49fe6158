import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql } from "../platform/database.ts";
import type { KeptContents } from "../platform/kept-content.ts";

interface Row {
  readonly index: number;
  readonly salt: Buffer;
  readonly content: Buffer;
  readonly kind: string;
  readonly ref: Id;
}

/** Roles that were given and ended, as they were sealed. */
export const keptAccessActs: KeptContents = async ({ reader, organisationId, from, to }) => {
  const rows = await reader.query<Row>(
    sql`
      select entry_index as index, salt, content, kind, grant_id as ref from access_act
       where organisation_id = ${organisationId} and entry_index >= ${from} and entry_index < ${to}`,
    "kept access acts",
  );
  return rows.map(({ kind, ref, ...kept }) => ({ ...kept, of: { kind, ref } }));
};
