import { sql } from "../platform/database.ts";
import type { KeptContent, KeptContents } from "../platform/kept-content.ts";

/** Roles that were given and ended, as they were sealed. */
export const keptAccessActs: KeptContents = async ({ reader, organisationId, from, to }) =>
  reader.query<KeptContent>(
    sql`
      select entry_index as index, salt, content from access_act
       where organisation_id = ${organisationId} and entry_index >= ${from} and entry_index < ${to}`,
    "kept access acts",
  );
