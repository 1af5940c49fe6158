import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import {
  isAtWork,
  type commitImport,
  type ImportSummary,
} from "@chiboso/domain/members/import-contract.ts";
import type { undoImport } from "@chiboso/domain/members/import-undo-contract.ts";
import type { Services, WriteAsked } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { sendImport } from "./import-jobs.ts";
import { findImport, lockImport, markImport, type LockedImport } from "./import-store.ts";

/** Has the preview that the path names carried out, with the places that the actor has now. */
export async function requestCommit(
  asked: WriteAsked<typeof commitImport, undefined>,
): Promise<Result<Reply<typeof commitImport>>> {
  const { tx, services, params, places, actor } = asked;
  const found = await lockWithin(tx, params.importId, places);
  if (!found.ok) return found;
  const { status, counts } = found.value.summary;
  if (isAtWork(status)) return refuse("members.import_at_work");
  if (status === "failed") return refuse("members.import_not_readable");
  if (status !== "preview") return refuse("members.import_already_committed");
  if (counts.error > 0) return refuse("members.import_has_errors", { count: counts.error });
  await markImport(tx, params.importId, {
    status: "committing",
    committing_account_id: actor.accountId,
    committing_places: [...places],
    committed_by: actor.name,
  });
  return sent(services, tx, params.importId);
}

/** Has a committed import taken back. */
export async function requestUndo(
  asked: WriteAsked<typeof undoImport, undefined>,
): Promise<Result<Reply<typeof undoImport>>> {
  const { tx, services, params, places, actor } = asked;
  const found = await lockWithin(tx, params.importId, places);
  if (!found.ok) return found;
  const { status } = found.value.summary;
  if (isAtWork(status)) return refuse("members.import_at_work");
  if (status !== "committed") return refuse("members.import_not_committed");
  await markImport(tx, params.importId, {
    status: "undoing",
    committing_account_id: actor.accountId,
    committing_places: [...places],
    undone_by: actor.name,
  });
  return sent(services, tx, params.importId);
}

/** An import all of whose places lie within these; what lies elsewhere does not exist. */
export async function lockWithin(
  tx: Transaction,
  id: Id,
  places: readonly string[],
): Promise<Result<LockedImport>> {
  const locked = await lockImport(tx, id);
  if (locked === undefined || !isWithinAll(locked.places, places))
    return refuse("kernel.not_found");
  return ok(locked);
}

/** Whether each of the paths lies within one of the places. */
export function isWithinAll(paths: readonly string[], places: readonly string[]): boolean {
  return paths.length > 0 && paths.every((path) => places.some((place) => path.startsWith(place)));
}

/** Has the work done after the commit, and answers with the import as it stands. */
export async function sent(
  services: Services,
  tx: Transaction,
  id: Id,
): Promise<Result<ImportSummary>> {
  await sendImport(services, tx, id);
  const summary = await findImport(tx, id);
  return summary === undefined ? refuse("kernel.not_found") : ok(summary);
}
