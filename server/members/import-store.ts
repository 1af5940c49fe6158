import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import type { Sheet } from "@chiboso/domain/kernel/sheet.ts";
import { isAtWork, type ImportSummary } from "@chiboso/domain/members/import-contract.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { unpack } from "./import-pack.ts";
import type { Secrets } from "./secrets.ts";
import type { ImportTables } from "./tables.ts";

const SUMMARY = sql`
  import.id, import.kind, import.file_name as "fileName", import.sheet_name as "sheetName", import.as_of as "asOf",
  import.at, import.account_name as "by", import.status, import.committed_at as "committedAt",
  import.committed_by as "committedBy", import.undone_at as "undoneAt", import.undone_by as "undoneBy",
  import.changed_nothing as "changedNothing", import.failure, import.columns, import.counts,
  case when progress.import_id is not null then
    json_build_object('stage', progress.stage, 'done', progress.done, 'total', progress.total) end as progress`;

const FROM = sql`import left join import_progress progress on progress.import_id = import.id`;

export interface NewImport {
  readonly id: Id;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly asOf: string;
  readonly places: readonly string[];
  readonly accountId: Id | null;
  readonly by: string;
  readonly at: Instant;
  /** The sealed file. */
  readonly source: Buffer;
}

const NO_COUNTS = {
  new: 0,
  same: 0,
  changed: 0,
  warning: 0,
  error: 0,
  ignored: 0,
  additions: 0,
  alterations: 0,
} as const;

/** Keeps a file that waits to be read. */
export async function insertImport(tx: Transaction, fresh: NewImport): Promise<void> {
  await tx
    .write<ImportTables>()
    .insertInto("import")
    .values({
      id: fresh.id,
      file_name: fresh.fileName,
      file_digest: fresh.fileDigest,
      sheet_name: "",
      as_of: fresh.asOf,
      places: [...fresh.places],
      account_id: fresh.accountId,
      account_name: fresh.by,
      at: fresh.at,
      status: "reading",
      source: fresh.source,
      columns: "[]",
      counts: JSON.stringify(NO_COUNTS),
    })
    .execute();
}

/** One import; while nothing is done about it, it has no progress. */
export async function findImport(reader: Reader, id: Id): Promise<ImportSummary | undefined> {
  const [row] = await reader.query(
    sql<ImportSummary>`select ${SUMMARY} from ${FROM} where import.id = ${id}`,
  );
  return row && settle(row);
}

function settle(row: ImportSummary): ImportSummary {
  return isAtWork(row.status) ? row : { ...row, progress: null };
}

/** The places that an import touches, or undefined when there is no such import. */
export async function placesOfImport(
  reader: Reader,
  id: Id,
): Promise<readonly string[] | undefined> {
  const row = await reader
    .read<ImportTables>()
    .selectFrom("import")
    .select("places")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.places;
}

/** Imports all of whose places lie within these, latest first. */
export async function importsWithin(
  reader: Reader,
  places: readonly string[],
  limit: number,
): Promise<ImportSummary[]> {
  const patterns = places.map((place) => `${place}%`);
  const rows = await reader.query(sql<ImportSummary>`
    select ${SUMMARY} from ${FROM}
     where import.places <> '{}'
       and not exists (select from unnest(import.places) as touched
                        where not touched like any (${patterns}::text[]))
     order by import.at desc, import.id desc limit ${limit}`);
  return rows.map(settle);
}

export interface LockedImport {
  readonly summary: ImportSummary;
  readonly places: readonly string[];
  readonly fileDigest: string;
  readonly accountId: Id | null;
  readonly committingAccountId: Id | null;
  readonly committingPlaces: readonly string[];
  readonly planDigest: string;
  readonly source: Buffer | null;
  readonly sheet: Buffer | null;
}

/**
 * Waits until nobody else is at work on the import and locks it. Work that was broken off by a stop leaves
 * nothing behind, so whoever comes next begins from the start.
 */
export async function lockImport(tx: Transaction, id: Id): Promise<LockedImport | undefined> {
  const [row] = await tx.query(sql<
    ImportSummary & {
      places: string[];
      file_digest: string;
      account_id: Id | null;
      committing_account_id: Id | null;
      committing_places: string[] | null;
      plan_digest: string | null;
      source: Buffer | null;
      sheet: Buffer | null;
    }
  >`
    select ${SUMMARY}, import.places, import.file_digest, import.account_id, import.committing_account_id,
           import.committing_places, import.plan_digest, import.source, import.sheet
      from ${FROM} where import.id = ${id} for update of import`);
  if (row === undefined) return undefined;
  const { places, file_digest, account_id, committing_account_id, committing_places, ...rest } =
    row;
  const { plan_digest, source, sheet, ...summary } = rest;
  return {
    summary,
    places,
    fileDigest: file_digest,
    accountId: account_id,
    committingAccountId: committing_account_id,
    committingPlaces: committing_places ?? [],
    planDigest: plan_digest ?? "",
    source,
    sheet,
  };
}

/** The sheet that a preview was made from. */
export function sheetOf(secrets: Secrets, locked: LockedImport): Sheet {
  if (locked.sheet === null) throw new Error(`import ${locked.summary.id} has not been read`);
  return unpack(secrets, `import:${locked.summary.id}:sheet`, locked.sheet) as Sheet;
}

/** Any number, the same everywhere: commits of previews stand in a queue, so that each sees the last one's effects. */
const COMMIT_LOCK = 7_041_932;

/** Takes the one place in the queue of commits until the transaction ends. */
export async function queueForCommit(tx: Transaction): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(${COMMIT_LOCK})`);
}

/** Changes what is named of an import. */
export async function markImport(
  tx: Transaction,
  id: Id,
  set: {
    readonly status: ImportSummary["status"];
    readonly committing_account_id?: Id | null;
    readonly committing_places?: string[];
    readonly committed_at?: Instant;
    readonly committed_by?: string;
    readonly undone_at?: Instant;
    readonly undone_by?: string;
    readonly changed_nothing?: boolean;
    readonly source?: null;
    readonly failure?: Refusal | null;
  },
): Promise<void> {
  const { failure, ...plain } = set;
  const said = failure && JSON.stringify({ code: failure.code, params: failure.params ?? {} });
  await tx
    .write<ImportTables>()
    .updateTable("import")
    .set({ ...plain, failure: said ?? null })
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

/** Imports on which a server was at work when it stopped. */
export async function unfinishedImports(reader: Reader): Promise<Id[]> {
  const rows = await reader.query(sql<{ id: Id }>`
    select id from import where status in ('reading', 'committing', 'undoing') order by at`);
  return rows.map(({ id }) => id);
}
