import { ADMISSION, ADMISSION_REFUSALS } from "./admission.ts";
import { BADGE, BADGE_REFUSALS } from "./badge.ts";
import type { CaseKind } from "./case-kinds.ts";
import { DEATH, DEATH_REFUSALS } from "./death/death.ts";
import type { CaseDefinition } from "./definition.ts";
import { EXEMPTION, EXEMPTION_REFUSALS, EXEMPTION_RETURN } from "./exemption/exemption.ts";
import { READMISSION, READMISSION_REFUSALS } from "./readmission.ts";
import { RECOGNITION, RECOGNITION_REFUSALS } from "./recognition.ts";
import { ENGINE_REFUSALS, VOTE_REFUSALS } from "./refusals.ts";
import { REMOVAL_REFUSALS, STRIKING_OFF } from "./removal/striking-off.ts";
import { TEMPORARY_RETURN, TEMPORARY_TRANSFER } from "./transfer/temporary.ts";
import { TRANSFER_IN } from "./transfer/transfer-in.ts";
import { TRANSFER_OUT, TRANSFER_REFUSALS } from "./transfer/transfer-out.ts";

/** Every kind of case that the product guides; a new one is one line here and one in `CASE_REFUSALS`. */
export const CASES: Readonly<Partial<Record<CaseKind, CaseDefinition>>> = {
  admission: ADMISSION,
  recognition: RECOGNITION,
  readmission: READMISSION,
  badge: BADGE,
  transferOut: TRANSFER_OUT,
  transferIn: TRANSFER_IN,
  temporaryTransfer: TEMPORARY_TRANSFER,
  temporaryReturn: TEMPORARY_RETURN,
  exemption: EXEMPTION,
  exemptionReturn: EXEMPTION_RETURN,
  strikingOff: STRIKING_OFF,
  death: DEATH,
};

/** What opening, carrying out, correcting and giving up a case may refuse, over all kinds. */
export const CASE_REFUSALS = {
  ...ENGINE_REFUSALS,
  ...VOTE_REFUSALS,
  ...ADMISSION_REFUSALS,
  ...RECOGNITION_REFUSALS,
  ...READMISSION_REFUSALS,
  ...BADGE_REFUSALS,
  ...TRANSFER_REFUSALS,
  ...EXEMPTION_REFUSALS,
  ...REMOVAL_REFUSALS,
  ...DEATH_REFUSALS,
} as const;

/** The declaration of a kind; throws for one that nobody declared. */
export function definitionOf(kind: CaseKind): CaseDefinition {
  const definition = CASES[kind];
  if (definition === undefined) throw new Error(`no case of the kind "${kind}" is declared`);
  return definition;
}
