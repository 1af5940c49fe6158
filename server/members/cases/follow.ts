import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { definitionOf } from "@chiboso/domain/members/cases/catalogue.ts";
import { openCase } from "@chiboso/domain/members/cases/decide.ts";
import type { CaseRecord, Known } from "@chiboso/domain/members/cases/definition.ts";
import type { CaseEffect } from "@chiboso/domain/members/cases/effect.ts";
import type { Law } from "@chiboso/domain/members/cases/law.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { applyEffects, type Applying } from "./apply-effects.ts";
import { readCaseFacts } from "./case-facts.ts";
import { closeCase, insertCase, keepApplied, type Entering } from "./case-store.ts";
import { standingOf } from "./case-standing.ts";

/** What carrying out the effects of a case needs beside the register. */
export interface Following extends Applying {
  readonly law: Law;
  readonly by: Entering;
}

/** Opens the cases that follow from a step, over the register as the step left it. */
export async function openFollowing(
  following: Following,
  from: Id,
  effects: readonly CaseEffect[],
): Promise<Result<undefined>> {
  for (const effect of effects) {
    if (effect.kind !== "opens") continue;
    const opened = await openOne(following, from, effect);
    if (!opened.ok) return opened;
  }
  return ok(undefined);
}

async function openOne(
  following: Following,
  from: Id,
  effect: Extract<CaseEffect, { readonly kind: "opens" }>,
): Promise<Result<undefined>> {
  const { tx, secrets, law, by, memberId, origin } = following;
  const definition = definitionOf(effect.caseKind);
  const blank: CaseRecord = {
    caseId: newId(),
    kind: effect.caseKind,
    memberId,
    organisationId: effect.organisationId,
    state: "open",
    openedOn: effect.openedOn,
    input: effect.input,
    entries: [],
  };
  const facts = await readCaseFacts(tx, secrets, {
    record: blank,
    definition,
    given: null,
    now: origin.now,
  });
  if (facts === undefined) return refuse("members.case_unknown_named");
  const known: Known = { law, facts, record: blank };
  const decided = openCase(definition, known, effect.input);
  if (!decided.ok) return decided;
  const { record, citations } = decided.value;
  const standing = standingOf(definition, { ...known, record });
  await insertCase(tx, secrets, { record, follows: from, citations, by, standing });
  const source = { kind: "case", id: record.caseId } as const;
  const transferring = { ...following.transferring, caseId: record.caseId };
  const applying = { ...following, origin: { ...origin, source }, transferring };
  const applied = await applyEffects(applying, decided.value.effects);
  if (applied.length > 0) await keepApplied(tx, record.caseId, applied);
  return openFollowing(following, record.caseId, decided.value.effects);
}

/**
 * Gives up the cases that followed from one, because the step they came from is corrected. Refused once
 * they have changed something or a step of theirs was carried out: that one has to be corrected first.
 */
export async function withdrawFollowing(
  following: Following,
  from: Id,
  reason: string,
): Promise<Result<undefined>> {
  const { tx, secrets, by } = following;
  const later = await tx.query(sql<{ id: Id; state: string; steps: number; openedOn: string }>`
    select id, state, opened_on as "openedOn",
           (select count(*)::int from life_case_step where case_id = life_case.id)
             + jsonb_array_length(applied) as steps
      from life_case where follows = ${from} and state <> 'abandoned' for update`);
  if (later.some(({ state, steps }) => state === "done" || steps > 0))
    return refuse("members.case_followed");
  for (const { id, openedOn } of later) {
    await closeCase(tx, secrets, id, { on: openedOn, at: by.at, reason });
  }
  return ok(undefined);
}
