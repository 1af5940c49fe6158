import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  getImport,
  ImportRow,
  listImportRows,
  listImports,
} from "@chiboso/domain/members/import-contract.ts";
import type { previewUndo } from "@chiboso/domain/members/import-undo-contract.ts";
import { DAILY_WORK } from "@chiboso/domain/members/readings/purposes.ts";
import type { LoggedReadAsked, ReadAsked } from "../platform/capability.ts";
import { sql, type Reader } from "../platform/database.ts";
import { isWithinAll } from "./import-requests.ts";
import { importRows } from "./import-rows.ts";
import { findImport, importsWithin, placesOfImport } from "./import-store.ts";
import { noteReading } from "./readings/note-reading.ts";
import { hiddenAmong } from "./restricted.ts";
import { openSecrets } from "./secrets.ts";
import { undoInThread } from "./undo-thread.ts";

/** Earlier imports within the reader's places. */
export async function showImports(
  asked: ReadAsked<typeof listImports>,
): Promise<Result<Reply<typeof listImports>>> {
  return ok({ imports: await importsWithin(asked.reader, asked.places, asked.query.limit) });
}

/** One import. */
export async function showImport(
  asked: ReadAsked<typeof getImport>,
): Promise<Result<Reply<typeof getImport>>> {
  const { reader, params, places } = asked;
  if (!(await reaches(reader, params.importId, places))) return refuse("kernel.not_found");
  const found = await findImport(reader, params.importId);
  return found === undefined ? refuse("kernel.not_found") : ok(found);
}

/** A page of a preview's rows. */
export async function showImportRows(
  asked: LoggedReadAsked<typeof listImportRows>,
): Promise<Result<Reply<typeof listImportRows>>> {
  const { tx, params, query, services, places, actor, now } = asked;
  const { importId } = params;
  if (!(await reaches(tx, importId, places))) return refuse("kernel.not_found");
  const secrets = await openSecrets(services.config.dataDir);
  const rows = await importRows(tx, secrets, {
    importId,
    state: query.state,
    after: query.after,
    limit: query.limit,
  });
  const known = rows.flatMap(({ memberId }) => memberId ?? []);
  const hidden = await hiddenAmong(tx, actor, known);
  const memberIds = [...known, ...(await subjectsAt(tx, importId, rows))].filter(
    (id) => !hidden.has(id),
  );
  const read = { actor, now, memberIds, purpose: DAILY_WORK, what: "list" } as const;
  await noteReading(tx, { ...read, route: "members.listImportRows" });
  const shown = rows.map((row) =>
    row.memberId !== null && hidden.has(row.memberId) ? withoutStored(row) : row,
  );
  return ok({ rows: shown, next: rows.length === query.limit ? (rows.at(-1)?.row ?? null) : null });
}

/** What undoing an import would do, or why it cannot be undone. */
export async function showUndo(
  asked: LoggedReadAsked<typeof previewUndo>,
): Promise<Result<Reply<typeof previewUndo>>> {
  const { tx, params, services, places, actor, now } = asked;
  const { importId } = params;
  if (!(await reaches(tx, importId, places))) return refuse("kernel.not_found");
  const found = await findImport(tx, importId);
  if (found?.status !== "committed") return refuse("members.import_not_committed");
  const plan = await undoInThread(services, { importId, places });
  const memberIds = await subjectsAt(tx, importId, plan.conflicts);
  const read = { actor, now, memberIds, purpose: DAILY_WORK, what: "list" } as const;
  await noteReading(tx, { ...read, route: "members.previewUndo" });
  return ok(plan);
}

/** The members whom a committed import wrote from these rows. */
async function subjectsAt(
  reader: Reader,
  importId: Id,
  rows: readonly { readonly row: number }[],
): Promise<Id[]> {
  const found = await reader.query(sql<{ id: Id }>`
    select subject_id as id from import_effect
     where import_id = ${importId} and kind in ('memberAdded', 'memberAltered')
       and row_number = any (${rows.map(({ row }) => row)}::int[])`);
  return found.map(({ id }) => id);
}

/** The row as the sheet has it: what is stored is not for the reader. */
function withoutStored(row: ImportRow): ImportRow {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, old: null })) };
}

async function reaches(reader: Reader, id: Id, places: readonly string[]): Promise<boolean> {
  const touched = await placesOfImport(reader, id);
  return touched !== undefined && isWithinAll(touched, places);
}
