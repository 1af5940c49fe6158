import { ADMISSION, ADMISSION_REFUSALS } from "./admission.ts";
import { BADGE, BADGE_REFUSALS } from "./badge.ts";
import type { CaseKind } from "./case-kinds.ts";
import type { CaseDefinition } from "./definition.ts";
import { READMISSION, READMISSION_REFUSALS } from "./readmission.ts";
import { RECOGNITION, RECOGNITION_REFUSALS } from "./recognition.ts";
import { ENGINE_REFUSALS, VOTE_REFUSALS } from "./refusals.ts";

/** Every kind of case that the product guides; a new one is one line here and one in `CASE_REFUSALS`. */
export const CASES: Readonly<Partial<Record<CaseKind, CaseDefinition>>> = {
  admission: ADMISSION,
  recognition: RECOGNITION,
  readmission: READMISSION,
  badge: BADGE,
};

/** What opening, carrying out, correcting and giving up a case may refuse, over all kinds. */
export const CASE_REFUSALS = {
  ...ENGINE_REFUSALS,
  ...VOTE_REFUSALS,
  ...ADMISSION_REFUSALS,
  ...RECOGNITION_REFUSALS,
  ...READMISSION_REFUSALS,
  ...BADGE_REFUSALS,
} as const;

/** The declaration of a kind; throws for one that nobody declared. */
export function definitionOf(kind: CaseKind): CaseDefinition {
  const definition = CASES[kind];
  if (definition === undefined) throw new Error(`no case of the kind "${kind}" is declared`);
  return definition;
}
