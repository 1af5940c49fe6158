import { addMonths, type LocalDate } from "../../kernel/dates.ts";
import type { Refusal } from "../../kernel/result.ts";
import { rulesInForce } from "../../rules/rules.ts";
import type { RuleOf } from "../../rules/pack.ts";
import { entryOf, textIn, type Acting, type Known, type StepDefinition } from "./definition.ts";
import { monthsOf, type Law } from "./law.ts";
import { ageInMonths, isOfficial } from "./persons.ts";
import { checkVote, voteFields } from "./votes.ts";

/** What the cell does, in the order of ADM-07, from the course of awareness to its resolution. */
export const CELL_STEPS: readonly StepDefinition[] = [
  {
    code: "awareness",
    ruleIds: ["ADM-06"],
    by: "cell",
    fields: [
      { name: "certificateNumber", kind: "line" },
      { name: "certificateOn", kind: "date" },
      { name: "certificateIssuer", kind: "line" },
    ],
    document: "none",
    prints: [],
    check: (acting) => checkCertificate(acting, acting.input["certificateOn"] as LocalDate),
    official: null,
  },
  {
    code: "application",
    ruleIds: ["ADM-07", "FILE-08"],
    by: "cell",
    fields: [],
    document: "none",
    prints: ["applicationForAdmission"],
    official: null,
  },
  {
    code: "curriculum",
    ruleIds: ["ADM-07", "FILE-08"],
    by: "cell",
    fields: [],
    document: "none",
    prints: [],
    official: null,
  },
  {
    code: "introduction",
    ruleIds: ["ADM-04", "ADM-05"],
    by: "cell",
    fields: [
      {
        name: "introducedBy",
        kind: "choice",
        options: ["memberAndYouthUnion", "memberAndTradeUnion", "twoMembers"],
      },
      { name: "sponsor", kind: "member" },
      { name: "sponsorTogetherSince", kind: "date" },
      {
        name: "secondSponsor",
        kind: "member",
        onlyIf: { field: "introducedBy", is: ["twoMembers"] },
      },
      {
        name: "secondTogetherSince",
        kind: "date",
        onlyIf: { field: "introducedBy", is: ["twoMembers"] },
      },
      {
        name: "unionResolution",
        kind: "line",
        onlyIf: { field: "introducedBy", is: ["memberAndYouthUnion", "memberAndTradeUnion"] },
      },
    ],
    document: "none",
    prints: ["introductionOfSponsor", "introductionOfUnion"],
    check: checkSponsors,
    official: null,
  },
  {
    code: "verification",
    ruleIds: ["ADM-08"],
    by: "cell",
    fields: [
      { name: "verifiedPerson", kind: "choice", options: ["verified", "notVerified"] },
      {
        name: "verifiedParents",
        kind: "choice",
        options: ["verified", "memberDeclared", "notVerified"],
      },
      {
        name: "verifiedSpouse",
        kind: "choice",
        options: ["verified", "memberDeclared", "noSuchRelative", "notVerified"],
      },
      {
        name: "verifiedParentsInLaw",
        kind: "choice",
        options: ["verified", "memberDeclared", "noSuchRelative", "notVerified"],
      },
      {
        name: "verifiedChildren",
        kind: "choice",
        options: ["verified", "memberDeclared", "noSuchRelative", "notVerified"],
      },
      { name: "verificationSummary", kind: "prose" },
    ],
    document: "optional",
    prints: [],
    check: checkVerification,
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
    code: "consent",
    ruleIds: ["ADM-02"],
    by: "committee",
    fields: [
      {
        name: "exceptionGround",
        kind: "choice",
        options: ["placeWithoutOrganisation", "specialNeed"],
      },
      { name: "consentBelowProvince", kind: "line" },
      { name: "consentBelowProvinceOn", kind: "date" },
      { name: "consentUnderCentre", kind: "line" },
      { name: "consentUnderCentreOn", kind: "date" },
    ],
    document: "none",
    prints: [],
    applies: isAboveAge,
    check: checkConsent,
    official: null,
  },
  {
    code: "cellResolution",
    ruleIds: ["ADM-01", "ADM-06", "ADM-07", "VOTE-04", "BASE-10"],
    by: "cell",
    fields: voteFields("admissionProposal"),
    document: "required",
    prints: ["cellResolutionOnAdmission"],
    check: (acting) =>
      checkAge(acting) ?? checkCertificateLater(acting) ?? checkVote(acting, "admissionProposal"),
    official: "member.caseDecided",
  },
];

function ageRule(law: Law, on: LocalDate): RuleOf<"age"> {
  const versions = law.pack.rules.filter((rule): rule is RuleOf<"age"> => rule.kind === "age");
  const rule = rulesInForce(law.pack, "age", on)[0] ?? versions[0];
  if (rule === undefined) throw new Error("no rule sets the age of admission");
  return rule;
}

/** The day of consideration: the cell's resolution, or today while it is still to come. */
function consideredOn({ record, facts }: Known): LocalDate {
  return entryOf(record, "cellResolution")?.doneOn ?? facts.today;
}

/** Above the age of ADM-01, both consents of ADM-02 are asked for, until the text is read (section 17, 2). */
function isAboveAge(known: Known): boolean {
  const on = consideredOn(known);
  const months = ageInMonths(known.facts.person.birthDate, on);
  return months !== null && months > ageRule(known.law, on).toMonths;
}

function checkAge(acting: Acting): Refusal | null {
  const { doneOn, facts, record, law } = acting;
  const rule = ageRule(law, doneOn);
  const months = ageInMonths(facts.person.birthDate, doneOn);
  if (months === null) return { code: "members.case_birth_unknown", params: { rule: rule.id } };
  if (months < rule.fromMonths)
    return {
      code: "members.case_too_young",
      params: {
        rule: rule.id,
        months,
        on: addMonths(facts.person.birthDate as LocalDate, rule.fromMonths),
      },
      field: "doneOn",
    };
  if (months > rule.toMonths && !entryOf(record, "consent"))
    return { code: "members.case_too_old", params: { rule: "ADM-02", months }, field: "doneOn" };
  return null;
}

function checkConsent({ input, doneOn }: Acting): Refusal | null {
  const late = ["consentBelowProvinceOn", "consentUnderCentreOn"].find(
    (field) => (textIn(input, field) ?? "") > doneOn,
  );
  return late === undefined
    ? null
    : { code: "members.case_consent_later", params: { rule: "ADM-02" }, field: `input.${late}` };
}

/** The certificate of the awareness course is no older than ADM-06 allows. */
function checkCertificate(acting: Acting, issuedOn: LocalDate): Refusal | null {
  const { law, doneOn } = acting;
  if (issuedOn > doneOn)
    return { code: "members.case_certificate_later", field: "input.certificateOn" };
  const { months, ruleId } = monthsOf(law, "awarenessCertificate", doneOn);
  const until = addMonths(issuedOn, months);
  return doneOn <= until
    ? null
    : {
        code: "members.case_certificate_expired",
        params: { rule: ruleId, on: until, months },
        field: "doneOn",
      };
}

function checkCertificateLater(acting: Acting): Refusal | null {
  const issuedOn = textIn(entryOf(acting.record, "awareness")?.input ?? {}, "certificateOn");
  return issuedOn === undefined ? null : checkCertificate(acting, issuedOn);
}

/** Official members, other than the person, together in the same unit long enough (ADM-04, ADM-05). */
function checkSponsors(acting: Acting): Refusal | null {
  const { input } = acting;
  const sponsor = textIn(input, "sponsor");
  const second = textIn(input, "secondSponsor");
  if (second !== undefined && second === sponsor)
    return {
      code: "members.case_sponsor_same",
      params: { rule: "ADM-05" },
      field: "input.secondSponsor",
    };
  return (
    checkSponsor(acting, "sponsor", "sponsorTogetherSince") ??
    (second === undefined ? null : checkSponsor(acting, "secondSponsor", "secondTogetherSince"))
  );
}

function checkSponsor(acting: Acting, field: string, sinceField: string): Refusal | null {
  const { input, facts, law, doneOn, record } = acting;
  const id = textIn(input, field) ?? "";
  const { months, ruleId } = monthsOf(law, "sponsorTogether", doneOn);
  if (id === record.memberId) return { code: "members.case_sponsor_self", field: `input.${field}` };
  const sponsor = facts.named.get(id);
  if (sponsor === undefined || !isOfficial(sponsor, doneOn))
    return {
      code: "members.case_sponsor_not_official",
      params: { rule: ruleId },
      field: `input.${field}`,
    };
  const since = textIn(input, sinceField) ?? doneOn;
  return addMonths(since, months) <= doneOn
    ? null
    : {
        code: "members.case_sponsor_too_short",
        params: { rule: ruleId, months },
        field: `input.${sinceField}`,
      };
}

function checkVerification({ input }: Acting): Refusal | null {
  const open = [
    "verifiedPerson",
    "verifiedParents",
    "verifiedSpouse",
    "verifiedParentsInLaw",
    "verifiedChildren",
  ].find((field) => input[field] === "notVerified");
  return open === undefined
    ? null
    : { code: "members.case_not_verified", params: { rule: "ADM-08" }, field: `input.${open}` };
}
