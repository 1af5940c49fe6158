import { addMonths, type LocalDate } from "../../kernel/dates.ts";
import type { Refusal } from "../../kernel/result.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { awardDays, fullOn, milestones } from "./badge-due.ts";
import {
  textIn,
  type Acting,
  type CaseDefinition,
  type Known,
  type StepDefinition,
} from "./definition.ts";
import { monthsOf } from "./law.ts";
import { isOfficial, standingOf } from "./persons.ts";

/** From so many years on a badge may be given earlier by the longer term of BDG-02. */
const LONGER_FROM = 70;

/** Months before its day from which a badge can be proposed. */
const AHEAD = 12;

const STEPS: readonly StepDefinition[] = [
  {
    code: "badgeProposal",
    ruleIds: ["BDG-01"],
    by: "cell",
    fields: [],
    document: "optional",
    prints: ["proposalOfBadge"],
    official: null,
  },
  {
    code: "badgeDecision",
    ruleIds: ["BDG-01", "BDG-03"],
    by: "committee",
    fields: [],
    document: "required",
    prints: ["decisionOfBadge"],
    official: "member.caseDecided",
  },
  {
    code: "badgeAward",
    ruleIds: ["BDG-03"],
    by: "cell",
    fields: [{ name: "badgeNumber", kind: "line", optional: true }],
    document: "none",
    prints: [],
    opensOn: ({ record }) =>
      record.input["badgeGround"] === "due"
        ? { on: textIn(record.input, "awardOn") ?? record.openedOn, ruleId: "BDG-03" }
        : null,
    effects: ({ input, record, doneOn }) => [
      {
        kind: "fact",
        factKind: "partyBadge",
        value: {
          years: textIn(record.input, "milestone") ?? "",
          ...(textIn(input, "badgeNumber") && { number: textIn(input, "badgeNumber") ?? "" }),
        },
        since: doneOn,
        until: null,
      },
    ],
    official: "member.badgeAwarded",
  },
];

/** A Party badge for years in the Party (BDG-01..03). */
export const BADGE: CaseDefinition = {
  kind: "badge",
  subject: "member",
  ruleIds: ["BDG-01", "BDG-02", "BDG-03"],
  by: "cell",
  openedBy: "people",
  afterDeath: true,
  fields: [
    {
      name: "milestone",
      kind: "choice",
      options: milestones(CENTRAL_PACK).map(String),
    },
    { name: "badgeGround", kind: "choice", options: ["due", "graveIllness", "posthumous"] },
    { name: "awardOn", kind: "date" },
  ],
  bar: barToBadge,
  check: checkBadge,
  official: null,
  steps: STEPS,
};

export const BADGE_REFUSALS = {
  "members.case_no_admission_date": 409,
  "members.case_badge_far": 409,
  "members.case_badge_held": 409,
  "members.case_badge_not_official": 409,
  "members.case_badge_not_dead": 409,
  "members.case_badge_not_due": 422,
  "members.case_badge_too_early": 422,
  "members.case_badge_too_late": 422,
  "members.case_badge_other_day": 422,
} as const;

/**
 * Whoever asks for one that is held is told so, and not of the years to the next. Nobody is proposed years
 * before the day: a milestone above those that the person holds must be full within
 * `AHEAD` months of the earliest day of BDG-02.
 */
function barToBadge({ law, facts, record }: Known): Refusal | null {
  const { person, badges } = facts;
  const { admittedOn } = person;
  if (admittedOn === null)
    return { code: "members.case_no_admission_date", params: { rule: "ADM-13" } };
  const on = record.openedOn;
  if (standingOf(person, on) !== "deceased" && !isOfficial(person, on))
    return { code: "members.case_badge_not_official", params: { rule: "BDG-01" } };
  const asked = Number(record.input["milestone"]);
  if (badges.includes(asked))
    return { code: "members.case_badge_held", params: { years: asked }, field: "input.milestone" };
  const highest = Math.max(0, ...badges);
  const open = milestones(law.pack, on).filter((years) => years > highest);
  const isNear = (years: number) =>
    fullOn(admittedOn, years) <= addMonths(on, AHEAD + monthsOf(law, earlyLimit(years), on).months);
  if (open.some(isNear)) return null;
  const [years] = open;
  if (years === undefined) return { code: "members.case_badge_held", params: { years: highest } };
  const params = { rule: "BDG-01", years, on: fullOn(admittedOn, years) };
  return { code: "members.case_badge_far", params };
}

/** The years, counted from the day in the decision of admission (ADM-13), against the ground that is given. */
function checkBadge(acting: Acting): Refusal | null {
  const { facts, input, doneOn, record } = acting;
  const years = Number(input["milestone"]);
  const { admittedOn } = facts.person;
  if (admittedOn === null)
    return { code: "members.case_no_admission_date", params: { rule: "ADM-13" } };
  const elsewhere = facts.otherCases.some(
    (each) =>
      each.kind === "badge" &&
      each.state === "done" &&
      each.caseId !== record.caseId &&
      Number(each.input["milestone"]) === years,
  );
  if (facts.badges.includes(years) || elsewhere)
    return { code: "members.case_badge_held", params: { years }, field: "input.milestone" };
  const full = fullOn(admittedOn, years);
  const awardOn = textIn(input, "awardOn") ?? doneOn;
  if (input["badgeGround"] === "posthumous") return checkPosthumous(acting, full, years);
  if (!isOfficial(facts.person, doneOn))
    return { code: "members.case_badge_not_official", params: { rule: "BDG-01" } };
  return input["badgeGround"] === "due"
    ? checkDue(acting, full, awardOn, years)
    : checkEarly(acting, full, awardOn, years);
}

function checkDue(
  acting: Acting,
  full: LocalDate,
  awardOn: LocalDate,
  years: number,
): Refusal | null {
  if (!awardDays(acting.law.pack, awardOn).includes(awardOn.slice(5)))
    return {
      code: "members.case_badge_other_day",
      params: { rule: "BDG-03" },
      field: "input.awardOn",
    };
  return full <= awardOn
    ? null
    : {
        code: "members.case_badge_not_due",
        params: { rule: "BDG-01", on: full, years },
        field: "input.awardOn",
      };
}

function earlyLimit(years: number) {
  return years < LONGER_FROM ? "badgeEarlyBelow70" : "badgeEarlyFrom70";
}

/** For grave illness, no earlier than BDG-02 allows. */
function checkEarly(
  acting: Acting,
  full: LocalDate,
  awardOn: LocalDate,
  years: number,
): Refusal | null {
  const { months, ruleId } = monthsOf(acting.law, earlyLimit(years), acting.doneOn);
  const earliest = addMonths(full, -months);
  return earliest <= awardOn
    ? null
    : {
        code: "members.case_badge_too_early",
        params: { rule: ruleId, months, on: earliest },
        field: "input.awardOn",
      };
}

/** After death, when the years would have been full within the months of BDG-02 after it. */
function checkPosthumous(acting: Acting, full: LocalDate, years: number): Refusal | null {
  const { facts, law, doneOn } = acting;
  const death = facts.person.standings.find(({ standing }) => standing === "deceased");
  if (death === undefined || standingOf(facts.person, doneOn) !== "deceased")
    return { code: "members.case_badge_not_dead", field: "input.badgeGround" };
  const { months, ruleId } = monthsOf(law, "badgePosthumous", doneOn);
  return full <= addMonths(death.since, months)
    ? null
    : {
        code: "members.case_badge_too_late",
        params: { rule: ruleId, months, years },
        field: "input.milestone",
      };
}
