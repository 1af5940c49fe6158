import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  getImport,
  listImportRows,
  listImports,
} from "@chiboso/domain/members/import-contract.ts";
import type { previewUndo } from "@chiboso/domain/members/import-undo-contract.ts";
import type { ReadAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { isWithinAll } from "./import-requests.ts";
import { importRows } from "./import-rows.ts";
import { findImport, importsWithin, placesOfImport } from "./import-store.ts";
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
  asked: ReadAsked<typeof listImportRows>,
): Promise<Result<Reply<typeof listImportRows>>> {
  const { reader, params, query, services, places } = asked;
  if (!(await reaches(reader, params.importId, places))) return refuse("kernel.not_found");
  const secrets = await openSecrets(services.config.dataDir);
  const rows = await importRows(reader, secrets, {
    importId: params.importId,
    state: query.state,
    after: query.after,
    limit: query.limit,
  });
  return ok({ rows, next: rows.length === query.limit ? (rows.at(-1)?.row ?? null) : null });
}

/** What undoing an import would do, or why it cannot be undone. */
export async function showUndo(
  asked: ReadAsked<typeof previewUndo>,
): Promise<Result<Reply<typeof previewUndo>>> {
  const { reader, params, services, places } = asked;
  if (!(await reaches(reader, params.importId, places))) return refuse("kernel.not_found");
  const found = await findImport(reader, params.importId);
  if (found?.status !== "committed") return refuse("members.import_not_committed");
  return ok(await undoInThread(services, params.importId));
}

async function reaches(reader: Reader, id: Id, places: readonly string[]): Promise<boolean> {
  const touched = await placesOfImport(reader, id);
  return touched !== undefined && isWithinAll(touched, places);
}
