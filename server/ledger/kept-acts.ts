import { sql } from "../platform/database.ts";
import type { KeptContents } from "../platform/kept-content.ts";

/** The acts whose content stands beside the log, as `sealAct` put it there. */
export const keptActs: KeptContents = async ({ reader, organisationId, from, to }) => {
  const rows = await reader.query<{ index: number; salt: Buffer | null; content: Buffer | null }>(
    sql`
      select entry_index as index, salt, content from sealed_act
       where organisation_id = ${organisationId} and entry_index >= ${from} and entry_index < ${to}`,
    "kept acts",
  );
  return rows.map(({ index, salt, content }) =>
    salt === null ? { index, erased: true } : { index, salt, content },
  );
};
