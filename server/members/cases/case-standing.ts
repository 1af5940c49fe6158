import type { CaseDefinition, Known } from "@chiboso/domain/members/cases/definition.ts";
import { nextStep, progressOf } from "@chiboso/domain/members/cases/progress.ts";
import type { Standing } from "./case-store.ts";

/**
 * What lists show of a case: the step that is next, and the nearest day by which one of the steps that are left is
 * due, with its rule.
 */
export function standingOf(definition: CaseDefinition, known: Known): Standing {
  const due = progressOf(definition, known)
    .filter(({ state, deadline }) => deadline && (state === "next" || state === "later"))
    .flatMap(({ deadline }) => (deadline ? [deadline] : []))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
  return {
    nextStep: nextStep(definition, known)?.code ?? null,
    nextDueOn: due?.due ?? null,
    nextRule: due?.citation.ruleId ?? null,
  };
}
