import { addMonths, type LocalDate } from "../../../kernel/dates.ts";
import type { Refusal } from "../../../kernel/result.ts";
import { limitOf } from "../../../rules/limits.ts";
import { textIn, type Acting, type CaseDefinition, type Known } from "../definition.ts";
import { partyPlaceOf, standingOf } from "../persons.ts";
import { checkNotLeaving } from "../transfer/checks.ts";
import { checkVote, voteFields } from "../votes.ts";

/** Grounds of EXM-01 (age, health) and of EXM-02. */
export const EXEMPTION_GROUNDS = [
  "age",
  "health",
  "longTreatment",
  "loneTripAbroad",
  "mobileWork",
  "noOrganisationNearby",
  "maternity",
] as const;

/** Grounds that pass: the exemption has an end (EXM-02). */
const PASSING = ["longTreatment", "loneTripAbroad", "mobileWork", "maternity"];

export const EXEMPTION_REFUSALS = {
  "members.exemption_not_member_here": 409,
  "members.exemption_not_possible": 409,
  "members.exemption_end_missing": 422,
  "members.exemption_out_of_order": 422,
  "members.exemption_too_long": 422,
  "members.exemption_none": 409,
} as const;

/** A member asks, the cell decides (EXM-01); what stays with an exempt member is EXM-03. */
export const EXEMPTION: CaseDefinition = {
  kind: "exemption",
  subject: "member",
  ruleIds: ["EXM-01", "EXM-02", "EXM-03"],
  by: "cell",
  openedBy: "people",
  fields: [
    { name: "exemptionGround", kind: "choice", options: EXEMPTION_GROUNDS },
    { name: "exemptSince", kind: "date" },
    { name: "exemptUntil", kind: "date", optional: true },
    { name: "note", kind: "prose", optional: true },
  ],
  bar: (known) => checkNotLeaving(known) ?? checkMember(known, known.record.openedOn),
  check: checkSpan,
  official: null,
  steps: [
    {
      code: "exemptionApplication",
      ruleIds: ["EXM-01"],
      by: "cell",
      fields: [],
      document: "none",
      prints: ["applicationForExemption"],
      official: null,
    },
    {
      code: "exemptionDecision",
      ruleIds: ["EXM-01", "EXM-03", "VOTE-01", "BASE-10"],
      by: "cell",
      fields: voteFields("ordinaryResolution"),
      document: "required",
      prints: ["decisionOfExemption"],
      check: (acting) =>
        checkNotLeaving(acting) ??
        checkMember(acting, acting.doneOn) ??
        checkVote(acting, "ordinaryResolution"),
      effects: ({ record, doneOn }) => [
        {
          kind: "standing",
          standing: "exempt",
          since: later(textIn(record.input, "exemptSince") ?? doneOn, doneOn),
          until: textIn(record.input, "exemptUntil") ?? null,
        },
      ],
      official: "member.exempted",
    },
  ],
};

/** An exemption cannot begin before the cell has decided. */
function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** An exempt member takes part again, before the end or where there is none. */
export const EXEMPTION_RETURN: CaseDefinition = {
  kind: "exemptionReturn",
  subject: "member",
  ruleIds: ["EXM-01"],
  by: "cell",
  openedBy: "people",
  fields: [{ name: "note", kind: "prose", optional: true }],
  bar: (known) => checkExempt(known, known.record.openedOn),
  official: null,
  steps: [
    {
      code: "returnDecision",
      ruleIds: ["EXM-01"],
      by: "cell",
      fields: [],
      document: "required",
      prints: ["decisionOfReturn"],
      check: (acting) => checkExempt(acting, acting.doneOn),
      effects: ({ doneOn }) => [{ kind: "cutStanding", standing: "exempt", on: doneOn }],
      official: "member.caseDecided",
    },
  ],
};

function checkExempt({ facts, record }: Known, on: LocalDate): Refusal | null {
  if (partyPlaceOf(facts.person, on) !== record.organisationId)
    return { code: "members.exemption_not_member_here" };
  return standingOf(facts.person, on) === "exempt" ? null : { code: "members.exemption_none" };
}

function checkMember({ facts, record }: Known, on: LocalDate): Refusal | null {
  if (partyPlaceOf(facts.person, on) !== record.organisationId)
    return { code: "members.exemption_not_member_here" };
  const standing = standingOf(facts.person, on);
  return standing === "official" || standing === "probationary"
    ? null
    : { code: "members.exemption_not_possible", params: { rule: "EXM-01" } };
}

/** Days in order; a ground that passes has an end, and mobile work one below a year (EXM-02). */
function checkSpan({ law, input, doneOn }: Acting): Refusal | null {
  const since = textIn(input, "exemptSince") ?? doneOn;
  const until = textIn(input, "exemptUntil");
  const ground = textIn(input, "exemptionGround") ?? "";
  const field = "input.exemptUntil";
  if (until === undefined) {
    return PASSING.includes(ground)
      ? { code: "members.exemption_end_missing", params: { rule: "EXM-02" }, field }
      : null;
  }
  if (until <= since) return { code: "members.exemption_out_of_order", field };
  const below = limitOf(law.pack, "mobileWork", doneOn);
  const last = addMonths(since, below.amount);
  return ground === "mobileWork" && until >= last
    ? {
        code: "members.exemption_too_long",
        params: { rule: "EXM-02", months: below.amount, on: last },
        field,
      }
    : null;
}
