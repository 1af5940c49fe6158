import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { decideConfirmation } from "@chiboso/domain/rules/confirm.ts";
import type { confirmRule, withdrawConfirmation } from "@chiboso/domain/rules/contract.ts";
import { sealAct } from "../ledger/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { rulesAt } from "./rules-at.ts";
import type { RuleTables } from "./tables.ts";
import { findPlace } from "./places.ts";

/** Writes down who confirms a rule with which document, and seals it in the organisation's log. */
export async function keepConfirmation(
  asked: WriteAsked<typeof confirmRule, undefined>,
): Promise<Result<Reply<typeof confirmRule>>> {
  const { tx, actor, body, now, params, services } = asked;
  const organisation = await findPlace(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const held = await heldAt(tx, organisation.id, body.ruleId);
  const decided = decideConfirmation(await rulesAt(tx, organisation.id, body.on), body, held);
  if (!decided.ok) return decided;
  const { rule, origin } = decided.value;
  const { confirmationId: id, document, clause } = body;
  await tx
    .write<RuleTables>()
    .insertInto("rule_confirmation")
    .values({
      id,
      rule_id: rule.id,
      pack_id: origin.packId,
      pack_version: origin.packVersion,
      rule_from: origin.from,
      organisation_id: organisation.id,
      document,
      clause,
      confirmed_by: actor.accountId,
      confirmed_by_name: actor.name,
      at: now,
    })
    .execute();
  const content = { rule: rule.id, pack: origin.packId, from: origin.from, document, clause };
  await sealAct(tx, services.config, {
    organisationId: organisation.id,
    kind: "rules.confirmed",
    at: now,
    actor: actor.accountId,
    ref: id,
    memberId: null,
    content,
  });
  const { name: organisationName, path } = organisation;
  return ok({
    id,
    ruleId: rule.id,
    ...origin,
    organisationId: organisation.id,
    organisationName,
    path,
    document,
    clause,
    confirmedBy: actor.name,
    at: now,
  });
}

/** What stands at the organisation for a rule; nobody else confirms there until the transaction ends. */
async function heldAt(
  tx: Transaction,
  organisationId: string,
  ruleId: string,
): Promise<
  readonly { readonly ruleId: string; readonly packId: string; readonly from: LocalDate }[]
> {
  await tx.query(
    sql`select pg_advisory_xact_lock(hashtext(${`rule:${organisationId}:${ruleId}`}))`,
  );
  return tx
    .read<RuleTables>()
    .selectFrom("rule_confirmation")
    .select(["rule_id as ruleId", "pack_id as packId", "rule_from as from"])
    .where("organisation_id", "=", organisationId)
    .where("rule_id", "=", ruleId)
    .where("withdrawn_at", "is", null)
    .execute();
}

/** Takes a confirmation back; the row stays with who, when and why. */
export async function endConfirmation(
  asked: WriteAsked<typeof withdrawConfirmation, undefined>,
): Promise<Result<Reply<typeof withdrawConfirmation>>> {
  const { tx, actor, body, now, params } = asked;
  const { confirmationId } = params;
  const rows = await tx.query(sql<{ withdrawn: boolean }>`
    select withdrawn_at is not null as withdrawn from rule_confirmation
     where id = ${confirmationId} and organisation_id = ${params.organisationId} for update`);
  if (rows[0] === undefined) return refuse("rules.confirmation_unknown");
  if (rows[0].withdrawn) return refuse("rules.confirmation_withdrawn");
  await tx.query(sql`
    update rule_confirmation
       set withdrawn_at = ${now}, withdrawn_by_name = ${actor.name}, withdrawn_reason = ${body.reason}
     where id = ${confirmationId}`);
  return ok({ confirmationId });
}
