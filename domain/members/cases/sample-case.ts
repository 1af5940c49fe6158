import type { LocalDate } from "../../kernel/dates.ts";
import { CENTRAL_CALENDAR } from "../../rules/calendar.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import type { CaseKind } from "./case-kinds.ts";
import type { StepCommand } from "./decide.ts";
import type { CaseRecord, Known } from "./definition.ts";
import type { PersonFacts } from "./facts.ts";
import type { CaseInput } from "./field.ts";

const ID = "00000000-0000-7000-8000-00000000000";
export const SUBJECT = `${ID}1`;
export const CELL = `${ID}2`;
export const SPONSOR = `${ID}3`;
const CASE = `${ID}4`;

/** Somebody of the register, for tests. */
export function samplePerson(changes: Partial<PersonFacts> = {}): PersonFacts {
  return {
    memberId: SUBJECT,
    birthDate: "1998-03-15",
    admittedOn: null,
    officialOn: null,
    cardNumber: null,
    standings: [],
    memberships: [],
    posts: [],
    ...changes,
  };
}

/** A case that was just opened, with the register around it, for tests. */
export function sampleCase(
  kind: CaseKind,
  given: {
    readonly today: LocalDate;
    readonly openedOn: LocalDate;
    readonly input: CaseInput;
    readonly person?: Partial<PersonFacts>;
  },
): Known {
  const record: CaseRecord = {
    caseId: CASE,
    kind,
    memberId: SUBJECT,
    organisationId: CELL,
    state: "open",
    openedOn: given.openedOn,
    input: given.input,
    entries: [],
  };
  const cell = {
    organisationId: CELL,
    superiorId: null,
    kind: "subCell" as const,
    foundedOn: null,
    dissolvedOn: null,
    officialMembers: 5,
  };
  const sponsor = samplePerson({
    memberId: SPONSOR,
    admittedOn: "2000-01-01",
    officialOn: "2001-01-01",
  });
  return {
    law: { pack: CENTRAL_PACK, calendar: CENTRAL_CALENDAR },
    record,
    facts: {
      today: given.today,
      person: samplePerson(given.person),
      organisation: cell,
      named: new Map([[SPONSOR, sponsor]]),
      organisations: new Map([[CELL, cell]]),
      polls: new Map(),
      otherCases: [],
      badges: [],
    },
  };
}

/** A complete statement of each step of an admission on a day, for tests. */
export function admissionStep(step: string, doneOn: LocalDate): StepCommand {
  const document = { number: "05-QĐ/ĐU", on: doneOn, issuer: "Đảng ủy xã" };
  const papers = ["cellResolution", "decision"];
  return {
    step,
    doneOn,
    document: papers.includes(step) ? document : null,
    input: ANSWERS[step] ?? {},
  };
}

const ANSWERS: Readonly<Record<string, CaseInput>> = {
  awareness: {
    certificateNumber: "12/GCN",
    certificateOn: "2026-08-01",
    certificateIssuer: "Trung tâm chính trị",
  },
  introduction: {
    introducedBy: "memberAndYouthUnion",
    sponsor: SPONSOR,
    sponsorTogetherSince: "2020-01-01",
    unionResolution: "12-NQ/ĐTN",
  },
  verification: {
    verifiedPerson: "verified",
    verifiedParents: "verified",
    verifiedSpouse: "noSuchRelative",
    verifiedParentsInLaw: "noSuchRelative",
    verifiedChildren: "noSuchRelative",
    verificationSummary: "Rõ ràng.",
  },
  opinions: { unionOpinion: "Tán thành.", residenceOpinion: "Tốt." },
  cellResolution: { voteBase: 6, voteFor: 4 },
  decision: { decidedBy: "standingCommittee", voteBase: 5, voteFor: 3 },
  ceremony: { ceremonyPlace: "Hội trường" },
};
