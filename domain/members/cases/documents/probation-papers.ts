import type { LocalDate } from "../../../kernel/dates.ts";
import { answered, block, shortDate } from "./fill.ts";
import {
  addressed,
  closing,
  collectiveSignature,
  issuedHead,
  personalHead,
  type Issue,
  type Issuer,
} from "./issuer.ts";
import type { PartyPaper } from "./paper.ts";
import type { PaperPerson } from "./person.ts";
import { COMMON } from "./words/official-common.ts";
import { PROBATION } from "./words/official-probation.ts";

const HAND_LINES = 4;

interface About {
  readonly person: PaperPerson;
  readonly cell: Issuer;
}

/** What a union and the people of the place say of a candidate (ADM-07), gathered by the cell; by hand. */
export function opinionsPaper(given: About & { readonly issue: Issue }): PartyPaper {
  const { person, cell, issue } = given;
  return {
    ...issuedHead(issue, null),
    title: PROBATION.opinionsTitle,
    subject: PROBATION.opinionsSubject,
    qr: null,
    blocks: [
      block("paragraph", PROBATION.opinionsAbout, {
        cell: cell.name,
        name: person.name,
        birth: shortDate(person.birthDate),
        occupation: person.occupation,
        residence: person.residence,
      }),
      ...answered("paragraph", PROBATION.opinionsAtWork, null, HAND_LINES),
      ...answered("paragraph", PROBATION.opinionsAtHome, null, HAND_LINES),
      ...answered("paragraph", PROBATION.opinionsEnd, null, HAND_LINES),
      closing(collectiveSignature(issue, "cellCommittee"), [COMMON.keptInFile, COMMON.keptByCell]),
    ],
  };
}

/** The order of the ceremony of admission (ADM-10). */
export function ceremonyPaper(
  given: About & { readonly issue: Issue; readonly on: LocalDate | null },
): PartyPaper {
  const { person, cell, issue } = given;
  return {
    ...issuedHead(issue, null),
    number: null,
    title: PROBATION.ceremonyTitle,
    subject: PROBATION.ceremonySubject,
    qr: null,
    blocks: [
      block("paragraph", PROBATION.ceremonyAbout, {
        cell: cell.name,
        name: person.name,
        on: shortDate(given.on),
      }),
      ...PROBATION.ceremonySteps.map((step, index) => block("paragraph", `${index + 1}. ${step}`)),
      closing(collectiveSignature(issue, "cellCommittee"), [COMMON.keptByCell]),
    ],
  };
}

/** A probationary member's review of himself or herself before recognition (ADM-12); by hand. */
export function selfReviewPaper(given: About & { readonly on: LocalDate | null }): PartyPaper {
  const { person, cell } = given;
  return {
    ...personalHead(cell.seat, given.on),
    title: PROBATION.selfReviewTitle,
    subject: PROBATION.selfReviewSubject,
    qr: null,
    blocks: [
      addressed([cell.name]),
      block("paragraph", PROBATION.selfReviewAbout, {
        name: person.name,
        birth: shortDate(person.birthDate),
        admitted: shortDate(person.admittedOn),
        cell: cell.name,
      }),
      block("paragraph", PROBATION.selfReviewIntro),
      ...answered("item", PROBATION.strengths, null, HAND_LINES),
      ...answered("item", PROBATION.faults, null, HAND_LINES),
      ...answered("item", PROBATION.remedy, null),
      block("paragraph", PROBATION.selfReviewAsks),
      closing({ roles: [PROBATION.selfReviewSigns], name: person.name }),
    ],
  };
}

/** What the member who helped says of a probationary member (ADM-12); by hand. */
export function helperRemarkPaper(
  given: About & { readonly helper: string | null; readonly on: LocalDate | null },
): PartyPaper {
  const { person, cell, helper } = given;
  return {
    ...personalHead(cell.seat, given.on),
    title: PROBATION.helperTitle,
    subject: PROBATION.helperSubject,
    qr: null,
    blocks: [
      addressed([cell.name]),
      block("paragraph", PROBATION.helperAbout, {
        helper,
        cell: cell.name,
        name: person.name,
        admitted: shortDate(person.admittedOn),
      }),
      ...answered("item", PROBATION.strengths, null, HAND_LINES),
      ...answered("item", PROBATION.faults, null, HAND_LINES),
      block("paragraph", PROBATION.helperProposes, { name: person.name }),
      closing({ roles: [PROBATION.helperSigns], name: helper }),
    ],
  };
}

/** The cell's proposal of a badge (BDG-01, BDG-02). */
export function badgeProposalPaper(
  given: About & {
    readonly issue: Issue;
    readonly committee: string | null;
    readonly years: number | null;
    readonly round: LocalDate | null;
  },
): PartyPaper {
  const { person, cell, issue, committee } = given;
  return {
    ...issuedHead(issue, "TTr"),
    title: PROBATION.badgeProposalTitle,
    subject: PROBATION.badgeProposalSubject,
    qr: null,
    blocks: [
      ...(committee === null ? [] : [addressed([committee])]),
      block("paragraph", PROBATION.badgeProposes, {
        cell: cell.name,
        committee,
        years: given.years,
        name: person.name,
        birth: shortDate(person.birthDate),
        admitted: shortDate(person.admittedOn),
        official: shortDate(person.officialOn),
        card: person.cardNumber,
      }),
      block("paragraph", PROBATION.badgeRound, { round: shortDate(given.round) }),
      ...answered("item", PROBATION.badgeDiscipline, null),
      ...answered("item", PROBATION.badgeReason, null),
      closing(collectiveSignature(issue, "cellCommittee"), [
        ...(committee === null ? [] : [COMMON.toReport.replace("{name}", () => committee)]),
        COMMON.keptByCell,
      ]),
    ],
  };
}
