import { addMonths } from "../../kernel/dates.ts";
import type { Refusal } from "../../kernel/result.ts";
import { listOf } from "../../rules/limits.ts";
import { COMMITTEE_STEPS } from "./admission-committee.ts";
import { CELL_STEPS } from "./admission-cell.ts";
import { checkOpening, openingFields } from "./admission-opening.ts";
import {
  textIn,
  type Acting,
  type CaseDefinition,
  type Known,
  type StepDefinition,
} from "./definition.ts";
import type { CaseEffect } from "./effect.ts";
import { monthsOf } from "./law.ts";
import { standingOf } from "./persons.ts";

/** Why somebody left; those of ADM-17 close the way back for good. */
const GROUNDS = [
  "struckOff",
  "expelled",
  "familyHardship",
  "lessSeriousCrime",
  "leftByOwnWill",
  "askedOut",
  "seriousDisunity",
  "corruption",
  "seriousCrime",
] as const;

const CONSENT: StepDefinition = {
  code: "provincialConsent",
  ruleIds: ["ADM-16"],
  by: "committee",
  fields: [],
  document: "required",
  prints: [],
  official: null,
};

const PAPERS: Readonly<Record<string, StepDefinition["prints"]>> = {
  cellResolution: ["cellResolutionOnReadmission"],
  decision: ["decisionOfReadmission"],
};

/** The steps of an admission, with the consent of the province before the decision. */
const STEPS = [...CELL_STEPS, CONSENT, ...COMMITTEE_STEPS].map((step): StepDefinition => {
  const papers = PAPERS[step.code];
  const printed = papers ? { ...step, prints: papers } : step;
  if (step.code === "decision")
    return { ...printed, effects: decisionEffects, official: "member.readmitted" };
  if (step.code === "ceremony") return { ...printed, effects: ceremonyEffects };
  return printed;
});

/** Somebody who left the Party is admitted again (ADM-16, ADM-17), with probation again. */
export const READMISSION: CaseDefinition = {
  kind: "readmission",
  subject: "person",
  ruleIds: ["ADM-16", "ADM-17"],
  by: "cell",
  openedBy: "people",
  fields: [
    { name: "leftGround", kind: "choice", options: GROUNDS },
    { name: "leftOn", kind: "date" },
    {
      name: "recordClearedOn",
      kind: "date",
      onlyIf: { field: "leftGround", is: ["lessSeriousCrime"] },
    },
    ...openingFields,
  ],
  check: (acting) => checkReturn(acting) ?? checkOpening(acting),
  effects: ({ doneOn, record }) => [
    { kind: "endStanding", standing: "struckOff", on: doneOn },
    { kind: "endStanding", standing: "expelled", on: doneOn },
    { kind: "joins", organisationId: record.organisationId, since: doneOn },
    { kind: "standing", standing: "candidate", since: doneOn, until: null },
  ],
  official: "member.candidateNamed",
  steps: STEPS,
  onAbandon: giveUp,
};

export const READMISSION_REFUSALS = {
  "members.case_never_again": 409,
  "members.case_left_too_recently": 422,
  "members.case_record_too_recent": 422,
  "members.case_left_later": 422,
} as const;

/** Refused for good on the grounds of ADM-17, and before the months of ADM-16 have passed. */
function checkReturn({ law, input, doneOn }: Acting): Refusal | null {
  const ground = textIn(input, "leftGround") ?? "";
  const { items, citation } = listOf(law.pack, "neverReadmitted", doneOn);
  if (items.includes(ground))
    return {
      code: "members.case_never_again",
      params: { rule: citation.ruleId },
      field: "input.leftGround",
    };
  const leftOn = textIn(input, "leftOn") ?? doneOn;
  if (leftOn > doneOn) return { code: "members.case_left_later", field: "input.leftOn" };
  const wait = monthsOf(law, "readmissionWait", doneOn);
  const from = addMonths(leftOn, wait.months);
  if (doneOn < from)
    return {
      code: "members.case_left_too_recently",
      params: { rule: wait.ruleId, months: wait.months, on: from },
      field: "input.leftOn",
    };
  const clearedOn = textIn(input, "recordClearedOn");
  if (clearedOn === undefined) return null;
  const record = monthsOf(law, "readmissionAfterRecord", doneOn);
  const free = addMonths(clearedOn, record.months);
  return doneOn >= free
    ? null
    : {
        code: "members.case_record_too_recent",
        params: { rule: record.ruleId, months: record.months, on: free },
        field: "input.recordClearedOn",
      };
}

/** What held of the first time stays in the history; from now on the new day counts (ADM-13). */
function decisionEffects(acting: Acting): readonly CaseEffect[] {
  const on = acting.document?.on ?? acting.doneOn;
  const { number, issuer } = acting.document ?? { number: "", issuer: "" };
  const gone: readonly CaseEffect[] =
    acting.facts.person.officialOn === null
      ? []
      : [{ kind: "fact", factKind: "confirmation", value: null, since: null, until: null }];
  return [
    ...gone,
    { kind: "fact", factKind: "admission", value: { on }, since: null, until: null },
    {
      kind: "fact",
      factKind: "admissionDecision",
      value: { on, ...(number && { number }), ...(issuer && { body: issuer }) },
      since: null,
      until: null,
    },
    {
      kind: "fact",
      factKind: "membershipBreak",
      value: { what: "readmission" },
      since: on,
      until: null,
    },
  ];
}

function ceremonyEffects({ doneOn, record }: Acting): readonly CaseEffect[] {
  return [
    { kind: "endStanding", standing: "candidate", on: doneOn },
    {
      kind: "opens",
      caseKind: "recognition",
      organisationId: record.organisationId,
      openedOn: doneOn,
      input: { ceremonyOn: doneOn, admittedAgain: true },
    },
  ];
}

/** Given up: out of the Party again, as before. */
function giveUp(known: Known, on: string): readonly CaseEffect[] {
  const before = standingOf(known.facts.person, known.record.input["leftOn"] as string);
  const out = before === "expelled" || known.record.input["leftGround"] === "expelled";
  return [
    { kind: "takesBack", step: "decision" },
    { kind: "endStanding", standing: "candidate", on },
    { kind: "standing", standing: out ? "expelled" : "struckOff", since: on, until: null },
    { kind: "leaves", on },
  ];
}
