import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  getImport,
  listImportRows,
  listImports,
} from "@chiboso/domain/members/import-contract.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { findImport, importRows, importsWithin } from "./import-store.ts";
import { openSecrets } from "./secrets.ts";

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
  const found = await findImport(asked.reader, asked.params.importId);
  return found === undefined ? refuse("kernel.not_found") : ok(found);
}

/** A page of a preview's rows. */
export async function showImportRows(
  asked: ReadAsked<typeof listImportRows>,
): Promise<Result<Reply<typeof listImportRows>>> {
  const { reader, params, query, services } = asked;
  const secrets = await openSecrets(services.config.dataDir);
  const rows = await importRows(reader, secrets, {
    importId: params.importId,
    state: query.state,
    after: query.after,
    limit: query.limit,
  });
  return ok({ rows, next: rows.length === query.limit ? (rows.at(-1)?.row ?? null) : null });
}
