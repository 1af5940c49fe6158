import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Sheet } from "@chiboso/domain/kernel/sheet.ts";
import {
  importRow,
  type ImportRow,
  type ImportState,
  type ImportSummary,
} from "@chiboso/domain/members/import-contract.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type { Secrets } from "./secrets.ts";
import type { ImportTables } from "./tables.ts";

const CHUNK = 1000;
/** Far above any sheet that the reader lets through. */
const LARGEST = 512 * 1024 * 1024;

const SUMMARY = [
  "id",
  "kind",
  "file_name as fileName",
  "sheet_name as sheetName",
  "as_of as asOf",
  "at",
  "account_name as by",
  "status",
  "committed_at as committedAt",
  "committed_by as committedBy",
  "columns",
  "counts",
] as const;

/** A preview as it is kept; the sheet and the rows are packed and sealed, for they hold numbers of identity. */
export interface KeptPreview {
  readonly summary: ImportSummary;
  readonly fileDigest: string;
  readonly path: string;
  readonly planDigest: string;
  readonly sheet: Buffer;
  readonly rows: readonly {
    readonly row: number;
    readonly state: ImportState;
    readonly content: Buffer;
  }[];
}

export function packSheet(secrets: Secrets, importId: Id, sheet: Sheet): Buffer {
  return pack(secrets, `import:${importId}:sheet`, sheet);
}

export function packRow(
  secrets: Secrets,
  importId: Id,
  row: ImportRow,
): KeptPreview["rows"][number] {
  return {
    row: row.row,
    state: row.state,
    content: pack(secrets, `import:${importId}:${row.row}`, row),
  };
}

function pack(secrets: Secrets, context: string, value: unknown): Buffer {
  return secrets.seal(deflateRawSync(JSON.stringify(value)), context);
}

function unpack(secrets: Secrets, context: string, sealed: Buffer): unknown {
  return JSON.parse(
    inflateRawSync(secrets.open(sealed, context), { maxOutputLength: LARGEST }).toString(),
  );
}

export async function insertPreview(
  tx: Transaction,
  preview: KeptPreview,
  accountId: Id | null,
): Promise<void> {
  const { summary } = preview;
  await tx
    .write<ImportTables>()
    .insertInto("import")
    .values({
      id: summary.id,
      kind: summary.kind,
      file_name: summary.fileName,
      file_digest: preview.fileDigest,
      sheet_name: summary.sheetName,
      as_of: summary.asOf,
      path: preview.path,
      account_id: accountId,
      account_name: summary.by,
      at: summary.at,
      status: "preview",
      sheet: preview.sheet,
      plan_digest: preview.planDigest,
      columns: JSON.stringify(summary.columns),
      counts: JSON.stringify(summary.counts),
      committed_at: null,
      committed_by: null,
      ledger_organisation_id: null,
      ledger_index: null,
      ledger_salt: null,
    })
    .execute();
  for (let start = 0; start < preview.rows.length; start += CHUNK) {
    const rows = preview.rows.slice(start, start + CHUNK);
    await tx
      .write<ImportTables>()
      .insertInto("import_row")
      .values(
        rows.map(({ row, state, content }) => ({
          import_id: summary.id,
          row_number: row,
          state,
          content,
        })),
      )
      .execute();
  }
}

export async function findImport(reader: Reader, id: Id): Promise<ImportSummary | undefined> {
  return reader
    .read<ImportTables>()
    .selectFrom("import")
    .select(SUMMARY)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Locator `import`. */
export async function locateImport(reader: Reader, id: Id): Promise<string | undefined> {
  const row = await reader
    .read<ImportTables>()
    .selectFrom("import")
    .select("path")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.path;
}

export async function importsWithin(
  reader: Reader,
  places: readonly string[],
  limit: number,
): Promise<ImportSummary[]> {
  return reader
    .read<ImportTables>()
    .selectFrom("import")
    .select(SUMMARY)
    .where(sql<boolean>`path like any (${places.map((place) => `${place}%`)}::text[])`)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
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

export interface LockedImport {
  readonly summary: ImportSummary;
  readonly path: string;
  readonly fileDigest: string;
  readonly planDigest: string;
  readonly sheet: Sheet;
}

/** Any number, the same everywhere: commits of previews stand in a queue, so that each sees the last one's effects. */
const COMMIT_LOCK = 7_041_931;

/** Takes the one place in the queue of commits and reads the preview that is to be carried out. */
export async function lockImport(
  tx: Transaction,
  secrets: Secrets,
  id: Id,
): Promise<LockedImport | undefined> {
  await tx.query(sql`select pg_advisory_xact_lock(${COMMIT_LOCK})`);
  const row = await tx
    .read<ImportTables>()
    .selectFrom("import")
    .select([...SUMMARY, "path", "file_digest", "plan_digest", "sheet"])
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { path, file_digest: fileDigest, plan_digest: planDigest, sheet, ...summary } = row;
  return {
    summary,
    path,
    fileDigest,
    planDigest,
    sheet: unpack(secrets, `import:${id}:sheet`, sheet) as Sheet,
  };
}

export async function markCommitted(
  tx: Transaction,
  id: Id,
  at: string,
  by: string,
): Promise<void> {
  await tx
    .write<ImportTables>()
    .updateTable("import")
    .set({ status: "committed", committed_at: at, committed_by: by })
    .where("id", "=", id)
    .execute();
}

/** Keeps where the log has the commit, so that the entry can be proved later. */
export async function keepLedgerPlace(
  tx: Transaction,
  id: Id,
  place: { readonly organisationId: Id; readonly index: number; readonly salt: Uint8Array },
): Promise<void> {
  await tx
    .write<ImportTables>()
    .updateTable("import")
    .set({
      ledger_organisation_id: place.organisationId,
      ledger_index: place.index,
      ledger_salt: Buffer.from(place.salt),
    })
    .where("id", "=", id)
    .execute();
}
