import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { tidy } from "@chiboso/domain/kernel/text.ts";
import { COMPARED_STATES } from "@chiboso/domain/members/reconciliation/compare.ts";
import type {
  ReconciliationSummary,
  uploadNationalList,
} from "@chiboso/domain/members/reconciliation/contract.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { PrepareAsked, WriteAsked } from "../../platform/capability.ts";
import { newId } from "../../platform/ids.ts";
import { openSecrets } from "../secrets.ts";
import type { CompareTask, Comparison } from "./compare-worker.ts";
import { insertReconciliation, MOST_MEMBERS, ownPeople, type NewReconciliation } from "./store.ts";

/** Reads the other list and compares it, in a thread of its own, before anything is kept. */
export async function prepareComparison(
  asked: PrepareAsked<typeof uploadNationalList>,
): Promise<Result<NewReconciliation>> {
  const { reader, params, query, upload, actor, now, services } = asked;
  const organisation = await findOrganisation(reader, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const secrets = await openSecrets(services.config.dataDir);
  const ours = await ownPeople(reader, secrets, organisation.path);
  if (ours.length > MOST_MEMBERS)
    return refuse("members.reconcile_too_many", { limit: MOST_MEMBERS });
  const compared = await compareInThread({ bytes: upload.bytes, ours });
  if (!compared.ok) return compared;
  const { format, lines, rows } = compared.value;
  const counts = Object.fromEntries(
    COMPARED_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as ReconciliationSummary["counts"];
  return ok({
    id: newId(),
    organisationId: organisation.id,
    organisationName: organisation.name,
    format,
    fileName: tidy(query.name),
    fileDigest: createHash("sha256").update(upload.bytes).digest("hex"),
    asOf: query.asOf ?? localDateOf(now, VIETNAM),
    at: now,
    by: actor.name,
    accountId: actor.accountId,
    lines,
    counts,
    rows,
  });
}

async function compareInThread(task: CompareTask): Promise<Result<Comparison>> {
  const worker = new Worker(new URL("./compare-worker.ts", import.meta.url), { workerData: task });
  try {
    return await new Promise<Result<Comparison>>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the thread of a comparison ended early")));
    });
  } finally {
    await worker.terminate();
  }
}

/** Keeps the comparison. Nothing of the register is changed by it. */
export async function storeComparison(
  asked: WriteAsked<typeof uploadNationalList, NewReconciliation>,
): Promise<Result<Reply<typeof uploadNationalList>>> {
  const { tx, prepared, services } = asked;
  const secrets = await openSecrets(services.config.dataDir);
  await insertReconciliation(tx, secrets, prepared);
  return ok(prepared);
}
