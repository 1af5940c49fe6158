import type { LocalDate } from "../../kernel/dates.ts";
import type { Refusal } from "../../kernel/result.ts";
import {
  textIn,
  type Acting,
  type CaseDefinition,
  type Known,
  type StepDefinition,
} from "./definition.ts";
import type { CaseEffect } from "./effect.ts";
import { dueAfter } from "./law.ts";
import { isOfficial, standingOf } from "./persons.ts";
import { checkVote, voteFields } from "./votes.ts";

/** The day of the ceremony, from which probation runs (ADM-11). */
function ceremonyOn({ record }: Known): LocalDate {
  return textIn(record.input, "ceremonyOn") ?? record.openedOn;
}

/** The day on which the twelve months end; the recognition is dated by it even when it comes late (ADM-12). */
export function probationEndsOn(known: Known): LocalDate {
  // Whoever is admitted again goes through probation again (ADM-16).
  const limit = known.record.input["admittedAgain"] === true ? "readmissionProbation" : "probation";
  return dueAfter(known.law, limit, ceremonyOn(known)).due;
}

const STEPS: readonly StepDefinition[] = [
  {
    code: "ownCurriculum",
    ruleIds: ["ADM-15"],
    by: "cell",
    fields: [],
    document: "none",
    prints: [],
    due: { limit: "ownCurriculum", from: ceremonyOn },
    official: null,
  },
  {
    code: "training",
    ruleIds: ["ADM-11"],
    by: "cell",
    fields: [
      { name: "certificateNumber", kind: "line" },
      { name: "certificateOn", kind: "date" },
      { name: "certificateIssuer", kind: "line" },
    ],
    document: "none",
    prints: [],
    check: ({ input, doneOn }) =>
      (textIn(input, "certificateOn") ?? "") > doneOn
        ? { code: "members.case_certificate_later", field: "input.certificateOn" }
        : null,
    official: null,
  },
  {
    code: "selfReview",
    ruleIds: ["ADM-11"],
    by: "cell",
    fields: [],
    document: "none",
    prints: ["selfReviewOfProbation"],
    official: null,
  },
  {
    code: "helperRemark",
    ruleIds: ["ADM-11"],
    by: "cell",
    fields: [
      { name: "helper", kind: "member" },
      { name: "helperRemark", kind: "prose" },
    ],
    document: "none",
    prints: ["remarkOfHelper"],
    check: checkHelper,
    official: null,
  },
  {
    code: "opinions",
    ruleIds: ["ADM-07"],
    by: "cell",
    fields: [
      { name: "unionOpinion", kind: "prose" },
      { name: "residenceOpinion", kind: "prose" },
    ],
    document: "optional",
    prints: ["opinionsGathered"],
    official: null,
  },
  {
    code: "cellResolution",
    ruleIds: ["ADM-11", "ADM-12", "VOTE-06", "BASE-10"],
    by: "cell",
    fields: voteFields("recognitionProposal"),
    document: "required",
    prints: ["cellResolutionOnRecognition"],
    opensOn: (known) => ({ on: probationEndsOn(known), ruleId: "ADM-11" }),
    due: { limit: "recognitionConsidered", from: probationEndsOn },
    check: (acting) => checkVote(acting, "recognitionProposal"),
    official: "member.caseDecided",
  },
  {
    code: "decision",
    ruleIds: ["ADM-12"],
    by: "committee",
    fields: [],
    document: "required",
    prints: ["decisionOfRecognition"],
    effects: (acting): readonly CaseEffect[] => [
      // Somebody whose probation was entered as a standing, not as the day of admission.
      { kind: "endStanding", standing: "probationary", on: probationEndsOn(acting) },
      {
        kind: "fact",
        factKind: "confirmation",
        value: { on: probationEndsOn(acting) },
        since: null,
        until: null,
      },
    ],
    official: "member.recognised",
  },
  {
    code: "announcement",
    ruleIds: ["ADM-14"],
    by: "cell",
    fields: [],
    document: "none",
    prints: [],
    official: null,
  },
  {
    code: "card",
    ruleIds: ["ADM-14", "FILE-01"],
    by: "committee",
    fields: [{ name: "cardNumber", kind: "cardNumber" }],
    document: "optional",
    prints: [],
    effects: ({ input, doneOn }): readonly CaseEffect[] => [
      {
        kind: "fact",
        factKind: "cardNumber",
        value: { number: textIn(input, "cardNumber") ?? "" },
        since: doneOn,
        until: null,
      },
    ],
    official: "member.caseDecided",
  },
  {
    code: "cardHanded",
    ruleIds: ["ADM-14"],
    by: "cell",
    fields: [],
    document: "none",
    prints: [],
    official: null,
  },
];

/** From the ceremony over the twelve months of probation to the card in hand (ADM-11..15). */
export const RECOGNITION: CaseDefinition = {
  kind: "recognition",
  subject: "member",
  ruleIds: ["ADM-11"],
  by: "cell",
  openedBy: "people",
  fields: [
    { name: "ceremonyOn", kind: "date" },
    { name: "admittedAgain", kind: "yes", optional: true },
  ],
  bar: ({ facts, record }) =>
    standingOf(facts.person, record.openedOn) === "probationary"
      ? null
      : { code: "members.case_not_probationary" },
  check: checkOpening,
  official: null,
  steps: STEPS,
};

export const RECOGNITION_REFUSALS = {
  "members.case_not_probationary": 409,
  "members.case_ceremony_before_decision": 422,
  "members.case_ceremony_later": 422,
  "members.case_helper_not_official": 422,
} as const;

function checkOpening({ facts, input, doneOn }: Acting): Refusal | null {
  const ceremony = textIn(input, "ceremonyOn") ?? doneOn;
  if (ceremony > doneOn) return { code: "members.case_ceremony_later", field: "input.ceremonyOn" };
  const { admittedOn } = facts.person;
  return admittedOn !== null && ceremony < admittedOn
    ? {
        code: "members.case_ceremony_before_decision",
        params: { on: admittedOn },
        field: "input.ceremonyOn",
      }
    : null;
}

function checkHelper({ facts, input, doneOn }: Acting): Refusal | null {
  const helper = facts.named.get(textIn(input, "helper") ?? "");
  return helper !== undefined && isOfficial(helper, doneOn)
    ? null
    : { code: "members.case_helper_not_official", field: "input.helper" };
}
