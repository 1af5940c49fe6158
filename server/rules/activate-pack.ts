import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { decideActivation } from "@chiboso/domain/rules/activate.ts";
import type { activatePack } from "@chiboso/domain/rules/packs-contract.ts";
import { sealAct } from "../ledger/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { activationState, ownVersion } from "./activation-state.ts";
import { contentOf, lockPacks } from "./pack-store.ts";
import { getActivation } from "./show-packs.ts";
import type { RuleTables } from "./tables.ts";

/** Makes a version bind from a day on, when it loosens nothing above it, and seals that. */
export async function activate(
  asked: WriteAsked<typeof activatePack, undefined>,
): Promise<Result<Reply<typeof activatePack>>> {
  const { tx, actor, body, now, params, services } = asked;
  await lockPacks(tx);
  const version = await ownVersion(tx, params.organisationId, params.versionId);
  if (version === undefined) return refuse("kernel.not_found");
  const seen = await activationState(tx, params.organisationId, version.layer, now);
  if (seen === undefined) return refuse("kernel.not_found");
  const pack = await contentOf(tx, version.id);
  const decided = decideActivation(seen.state, pack, body.from);
  if (!decided.ok) return decided;
  const { activationId: id, from, document } = body;
  await tx
    .write<RuleTables>()
    .insertInto("rule_pack_activation")
    .values({
      id,
      rule_pack_id: version.id,
      organisation_id: params.organisationId,
      from_day: from,
      to_day: null,
      document,
      activated_by: actor.accountId,
      activated_by_name: actor.name,
      at: now,
    })
    .execute();
  const kept = await getActivation(tx, id);
  await sealAct(tx, services.config, {
    organisationId: params.organisationId,
    kind: "rules.packActivated",
    at: now,
    actor: actor.accountId,
    ref: id,
    memberId: null,
    content: { pack: pack.id, version: pack.version, sha256: version.digest, from, document },
  });
  return ok(kept);
}
