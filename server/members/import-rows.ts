import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  importRow,
  type ImportRow,
  type ImportState,
  type ImportSummary,
} from "@chiboso/domain/members/import-contract.ts";
import type { Sheet } from "@chiboso/domain/kernel/sheet.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { pack, unpack } from "./import-pack.ts";
import type { Secrets } from "./secrets.ts";
import type { ImportTables } from "./tables.ts";

const CHUNK = 2000;

/** What reading a file found out. */
export interface KeptPreview {
  readonly kind: NonNullable<ImportSummary["kind"]>;
  readonly sheetName: string;
  readonly asOf: string;
  readonly columns: ImportSummary["columns"];
  readonly counts: ImportSummary["counts"];
  readonly places: readonly string[];
  readonly planDigest: string;
  readonly sheet: Sheet;
  readonly rows: readonly ImportRow[];
}

/** Keeps a preview with its rows; the file itself is needed no more. `progress` hears how many rows are kept. */
export async function keepPreview(
  tx: Transaction,
  secrets: Secrets,
  id: Id,
  preview: KeptPreview,
  progress: (done: number) => Promise<void>,
): Promise<void> {
  const { rows } = preview;
  await tx
    .write<ImportTables>()
    .updateTable("import")
    .set({
      status: "preview",
      kind: preview.kind,
      sheet_name: preview.sheetName,
      as_of: preview.asOf,
      columns: JSON.stringify(preview.columns),
      counts: JSON.stringify(preview.counts),
      places: [...preview.places],
      plan_digest: preview.planDigest,
      sheet: pack(secrets, `import:${id}:sheet`, preview.sheet),
      source: null,
      failure: null,
    })
    .where("id", "=", id)
    .execute();
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    await tx.query(sql`
      insert into import_row (import_id, row_number, state, content)
      select ${id}, row_number, state, content from unnest(
        ${chunk.map(({ row }) => row)}::int[],
        ${chunk.map(({ state }) => state)}::text[],
        ${chunk.map((row) => pack(secrets, `import:${id}:${row.row}`, row))}::bytea[]
      ) as kept (row_number, state, content)
      on conflict (import_id, row_number) do update set state = excluded.state, content = excluded.content`);
    await progress(start + chunk.length);
  }
}

/** Rows of a preview in the order of the sheet. */
export async function importRows(
  reader: Reader,
  secrets: Secrets,
  wanted: { importId: Id; state: ImportState | undefined; after: number; limit: number },
): Promise<ImportRow[]> {
  let query = reader
    .read<ImportTables>()
    .selectFrom("import_row")
    .select(["row_number", "content"])
    .where("import_id", "=", wanted.importId)
    .where("row_number", ">", wanted.after);
  if (wanted.state !== undefined) query = query.where("state", "=", wanted.state);
  const rows = await query.orderBy("row_number").limit(wanted.limit).execute();
  return rows.map((row) =>
    importRow.parse(unpack(secrets, `import:${wanted.importId}:${row.row_number}`, row.content)),
  );
}
