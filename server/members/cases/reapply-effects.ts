import type { CaseEffect } from "@chiboso/domain/members/cases/effect.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { sql } from "../../platform/database.ts";
import { enterFact, withdrawFact } from "../facts.ts";
import { applyEffect, isTransferEffect, type Applying } from "./apply-effects.ts";
import type { Applied } from "./tables.ts";

const BOUND: ReadonlySet<CaseEffect["kind"]> = new Set<CaseEffect["kind"]>([
  "hosts",
  "endHosting",
  "movesCases",
]);

/**
 * Brings the register in line with a corrected step: each row that the step wrote is put right, a fact is withdrawn
 * for the one that takes its place. Refused when the step would now change other things than it did.
 */
export async function reapplyEffects(
  applying: Applying,
  before: readonly Applied[],
  effects: readonly CaseEffect[],
  reason: string,
): Promise<Result<Applied[]>> {
  const same =
    before.length === effects.length &&
    effects.every((effect, index) => effect.kind === before[index]?.kind);
  // A stay that has begun and cases that have moved on are put right by a case of their own.
  const bound = effects.some(({ kind }) => BOUND.has(kind));
  if (!same || bound) return refuse("members.case_correction_changes_effect");
  const applied: Applied[] = [];
  for (const [index, effect] of effects.entries()) {
    const old = before[index];
    if (old === undefined) throw new Error("an effect has no row");
    applied.push(await reapply(applying, old, effect, reason));
  }
  return ok(applied);
}

async function reapply(
  applying: Applying,
  old: Applied,
  effect: CaseEffect,
  reason: string,
): Promise<Applied> {
  const { tx, secrets, memberId, origin } = applying;
  const { rowId } = old;
  // Notices were sent, roles ended and logs sealed once.
  if (isTransferEffect(effect)) return old;
  switch (effect.kind) {
    case "takesBack":
      return old;
    case "opens":
      return { kind: "opens", rowId, on: effect.openedOn };
    case "standing":
      await tx.query(sql`
        update member_standing set standing = ${effect.standing}, since = ${effect.since},
               until = ${effect.until}, document = ${origin.document}
         where id = ${rowId}`);
      return { ...old, on: effect.since };
    case "endStanding":
      await tx.query(sql`
        update member_standing set until = greatest(${effect.on}::date, since + 1) where id = ${rowId}`);
      return { ...old, on: effect.on };
    case "joins":
      return rejoin(applying, old, effect);
    case "leaves":
      await moveEnd(applying, "member_post", old.on, effect.on);
      await tx.query(sql`
        update membership set until = greatest(${effect.on}::date, since + 1) where id = ${rowId}`);
      return { ...old, on: effect.on };
    case "endPosts":
      await moveEnd(applying, "member_post", old.on, effect.on);
      return { ...old, on: effect.on };
    case "fact": {
      if (rowId === null) return applyEffect(applying, effect);
      const { factKind, value, since, until } = effect;
      const fresh = await enterFact(tx, secrets, {
        ...origin,
        memberId,
        kind: factKind,
        value,
        since,
        until,
      });
      const { by, now } = origin;
      const withdrawn = { memberId, factId: rowId, reason, replacedBy: fresh, by, now };
      await withdrawFact(tx, secrets, withdrawn);
      return { kind: "fact", rowId: fresh, on: since };
    }
    default:
      return effect satisfies never;
  }
}

/** Withdraws the facts that a step entered, the last one first, so that what was before holds again. */
export async function takeBack(
  applying: Applying,
  applied: readonly Applied[],
  reason: string,
): Promise<void> {
  const { tx, secrets, memberId, origin } = applying;
  const { by, now } = origin;
  for (const { kind, rowId } of applied.toReversed()) {
    if (kind !== "fact" || rowId === null) continue;
    const withdrawn = { memberId, factId: rowId, reason, replacedBy: null, by, now };
    await withdrawFact(tx, secrets, withdrawn);
  }
}

/** The day of joining moves, and with it the end of the membership before; in the order that never overlaps. */
async function rejoin(
  applying: Applying,
  old: Applied,
  effect: Extract<CaseEffect, { readonly kind: "joins" }>,
): Promise<Applied> {
  const { tx } = applying;
  const { since, organisationId } = effect;
  const begin = () =>
    tx.query(sql`
      update membership set since = ${since}, organisation_id = ${organisationId}
       where id = ${old.rowId}`);
  const later = old.on !== null && since > old.on;
  if (later) await begin();
  await moveEnd(applying, "membership", old.on, since);
  if (!later) await begin();
  return { ...old, on: since };
}

/** What ended on the old day ends on the new one. */
async function moveEnd(
  { tx, memberId }: Applying,
  table: "membership" | "member_post",
  from: string | null,
  to: string,
): Promise<void> {
  const party = table === "membership" ? sql`and kind = 'party'` : sql``;
  await tx.query(sql`
    update ${sql.table(table)} set until = greatest(${to}::date, since + 1)
     where member_id = ${memberId} and until = ${from}::date ${party}`);
}
