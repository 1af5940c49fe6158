import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ImportCounts } from "@chiboso/domain/members/import-contract.ts";
import { sql } from "../platform/database.ts";
import type { KeptContents } from "../platform/kept-content.ts";
import { sealedImport } from "./commit-import.ts";

interface Row {
  readonly import: Id;
  readonly kind: string | null;
  readonly file: string;
  readonly plan: string;
  readonly counts: ImportCounts;
  readonly index: number;
  readonly salt: Buffer;
}

/** Imports that were carried out, as `commitImport` sealed them. */
export const keptImports: KeptContents = async ({ reader, organisationId, from, to }) => {
  const rows = await reader.query<Row>(
    sql`
      select id as import, kind, file_digest as file, plan_digest as plan, counts,
             ledger_index as index, ledger_salt as salt
        from import
       where ledger_organisation_id = ${organisationId}
         and ledger_index >= ${from} and ledger_index < ${to}`,
    "kept imports",
  );
  return rows.map(({ index, salt, ...row }) => ({ index, salt, content: sealedImport(row) }));
};
