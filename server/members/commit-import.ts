import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { ImportCounts } from "@chiboso/domain/members/import-contract.ts";
import { planImport, recogniseImport } from "@chiboso/domain/members/import/import-plan.ts";
import { appendEntry } from "../ledger/public.ts";
import { findOrganisation, organisationAt } from "../organisations/public.ts";
import { violates, type Transaction } from "../platform/database.ts";
import { applyPlan } from "./apply-plan.ts";
import { keepEffects } from "./import-effects.ts";
import { importKnowledge } from "./import-knowledge.ts";
import { keepLedgerPlace, markImport, queueForCommit, sheetOf } from "./import-store.ts";
import type { Step } from "./import-step.ts";
import { NUMBERS_HELD } from "./numbers-held.ts";
import { digestOfPlan } from "./preview-import.ts";

/**
 * Carries out a preview as a whole. It is worked out anew against what is stored at this moment: when that
 * would do anything else than the preview showed, the preview is stale and nothing is done.
 */
export async function carryOutImport(step: Step): Promise<Result<undefined>> {
  const { tx, secrets, locked, importId, progress, now } = step;
  await queueForCommit(tx);
  await progress("comparing", 0, 0);
  const recognised = recogniseImport([sheetOf(secrets, locked)]);
  if (!recognised.ok) return recognised;
  const knowledge = await importKnowledge(tx, secrets, locked.committingPlaces, recognised.value);
  const plan = planImport(recognised.value, locked.summary.asOf, knowledge);
  if (digestOfPlan(plan) !== locked.planDigest) return refuse("members.import_stale");
  const total = plan.actions.length;
  try {
    const origin = {
      source: { kind: "import", id: importId },
      by: { accountId: locked.committingAccountId, name: locked.summary.committedBy ?? "" },
      now,
      document: locked.summary.fileName,
    } as const;
    const saving = (done: number) => progress("saving", done, total);
    await saving(0);
    const reach = { places: locked.committingPlaces, members: [] };
    const applied = await tx.asSeenFrom(reach, () =>
      applyPlan({ tx, secrets, origin, progress: saving }, plan),
    );
    await keepEffects(tx, secrets, importId, applied.effects);
    await markImport(tx, importId, {
      status: "committed",
      committed_at: now,
      changed_nothing: total === 0,
      failure: null,
    });
    if (applied.touched.size > 0) await record(step, applied.touched);
  } catch (error) {
    // A number entered elsewhere since the plan was made; what was written so far goes with the refusal.
    if (HELD_MEANWHILE.some((constraint) => violates(error, constraint)))
      return refuse("members.import_stale");
    throw error;
  }
  return ok(undefined);
}

const HELD_MEANWHILE = [...NUMBERS_HELD, "organisation_code_unique"] as const;

/** One entry in the log of the lowest organisation above everything that was touched. */
async function record(step: Step, touched: ReadonlySet<Id>): Promise<void> {
  const { tx, importId, now, locked } = step;
  const found = await Promise.all([...touched].map((id) => findOrganisation(tx, id)));
  const paths = found.flatMap((each) => (each ? [each.path] : []));
  const organisationId = await organisationAbove(tx, paths);
  const { counts, kind } = locked.summary;
  const appended = await appendEntry(tx, step.config, {
    kind: "members.imported",
    organisationId,
    at: now,
    actor: locked.committingAccountId,
    ref: importId,
    content: sealedImport({
      import: importId,
      kind,
      file: locked.fileDigest,
      plan: locked.planDigest,
      counts,
    }),
  });
  const { index, salt } = appended;
  await keepLedgerPlace(tx, importId, { organisationId, index, salt });
}

/** What is sealed of an import. */
export function sealedImport(done: {
  readonly import: Id;
  readonly kind: string | null;
  readonly file: string;
  readonly plan: string | null;
  readonly counts: Pick<ImportCounts, "additions" | "alterations">;
}): Uint8Array {
  const { import: id, kind, file, plan, counts } = done;
  const { additions, alterations } = counts;
  return canonicalBytes({ v: 1, import: id, kind, file, plan, additions, alterations });
}

/** The organisation of the longest common path; where trees are apart, the top of the first. */
async function organisationAbove(tx: Transaction, paths: readonly string[]): Promise<Id> {
  const path = commonPath(paths);
  const above = await organisationAt(tx, path);
  if (above === undefined) throw new Error(`no organisation within ${path}`);
  return above.id;
}

/** The longest path within which all lie; `/` when they have nothing in common. */
export function commonPath(paths: readonly string[]): string {
  const [first = "/", ...others] = paths;
  let common = first;
  for (const other of others) {
    while (!other.startsWith(common))
      common = common.slice(0, common.lastIndexOf("/", common.length - 2) + 1);
  }
  return common === "" ? "/" : common;
}
