import { addMonths, type LocalDate } from "../../../kernel/dates.ts";
import type { Refusal } from "../../../kernel/result.ts";
import type { LimitName } from "../../../rules/names.ts";
import { entryOf, textIn, type Acting, type CaseDefinition, type Known } from "../definition.ts";
import type { CaseEffect } from "../effect.ts";
import { dueAfter, monthsOf } from "../law.ts";
import { belongsToCell } from "../../standing-on.ts";
import { partyPlaceOf, standingOf } from "../persons.ts";
import { checkNotLeaving } from "../transfer/checks.ts";
import { checkVote, voteFields } from "../votes.ts";

/** Grounds of REM-01, and the span that three of them ask for. */
export const REMOVAL_GROUNDS = [
  "withoutActivity",
  "cardReturned",
  "helpWithoutProgress",
  "violatingStatus",
  "politicalStandard",
] as const;

const SPANS: Readonly<Partial<Record<string, LimitName>>> = {
  withoutActivity: "withoutActivity",
  helpWithoutProgress: "helpWithoutProgress",
  violatingStatus: "violatingStatus",
};

export const REMOVAL_REFUSALS = {
  "members.removal_not_member_here": 409,
  "members.removal_span_too_short": 422,
  "members.removal_since_later": 422,
  "members.removal_complaint_runs": 422,
} as const;

function checkMember({ facts, record }: Known, on: LocalDate): Refusal | null {
  const standing = standingOf(facts.person, on);
  const here = partyPlaceOf(facts.person, on) === record.organisationId;
  return here && standing !== null && belongsToCell(standing)
    ? null
    : { code: "members.removal_not_member_here" };
}

/** What REM-01 asks for has lasted as long as it says. */
function checkGround({ input, law, doneOn }: Acting): Refusal | null {
  const limit = SPANS[textIn(input, "removalGround") ?? ""];
  const since = textIn(input, "groundSince") ?? doneOn;
  const field = "input.groundSince";
  if (since > doneOn) return { code: "members.removal_since_later", params: { on: doneOn }, field };
  if (limit === undefined) return null;
  const { months, ruleId } = monthsOf(law, limit, doneOn);
  const reached = addMonths(since, months);
  return reached <= doneOn
    ? null
    : {
        code: "members.removal_span_too_short",
        params: { rule: ruleId, months, on: reached },
        field,
      };
}

function decidedOn({ record }: Known): string | null {
  return entryOf(record, "removalDecision")?.doneOn ?? null;
}

/** REM-02: that nobody complained can be said only when the term is over. */
function checkComplaint(acting: Acting): Refusal | null {
  const { law, input, doneOn } = acting;
  const from = decidedOn(acting);
  if (textIn(input, "complaint") !== "none" || from === null) return null;
  const { due } = dueAfter(law, "removalComplaint", from);
  return doneOn > due
    ? null
    : {
        code: "members.removal_complaint_runs",
        params: { rule: "REM-02", on: due },
        field: "doneOn",
      };
}

/** A complaint that was upheld takes the striking off back from that day on; history stays. */
function complaintEffects({ input, record, doneOn }: Acting): readonly CaseEffect[] {
  return textIn(input, "complaint") === "upheld"
    ? [
        { kind: "endStanding", standing: "struckOff", on: doneOn },
        { kind: "joins", organisationId: record.organisationId, since: doneOn },
      ]
    : [];
}

/** Striking a member off the list (REM-01 to REM-03): the cell proposes with two thirds, the committee decides. */
export const STRIKING_OFF: CaseDefinition = {
  kind: "strikingOff",
  subject: "member",
  ruleIds: ["REM-01"],
  by: "cell",
  openedBy: "people",
  fields: [
    { name: "removalGround", kind: "choice", options: REMOVAL_GROUNDS },
    { name: "groundSince", kind: "date" },
    { name: "removalFacts", kind: "prose" },
  ],
  bar: (known) => checkNotLeaving(known) ?? checkMember(known, known.record.openedOn),
  check: checkGround,
  official: null,
  steps: [
    {
      code: "removalProposal",
      ruleIds: ["REM-01", "VOTE-07", "BASE-10"],
      by: "cell",
      fields: [
        { name: "memberHeard", kind: "choice", options: ["heard", "absentAfterSummons"] },
        ...voteFields("strikeOffProposal"),
      ],
      document: "required",
      prints: ["extractOfStrikingOff"],
      check: (acting) =>
        checkMember(acting, acting.doneOn) ?? checkVote(acting, "strikeOffProposal"),
      official: "member.caseDecided",
    },
    {
      code: "removalDecision",
      ruleIds: ["REM-01", "REM-02", "REM-03"],
      by: "committee",
      fields: [],
      document: "required",
      prints: ["decisionOfStrikingOff"],
      check: (acting) => checkNotLeaving(acting) ?? checkMember(acting, acting.doneOn),
      effects: ({ doneOn }) => [
        { kind: "leaves", on: doneOn },
        { kind: "standing", standing: "struckOff", since: doneOn, until: null },
        { kind: "endHosting", on: doneOn },
        { kind: "endRoles" },
      ],
      official: "member.struckOff",
    },
    {
      code: "cardTakenBack",
      ruleIds: ["REM-03"],
      by: "cell",
      fields: [{ name: "cardOutcome", kind: "choice", options: ["handedUp", "lost", "refused"] }],
      document: "none",
      prints: [],
      official: null,
    },
    {
      code: "complaint",
      ruleIds: ["REM-02"],
      by: "committee",
      fields: [
        { name: "complaint", kind: "choice", options: ["none", "rejected", "upheld"] },
        {
          name: "complaintOn",
          kind: "date",
          onlyIf: { field: "complaint", is: ["rejected", "upheld"] },
        },
      ],
      document: "optional",
      prints: [],
      due: { limit: "removalComplaint", from: decidedOn },
      check: checkComplaint,
      effects: complaintEffects,
      official: "member.caseDecided",
    },
  ],
};
