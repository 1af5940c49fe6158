import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Told, TransferEffect } from "@chiboso/domain/members/cases/transfer/effects.ts";
import { endRolesOf } from "../../../access/public.ts";
import { sealAct } from "../../../ledger/public.ts";
import { notify, type Notifying } from "../../../notifications/public.ts";
import { sql } from "../../../platform/database.ts";
import { newId } from "../../../platform/ids.ts";

/** The case whose step has the effect, and who carries it out. */
export interface Transferring extends Notifying {
  readonly actor: { readonly accountId: Id };
  readonly caseId: Id;
  readonly memberId: Id;
}

/** Kinds that go on at the member's new place; transfers and departures themselves stay where they were opened. */
const MOVING = ["recognition", "badge"];

/** Carries out one effect of a transfer or a departure; a row that it added is named by its id. */
export async function applyTransferEffect(
  given: Transferring,
  effect: TransferEffect,
): Promise<Id | null> {
  const { tx, memberId, caseId } = given;
  switch (effect.kind) {
    case "hosts": {
      const id = newId();
      await tx.query(sql`
        insert into hosted_member (id, case_id, member_id, organisation_id, since, until)
        values (${id}, ${caseId}, ${memberId}, ${effect.organisationId}, ${effect.since}, ${effect.until})`);
      return id;
    }
    case "endHosting":
      await tx.query(sql`
        update hosted_member set ended_on = greatest(least(${effect.on}::date, until), since)
         where member_id = ${memberId} and ended_on is null`);
      return null;
    case "cutStanding": {
      const rows = await tx.query(sql<{ id: Id }>`
        update member_standing set until = greatest(${effect.on}::date, since + 1)
         where member_id = ${memberId} and standing = ${effect.standing}
           and since <= ${effect.on}::date and (until is null or until > ${effect.on}::date)
        returning id`);
      return rows[0]?.id ?? null;
    }
    case "movesCases":
      await tx.query(sql`
        update life_case set organisation_id = ${effect.organisationId}
         where member_id = ${memberId} and state = 'open' and kind = any (${MOVING}::text[])`);
      return null;
    case "endRoles":
      await endRolesOf(given, memberId);
      return null;
    case "seals":
      await sealAct(tx, given.services.config, {
        organisationId: effect.organisationId,
        kind: effect.entryKind,
        at: given.now,
        actor: given.actor.accountId,
        ref: caseId,
        memberId,
        content: { caseId, memberId },
      });
      return null;
    case "tells":
      await tell(given, effect);
      return null;
    default:
      return effect satisfies never;
  }
}

async function tell(
  given: Transferring,
  { notice, told, organisationId }: Extract<TransferEffect, { kind: "tells" }>,
): Promise<void> {
  const [named] = await given.tx.query(sql<{ name: string; organisation: string }>`
    select member.full_name as name, organisation.name as organisation
      from member, organisation
     where member.id = ${given.memberId} and organisation.id = ${organisationId}`);
  if (named === undefined) throw new Error(`a transfer of nobody: ${given.caseId}`);
  await notify(given, {
    memberIds: await memberIdsOf(given, told),
    notice: { kind: notice, params: named },
    link: told.to === "member" ? "/me" : `/cases/${given.caseId}`,
  });
}

async function memberIdsOf(given: Transferring, told: Told): Promise<Id[]> {
  if (told.to === "member") return [given.memberId];
  const today = localDateOf(given.now, VIETNAM);
  const rows = await given.tx.query(sql<{ id: Id }>`
    select id from leaders_of(${told.organisationId}, ${today}::date) as id`);
  return rows.map(({ id }) => id);
}
