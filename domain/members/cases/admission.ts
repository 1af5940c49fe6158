import { CELL_STEPS } from "./admission-cell.ts";
import { checkOpening, openingFields } from "./admission-opening.ts";
import { COMMITTEE_STEPS } from "./admission-committee.ts";
import type { CaseDefinition } from "./definition.ts";

/** From the naming of a candidate to the ceremony (ADM-01..11); the recognition follows from it. */
export const ADMISSION: CaseDefinition = {
  kind: "admission",
  subject: "person",
  ruleIds: ["ADM-03", "ADM-09"],
  by: "cell",
  openedBy: "people",
  fields: openingFields,
  check: checkOpening,
  effects: ({ doneOn, record }) => [
    { kind: "joins", organisationId: record.organisationId, since: doneOn },
    { kind: "standing", standing: "candidate", since: doneOn, until: null },
  ],
  official: "member.candidateNamed",
  steps: [...CELL_STEPS, ...COMMITTEE_STEPS],
  onAbandon: (_known, on) => [
    { kind: "takesBack", step: "decision" },
    { kind: "endStanding", standing: "candidate", on },
    { kind: "leaves", on },
  ],
};

/** What an admission and a readmission refuse beside what the engine does. */
export const ADMISSION_REFUSALS = {
  "members.case_in_the_party": 409,
  "members.case_schooling_too_low": 422,
  "members.case_contract_too_short": 422,
  "members.case_birth_unknown": 409,
  "members.case_too_young": 409,
  "members.case_too_old": 409,
  "members.case_certificate_later": 422,
  "members.case_certificate_expired": 422,
  "members.case_sponsor_not_official": 422,
  "members.case_sponsor_too_short": 422,
  "members.case_sponsor_same": 422,
  "members.case_sponsor_self": 422,
  "members.case_not_verified": 422,
  "members.case_decided_by_other": 422,
  "members.case_consent_later": 422,
} as const;
