import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { CaseEffect } from "@chiboso/domain/members/cases/effect.ts";
import {
  TRANSFER_EFFECTS,
  type TransferEffect,
} from "@chiboso/domain/members/cases/transfer/effects.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { moveMember } from "../add-member.ts";
import type { Origin } from "../fact-store.ts";
import { enterFact } from "../facts.ts";
import type { Secrets } from "../secrets.ts";
import type { Applied } from "./tables.ts";
import { applyTransferEffect, type Transferring } from "./transfer/apply-transfer-effect.ts";

/** About whom, and on whose word, the register is changed. */
export interface Applying {
  readonly tx: Transaction;
  readonly secrets: Secrets;
  readonly memberId: Id;
  readonly origin: Origin;
  /** What the effects of a transfer or a departure need. */
  readonly transferring: Transferring;
}

/** What opens another case, or takes back what an earlier step entered, is the caller's. */
type RegisterEffect = Exclude<CaseEffect, { readonly kind: "opens" | "takesBack" }>;

/**
 * Carries out what a step changes in the register, in order, and says which row each wrote. An effect that opens
 * another case is left out: the caller opens it once everything else is in place. Violates a unique constraint of
 * `member` when a number is held by somebody else.
 */
export async function applyEffects(
  applying: Applying,
  effects: readonly CaseEffect[],
): Promise<Applied[]> {
  const applied: Applied[] = [];
  for (const effect of effects) {
    if (effect.kind === "takesBack") continue;
    if (effect.kind === "opens") applied.push({ kind: "opens", rowId: null, on: effect.openedOn });
    else applied.push(await applyEffect(applying, effect));
  }
  return applied;
}

/** Carries out one effect; `rowId` is the row it wrote, or null when nothing was there to change. */
export async function applyEffect(applying: Applying, effect: RegisterEffect): Promise<Applied> {
  const { tx, secrets, memberId, origin } = applying;
  const { kind } = effect;
  if (isTransferEffect(effect)) {
    const rowId = await applyTransferEffect(applying.transferring, effect);
    return {
      kind,
      rowId,
      on: "since" in effect ? effect.since : "on" in effect ? effect.on : null,
    };
  }
  switch (effect.kind) {
    case "standing": {
      const { standing, since, until } = effect;
      const id = newId();
      await tx.query(sql`
        insert into member_standing (id, member_id, standing, since, until, document)
        values (${id}, ${memberId}, ${standing}, ${since}, ${until}, ${origin.document})`);
      return { kind, rowId: id, on: since };
    }
    case "endStanding": {
      const rows = await tx.query(sql<{ id: Id }>`
        update member_standing set until = greatest(${effect.on}::date, since + 1)
         where member_id = ${memberId} and standing = ${effect.standing} and until is null
        returning id`);
      return { kind, rowId: rows[0]?.id ?? null, on: effect.on };
    }
    case "joins":
    case "leaves":
    case "endPosts":
      return applyPlace(applying, effect);
    case "fact": {
      const { factKind, value, since, until } = effect;
      const stated = { ...origin, memberId, kind: factKind, value, since, until };
      return { kind, rowId: await enterFact(tx, secrets, stated), on: since };
    }
    default:
      return effect satisfies never;
  }
}

/** Joins, leaves, and the end of posts. */
async function applyPlace(
  { tx, memberId }: Applying,
  effect: Extract<CaseEffect, { readonly kind: "joins" | "leaves" | "endPosts" }>,
): Promise<Applied> {
  const { kind } = effect;
  switch (effect.kind) {
    case "joins": {
      await join(tx, memberId, effect.organisationId, effect.since);
      const rows = await tx.query(sql<{ id: Id }>`
        select id from membership where member_id = ${memberId} and kind = 'party' and until is null`);
      return { kind, rowId: rows[0]?.id ?? null, on: effect.since };
    }
    case "leaves": {
      await endPosts(tx, memberId, effect.on);
      const rows = await tx.query(sql<{ id: Id }>`
        update membership set until = greatest(${effect.on}::date, since + 1)
         where member_id = ${memberId} and kind = 'party' and until is null
        returning id`);
      return { kind, rowId: rows[0]?.id ?? null, on: effect.on };
    }
    case "endPosts":
      await endPosts(tx, memberId, effect.on);
      return { kind, rowId: null, on: effect.on };
    default:
      return effect satisfies never;
  }
}

/** Whether an effect is carried out by what transfers bring. */
export function isTransferEffect(effect: CaseEffect): effect is TransferEffect {
  return TRANSFER_EFFECTS.some((kind) => kind === effect.kind);
}

/** Joins; who is in that organisation already stays as they are. */
async function join(
  tx: Transaction,
  memberId: Id,
  organisationId: Id,
  since: LocalDate,
): Promise<void> {
  const there = await tx.query(sql`
    select from membership where member_id = ${memberId} and kind = 'party' and until is null
       and organisation_id = ${organisationId}`);
  if (there.length === 0) await moveMember(tx, memberId, organisationId, since);
}

async function endPosts(tx: Transaction, memberId: Id, on: LocalDate): Promise<void> {
  await tx.query(sql`
    update member_post set until = greatest(${on}::date, since + 1)
     where member_id = ${memberId} and until is null`);
}
