import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  ComparedRowShown,
  decideProposal,
  getReconciliation,
  listComparedRows,
  listReconciliations,
} from "@chiboso/domain/members/reconciliation/contract.ts";
import { reconcilingCitation } from "@chiboso/domain/members/reconciliation/law.ts";
import { DAILY_WORK } from "@chiboso/domain/members/readings/purposes.ts";
import type { LoggedReadAsked, ReadAsked, WriteAsked } from "../../platform/capability.ts";
import { noteReading } from "../readings/note-reading.ts";
import { hiddenAmong } from "../restricted.ts";
import { openSecrets } from "../secrets.ts";
import { comparedRows, findReconciliation, keepDecision, reconciliationsWithin } from "./store.ts";

/** Comparisons within the reader's places. */
export async function showReconciliations(
  asked: ReadAsked<typeof listReconciliations>,
): Promise<Result<Reply<typeof listReconciliations>>> {
  return ok({
    reconciliations: await reconciliationsWithin(asked.reader, asked.places),
    citation: reconcilingCitation(localDateOf(asked.now, VIETNAM)),
  });
}

/** One comparison. */
export async function showReconciliation(
  asked: ReadAsked<typeof getReconciliation>,
): Promise<Result<Reply<typeof getReconciliation>>> {
  const found = await findReconciliation(asked.reader, asked.params.reconciliationId);
  return found === undefined ? refuse("kernel.not_found") : ok(found);
}

/** A page of a comparison; that these members' data were shown is written down. */
export async function showComparedRows(
  asked: LoggedReadAsked<typeof listComparedRows>,
): Promise<Result<Reply<typeof listComparedRows>>> {
  const { tx, params, query, services, actor, now } = asked;
  const secrets = await openSecrets(services.config.dataDir);
  const { state, field, limit } = query;
  const rows: ComparedRowShown[] = [];
  let after = query.after;
  let ended = false;
  // A field is sealed with its row, so rows are looked through until a page is full.
  while (rows.length < limit && !ended) {
    const states = state && [state];
    const some = await comparedRows(tx, secrets, {
      id: params.reconciliationId,
      states,
      after,
      limit,
    });
    ended = some.length < limit;
    for (const row of some) {
      if (rows.length >= limit) break;
      after = row.position;
      if (field === undefined || row.differing.includes(field)) rows.push(row);
    }
  }
  const known = rows.flatMap(({ memberId }) => memberId ?? []);
  const hidden = await hiddenAmong(tx, actor, known);
  const memberIds = known.filter((id) => !hidden.has(id));
  const read = { actor, now, memberIds, purpose: DAILY_WORK, what: "list" as const };
  await noteReading(tx, { ...read, route: "members.listComparedRows" });
  const shown = rows.map((row) =>
    row.memberId !== null && hidden.has(row.memberId) ? { ...row, ours: null, differing: [] } : row,
  );
  return ok({ rows: shown, next: rows.length === limit ? after : null });
}

/** Keeps what somebody says of a proposal. */
export async function decide(
  asked: WriteAsked<typeof decideProposal, undefined>,
): Promise<Result<Reply<typeof decideProposal>>> {
  const { tx, params, body, services, actor, now } = asked;
  const { reconciliationId: id, position } = params;
  const secrets = await openSecrets(services.config.dataDir);
  const [row] = await comparedRows(tx, secrets, { id, position, after: -1, limit: 1 });
  if (row === undefined) return refuse("kernel.not_found");
  if (row.state !== "proposed") return refuse("members.reconcile_not_a_proposal");
  const { decision } = body;
  await keepDecision(tx, { id, position, decision, by: actor.name, at: now });
  return ok({ ...row, decision, decidedBy: actor.name });
}
