import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { uploadImport } from "@chiboso/domain/members/import-contract.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sendImport } from "./import-jobs.ts";
import { keepUpload } from "./import-source.ts";
import { findImport } from "./import-store.ts";
import { openSecrets } from "./secrets.ts";

/** Keeps the file, sealed, and has it read; what it is and what it would change is known afterwards. */
export async function takeUpload(
  asked: WriteAsked<typeof uploadImport, undefined>,
): Promise<Result<Reply<typeof uploadImport>>> {
  const { tx, services, query, upload, actor, places, now } = asked;
  if (upload.bytes.length === 0) return refuse("members.sheet_not_a_spreadsheet");
  const secrets = await openSecrets(services.config.dataDir);
  const id = await keepUpload(tx, secrets, {
    fileName: query.name,
    bytes: upload.bytes,
    places,
    accountId: actor.accountId,
    by: actor.name,
    now,
  });
  await sendImport(services, tx, id);
  const summary = await findImport(tx, id);
  if (summary === undefined) throw new Error(`import ${id} was not kept`);
  return ok(summary);
}
