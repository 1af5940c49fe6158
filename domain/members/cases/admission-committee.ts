import type { LocalDate } from "../../kernel/dates.ts";
import type { Refusal } from "../../kernel/result.ts";
import type { RuleOf } from "../../rules/pack.ts";
import { rulesInForce } from "../../rules/rules.ts";
import { entryOf, type Acting, type Known, type StepDefinition } from "./definition.ts";
import type { CaseEffect } from "./effect.ts";
import type { Law } from "./law.ts";
import { checkFigures } from "./votes.ts";

/** What follows the cell's resolution: the decision of the level above and the ceremony. */
export const COMMITTEE_STEPS: readonly StepDefinition[] = [
  {
    code: "decision",
    ruleIds: ["ADM-07", "ADM-13", "VOTE-05"],
    by: "committee",
    fields: [
      { name: "decidedBy", kind: "choice", options: ["standingCommittee", "committee"] },
      { name: "voteBase", kind: "count" },
      { name: "voteFor", kind: "count" },
    ],
    document: "required",
    prints: ["decisionOfAdmission"],
    check: checkDecision,
    effects: admissionEffects,
    official: "member.admitted",
  },
  {
    code: "ceremony",
    ruleIds: ["ADM-10", "ADM-11"],
    by: "cell",
    fields: [{ name: "ceremonyPlace", kind: "line" }],
    document: "none",
    prints: ["ceremonyProgramme"],
    due: { limit: "admissionCeremony", from: (known) => decidedOn(known) },
    effects: ceremonyEffects,
    official: "member.joined",
  },
];

/** The day in the decision of admission, from which the years in the Party count (ADM-13). */
export function decidedOn({ record }: Known): LocalDate | null {
  const entry = entryOf(record, "decision");
  return entry ? (entry.document?.on ?? entry.doneOn) : null;
}

function bodyRule(law: Law, on: LocalDate): RuleOf<"body"> {
  const versions = law.pack.rules.filter((rule): rule is RuleOf<"body"> => rule.kind === "body");
  const [earliest] = versions.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const rule = rulesInForce(law.pack, "body", on)[0] ?? earliest;
  if (rule === undefined) throw new Error("no rule says who decides an admission");
  return rule;
}

/** By the day of the decision: the body that the text of that day names, with the votes it asks for (VOTE-05). */
function checkDecision(acting: Acting): Refusal | null {
  const { law, input, document, doneOn } = acting;
  const rule = bodyRule(law, document?.on ?? doneOn);
  if (input["decidedBy"] !== rule.body)
    return {
      code: "members.case_decided_by_other",
      params: { rule: rule.id, body: rule.body },
      field: "input.decidedBy",
    };
  const resolved = entryOf(acting.record, "cellResolution")?.doneOn;
  if (resolved !== undefined && document !== null && document.on < resolved)
    return {
      code: "members.case_before_earlier_step",
      params: { on: resolved },
      field: "document.on",
    };
  return checkFigures(acting, rule);
}

function admissionEffects(acting: Acting): readonly CaseEffect[] {
  const on = acting.document?.on ?? acting.doneOn;
  const { number, issuer } = acting.document ?? { number: "", issuer: "" };
  return [
    { kind: "fact", factKind: "admission", value: { on }, since: null, until: null },
    {
      kind: "fact",
      factKind: "admissionDecision",
      value: { on, ...(number && { number }), ...(issuer && { body: issuer }) },
      since: null,
      until: null,
    },
  ];
}

/** Probation begins with the ceremony (ADM-11): no longer a candidate, and the recognition is opened. */
function ceremonyEffects({ doneOn, record }: Acting): readonly CaseEffect[] {
  return [
    { kind: "endStanding", standing: "candidate", on: doneOn },
    {
      kind: "opens",
      caseKind: "recognition",
      organisationId: record.organisationId,
      openedOn: doneOn,
      input: { ceremonyOn: doneOn },
    },
  ];
}
