import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { carryOutImport } from "./commit-import.ts";
import type { ImportWork, Step } from "./import-step.ts";
import { lockImport, markImport } from "./import-store.ts";
import { readImport } from "./preview-import.ts";
import { takeBackImport } from "./undo-import.ts";

/**
 * Does what an import waits for, in one transaction: reads its file and keeps the preview, carries the
 * preview out, or takes it back. A refusal undoes all of it and is kept instead of the result. Does nothing
 * when nothing is waited for, so it may be called again after any stop.
 */
export async function workOnImport(work: ImportWork): Promise<void> {
  const refusal = await work.database.transact(async (tx) => {
    const locked = await lockImport(tx, work.importId);
    const done = locked === undefined ? undefined : await stepOf({ ...work, tx, locked });
    return { commit: done === undefined, value: done };
  });
  if (refusal !== undefined) await keepFailure(work, refusal);
}

/** The refusal with which the step ended, or undefined when it did what was asked for. */
async function stepOf(step: Step): Promise<Refusal | undefined> {
  const { status } = step.locked.summary;
  const outcome =
    status === "reading"
      ? await readImport(step)
      : status === "committing"
        ? await carryOutImport(step)
        : status === "undoing"
          ? await takeBackImport(step)
          : undefined;
  return outcome === undefined || outcome.ok ? undefined : outcome.refusal;
}

/** Where an import stands after a step that failed. */
const AFTER_FAILURE = { reading: "failed", committing: "preview", undoing: "committed" } as const;

/** Ends the step with why it was not done; the file of an import that cannot be read is not kept. */
export async function keepFailure(
  { database, importId }: Pick<ImportWork, "database" | "importId">,
  failure: Refusal,
): Promise<void> {
  await database.commit(async (tx) => {
    const locked = await lockImport(tx, importId);
    const status = locked?.summary.status;
    if (status !== "reading" && status !== "committing" && status !== "undoing") return;
    const after = AFTER_FAILURE[status];
    await markImport(tx, importId, {
      status: after,
      failure,
      ...(after === "failed" && { source: null }),
    });
  });
}
