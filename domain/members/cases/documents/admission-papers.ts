import type { LocalDate } from "../../../kernel/dates.ts";
import { answered, block, shortDate } from "./fill.ts";
import {
  addressed,
  bodyName,
  closing,
  collectiveSignature,
  issuedHead,
  personalHead,
  placeDateLine,
  type Issue,
  type Issuer,
} from "./issuer.ts";
import type { PartyPaper } from "./paper.ts";
import type { MeetingFigures, PaperPerson } from "./person.ts";
import { ADMISSION } from "./words/official-admission.ts";
import { COMMON } from "./words/official-common.ts";

const HAND_LINES = 3;

/** What a cell's paper names of the cell and of the committee over it. */
export interface CellAndCommittee {
  readonly cell: Issuer;
  readonly committee: Pick<Issuer, "name" | "kind"> | null;
}

/** The application of somebody who asks to be admitted (ADM-07): insight and motive are written by hand. */
export function applicationPaper(
  person: PaperPerson,
  to: CellAndCommittee,
  on: LocalDate | null,
): PartyPaper {
  const names = [to.cell.name, ...(to.committee ? [bodyName(to.committee)] : [])];
  return {
    ...personalHead(to.cell.seat, on),
    title: ADMISSION.applicationTitle,
    subject: "",
    qr: null,
    blocks: [
      addressed(names),
      block("paragraph", ADMISSION.applicant, {
        name: person.name,
        birth: shortDate(person.birthDate),
      }),
      ...(
        ["birthPlace", "homeTown", "ethnicity", "education", "occupation", "residence"] as const
      ).map((line) => block("paragraph", ADMISSION[line], { ...person })),
      ...answered("paragraph", ADMISSION.applicationInsight, null, HAND_LINES + 2),
      ...answered("paragraph", ADMISSION.applicationMotive, null, HAND_LINES),
      block("paragraph", ADMISSION.applicationPromise),
      closing({ roles: [ADMISSION.applicantSigns], name: person.name }),
    ],
  };
}

export interface Sponsorship {
  readonly candidate: PaperPerson;
  readonly sponsor: PaperPerson;
  readonly cell: Issuer;
  /** Since when the sponsor has helped, and has worked, studied or lived in the same unit (ADM-04). */
  readonly since: LocalDate | null;
  readonly togetherSince: LocalDate | null;
  readonly on: LocalDate | null;
}

/** A sponsor's introduction (ADM-04, ADM-05); what the sponsor finds is written by hand. */
export function sponsorPaper(given: Sponsorship): PartyPaper {
  const { candidate, sponsor, cell } = given;
  const findings = [
    ADMISSION.sponsorBackground,
    ADMISSION.sponsorVirtue,
    ADMISSION.sponsorAbility,
    ADMISSION.sponsorTrust,
  ];
  return {
    ...personalHead(cell.seat, given.on),
    title: ADMISSION.sponsorTitle,
    subject: ADMISSION.sponsorSubject,
    qr: null,
    blocks: [
      addressed([cell.name]),
      block("paragraph", ADMISSION.sponsor, {
        sponsor: sponsor.name,
        admitted: shortDate(sponsor.admittedOn),
        official: shortDate(sponsor.officialOn),
      }),
      block("paragraph", ADMISSION.sponsorCell, { posts: sponsor.posts, cell: cell.name }),
      block("paragraph", ADMISSION.sponsorTask, {
        since: shortDate(given.since),
        name: candidate.name,
        birth: shortDate(candidate.birthDate),
        occupation: candidate.occupation,
        together: shortDate(given.togetherSince),
      }),
      ...findings.flatMap((wording) => answered("item", wording, null)),
      block("paragraph", ADMISSION.sponsorPromise, { name: candidate.name }),
      closing({ roles: [ADMISSION.sponsorSigns], name: sponsor.name }),
    ],
  };
}

export interface UnionIntroduction {
  readonly candidate: PaperPerson;
  readonly union: Issuer & { readonly kind: "youthUnion" | "tradeUnion" };
  readonly cell: Issuer;
  readonly figures: MeetingFigures;
}

/** The union's resolution that introduces its member (ADM-05), under the union's own head. */
export function unionPaper({ candidate, union, cell, figures }: UnionIntroduction): PartyPaper {
  const kind = ADMISSION.unionKinds[union.kind];
  return {
    head: { superior: union.superiorName, issuer: union.name, right: COMMON[union.kind] },
    number: COMMON.numberBlank,
    placeDate: placeDateLine(union.seat, figures.on),
    title: ADMISSION.unionTitle,
    subject: ADMISSION.unionSubject.replace("{kind}", kind),
    qr: null,
    blocks: [
      block("paragraph", ADMISSION.unionMeeting, { ...figures, on: shortDate(figures.on), kind }),
      block("paragraph", ADMISSION.unionFinds, {
        name: candidate.name,
        birth: shortDate(candidate.birthDate),
      }),
      ...answered("item", ADMISSION.unionStrengths, null, HAND_LINES),
      ...answered("item", ADMISSION.unionFaults, null),
      block("paragraph", ADMISSION.unionVote, { ...figures }),
      block("paragraph", ADMISSION.unionProposes, { name: candidate.name, cell: cell.name }),
      closing(
        {
          roles: [
            COMMON.signedFor.replace("{body}", COMMON.bodies.executive),
            union.kind === "youthUnion" ? COMMON.secretary : COMMON.chairman,
          ],
          name: null,
        },
        [`${cell.name},`],
      ),
    ],
  };
}

export interface CellResolution extends CellAndCommittee {
  readonly about: "admission" | "recognition" | "readmission";
  readonly person: PaperPerson;
  readonly issue: Issue;
  readonly figures: MeetingFigures;
  /** What the cell found, where it is known already; null is written by hand. */
  readonly findings: {
    readonly background: string | null;
    readonly strengths: string | null;
    readonly faults: string | null;
  };
}

/** The cell's resolution that proposes admission (VOTE-04) or recognition (VOTE-06). */
export function cellResolutionPaper(given: CellResolution): PartyPaper {
  const { about, person, issue, figures, findings, cell } = given;
  const committee = given.committee === null ? null : bodyName(given.committee);
  return {
    ...issuedHead(issue, "NQ"),
    title: ADMISSION.resolutionTitle,
    subject: ADMISSION.resolutionSubject[about],
    qr: null,
    blocks: [
      block("paragraph", ADMISSION.resolutionMeeting[about], {
        on: shortDate(figures.on),
        cell: cell.name,
        name: person.name,
      }),
      block("paragraph", ADMISSION.resolutionRoll, { ...figures }),
      block("paragraph", ADMISSION.resolutionDesk, { ...figures }),
      block("paragraph", ADMISSION.resolutionFinds),
      ...answered("item", ADMISSION.resolutionBackground, findings.background),
      ...answered("item", ADMISSION.resolutionStrengths, findings.strengths, HAND_LINES),
      ...answered("item", ADMISSION.resolutionFaults, findings.faults),
      block("paragraph", ADMISSION.resolutionVote, { ...figures }),
      block("paragraph", ADMISSION.resolutionProposes[about], { committee, name: person.name }),
      closing(collectiveSignature(issue, "cell"), [
        ...(committee === null ? [] : [COMMON.toReport.replace("{name}", () => committee)]),
        COMMON.keptInFile,
        COMMON.keptByCell,
      ]),
    ],
  };
}
