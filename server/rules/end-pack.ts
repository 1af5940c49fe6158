import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { decideActivationEnd } from "@chiboso/domain/rules/activate.ts";
import type { endPack } from "@chiboso/domain/rules/packs-contract.ts";
import { sealAct } from "../ledger/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { activationsOf, lockPacks } from "./pack-store.ts";
import { getActivation } from "./show-packs.ts";

/** Withdraws an activation before its first day or ends it on a later one; it stays on record, and is sealed. */
export async function end(
  asked: WriteAsked<typeof endPack, undefined>,
): Promise<Result<Reply<typeof endPack>>> {
  const { tx, actor, body, now, params, services } = asked;
  await lockPacks(tx);
  const { activationId: id, organisationId } = params;
  const found = (await activationsOf(tx)).find((each) => each.id === id);
  if (found?.organisationId !== organisationId) return refuse("kernel.not_found");
  const ended = found.endedBy !== null;
  const decided = decideActivationEnd({ ...found, ended }, body.to, localDateOf(now, VIETNAM));
  if (!decided.ok) return decided;
  const { to } = decided.value;
  await tx.query(sql`
    update rule_pack_activation
       set to_day = ${to}, ended_at = ${now}, ended_by_name = ${actor.name}, ended_reason = ${body.reason}
     where id = ${id}`);
  const kept = await getActivation(tx, id);
  await sealAct(tx, services.config, {
    organisationId,
    kind: "rules.packEnded",
    at: now,
    actor: actor.accountId,
    ref: id,
    memberId: null,
    content: { pack: found.packId, from: found.from, to, reason: body.reason },
  });
  return ok(kept);
}
