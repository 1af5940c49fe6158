import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { commitImport } from "@chiboso/domain/members/import-contract.ts";
import { planImport, recogniseImport } from "@chiboso/domain/members/import/import-plan.ts";
import { appendEntry } from "../ledger/public.ts";
import { organisationAt } from "../organisations/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import type { Config } from "../platform/config.ts";
import { violates, type Transaction } from "../platform/database.ts";
import { applyPlan } from "./apply-plan.ts";
import { importKnowledge } from "./import-knowledge.ts";
import { keepLedgerPlace, lockImport, markCommitted, type LockedImport } from "./import-store.ts";
import { digestOfPlan } from "./preview-import.ts";
import { openSecrets, type Secrets } from "./secrets.ts";

export interface WantedCommit {
  readonly tx: Transaction;
  readonly secrets: Secrets;
  readonly config: Pick<Config, "siteName">;
  readonly importId: Id;
  readonly places: readonly string[];
  readonly now: Instant;
  readonly by: string;
  readonly accountId: Id | null;
}

type Committed = Reply<typeof commitImport>;

/**
 * Carries out a preview as a whole. It is worked out anew against what is stored at this moment: when that
 * would do anything else than the preview showed, the preview is stale and nothing is done.
 */
export async function carryOutImport(wanted: WantedCommit): Promise<Result<Committed>> {
  const { tx, secrets, importId, places } = wanted;
  const locked = await lockImport(tx, secrets, importId);
  if (locked === undefined) return refuse("kernel.not_found");
  const { summary } = locked;
  if (summary.status === "committed") return refuse("members.import_already_committed");
  if (summary.counts.error > 0)
    return refuse("members.import_has_errors", { count: summary.counts.error });
  const recognised = recogniseImport([locked.sheet]);
  if (!recognised.ok) return recognised;
  const knowledge = await importKnowledge(tx, secrets, places, recognised.value);
  const plan = planImport(recognised.value, summary.asOf, knowledge);
  if (digestOfPlan(plan) !== locked.planDigest) return refuse("members.import_stale");
  try {
    const touched = await applyPlan(tx, secrets, plan, {
      source: { kind: "import", id: importId },
      by: { accountId: wanted.accountId, name: wanted.by },
      now: wanted.now,
      document: summary.fileName,
    });
    await markCommitted(tx, importId, wanted.now, wanted.by);
    if (touched.length > 0) await record(wanted, locked, touched);
  } catch (error) {
    // A number entered elsewhere since the plan was made; what was written so far goes with the refusal.
    if (NUMBERS_HELD.some((constraint) => violates(error, constraint)))
      return refuse("members.import_stale");
    throw error;
  }
  return ok({
    import: { ...summary, status: "committed", committedAt: wanted.now, committedBy: wanted.by },
    changedNothing: plan.actions.length === 0,
  });
}

const NUMBERS_HELD = [
  "member_citizen_id_unique",
  "member_old_identity_unique",
  "member_card_number_unique",
  "organisation_code_unique",
] as const;

/** One entry in the log of the lowest organisation above everything that was touched. */
async function record(
  wanted: WantedCommit,
  locked: LockedImport,
  touched: readonly string[],
): Promise<void> {
  const { tx, importId, now, accountId } = wanted;
  const organisationId = await organisationAbove(tx, touched);
  const { counts, kind } = locked.summary;
  const appended = await appendEntry(tx, wanted.config, {
    kind: "members.imported",
    organisationId,
    at: now,
    actor: accountId,
    ref: importId,
    content: canonicalBytes({
      v: 1,
      import: importId,
      kind,
      file: locked.fileDigest,
      plan: locked.planDigest,
      additions: counts.additions,
      alterations: counts.alterations,
    }),
  });
  await keepLedgerPlace(tx, importId, {
    organisationId,
    index: appended.index,
    salt: appended.salt,
  });
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

/** Commits the preview that the path names, with the rights that the actor has now. */
export async function commitStoredImport(
  asked: WriteAsked<typeof commitImport, undefined>,
): Promise<Result<Committed>> {
  const { tx, services, params, places, now, actor } = asked;
  return carryOutImport({
    tx,
    secrets: await openSecrets(services.config.dataDir),
    config: services.config,
    importId: params.importId,
    places,
    now,
    by: actor.name,
    accountId: actor.accountId,
  });
}
