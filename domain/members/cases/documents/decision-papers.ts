import type { LocalDate } from "../../../kernel/dates.ts";
import { block, shortDate } from "./fill.ts";
import {
  closing,
  collectiveSignature,
  decides,
  issuedHead,
  type Issue,
  type Issuer,
  type SigningBody,
} from "./issuer.ts";
import type { PartyPaper, PaperBlock } from "./paper.ts";
import type { PaperPerson } from "./person.ts";
import { ADMISSION } from "./words/official-admission.ts";
import { COMMON } from "./words/official-common.ts";

/** A committee's decision about one person, on the proposal of the person's cell. */
export interface DecisionOnPerson {
  readonly person: PaperPerson;
  readonly cell: Issuer;
  readonly issue: Issue;
  readonly signedBy: SigningBody;
  readonly resolution: { readonly number: string | null; readonly on: LocalDate | null };
}

/** Recipients of a decision: whom its last article names, the file, the office (DOC-09). */
export function decisionRecipients(article: number): string[] {
  return [
    COMMON.asArticle.replace("{article}", String(article)),
    COMMON.keptInFile,
    COMMON.keptByOffice,
  ];
}

/** A decision: grounds, who decides, articles, signature and recipients. */
export function decisionPaper(given: {
  readonly issue: Issue;
  readonly signedBy: SigningBody;
  readonly subject: string;
  readonly grounds: readonly PaperBlock[];
  readonly articles: readonly PaperBlock[];
  readonly recipients: readonly string[];
}): PartyPaper {
  return {
    ...issuedHead(given.issue, "QĐ"),
    title: ADMISSION.decisionTitle,
    subject: given.subject,
    qr: null,
    blocks: [
      block("basis", COMMON.basisCharter),
      ...given.grounds,
      decides(given.issue.issuer),
      ...given.articles,
      closing(collectiveSignature(given.issue, given.signedBy), given.recipients),
    ],
  };
}

function values(given: DecisionOnPerson) {
  const { person, cell, resolution } = given;
  return {
    name: person.name,
    birth: shortDate(person.birthDate),
    homeTown: person.homeTown,
    occupation: person.occupation,
    admitted: shortDate(person.admittedOn),
    cell: cell.name,
    resolution: resolution.number,
    resolutionOn: shortDate(resolution.on),
  };
}

/** The decision of admission (VOTE-05, ADM-10, ADM-11) or readmission (ADM-16); `months` is the probation. */
export function admissionDecisionPaper(
  given: DecisionOnPerson & { readonly months: number | null; readonly again?: true },
): PartyPaper {
  const filled = { ...values(given), months: given.months };
  return decisionPaper({
    issue: given.issue,
    signedBy: given.signedBy,
    subject: given.again ? ADMISSION.readmissionSubject : ADMISSION.admissionSubject,
    grounds: [block("basis", ADMISSION.admissionGround, filled)],
    articles: [
      block(
        "paragraph",
        given.again ? ADMISSION.readmissionFirst : ADMISSION.admissionFirst,
        filled,
      ),
      block("paragraph", ADMISSION.admissionSecond, filled),
      block("paragraph", ADMISSION.admissionThird, filled),
    ],
    recipients: decisionRecipients(3),
  });
}

/** The decision of recognition (ADM-12 to ADM-14); `officialOn` is the day on which twelve months ended. */
export function recognitionDecisionPaper(
  given: DecisionOnPerson & { readonly officialOn: LocalDate | null },
): PartyPaper {
  const filled = { ...values(given), officialOn: shortDate(given.officialOn) };
  return decisionPaper({
    issue: given.issue,
    signedBy: given.signedBy,
    subject: ADMISSION.recognitionSubject,
    grounds: [block("basis", ADMISSION.recognitionGround, filled)],
    articles: [
      block("paragraph", ADMISSION.recognitionFirst, filled),
      block("paragraph", ADMISSION.recognitionSecond, filled),
      block("paragraph", ADMISSION.recognitionThird, filled),
    ],
    recipients: decisionRecipients(3),
  });
}

/** One line of the list of badges. */
export interface BadgeLine {
  readonly person: PaperPerson;
  readonly cellName: string;
  /** One of the milestones of BDG-01. */
  readonly years: number;
  readonly posthumous: boolean;
}

/** The decision on Party badges with its list (BDG-01, BDG-02), in the order given. */
export function badgeDecisionPaper(given: {
  readonly issue: Issue;
  readonly round: LocalDate | null;
  readonly lines: readonly BadgeLine[];
}): PartyPaper {
  const rows = given.lines.map(({ person, cellName, years, posthumous }, index) => [
    String(index + 1),
    person.name,
    shortDate(person.birthDate) ?? "",
    shortDate(person.admittedOn) ?? "",
    cellName,
    (posthumous ? ADMISSION.badgePosthumous : ADMISSION.badgeYears).replace(
      "{years}",
      String(years),
    ),
  ]);
  const shares = [6, 26, 16, 16, 22, 16];
  const paper = decisionPaper({
    issue: given.issue,
    signedBy: "standingBoard",
    subject: ADMISSION.badgeSubject,
    grounds: [block("basis", ADMISSION.badgeGround)],
    articles: [
      block("paragraph", ADMISSION.badgeFirst, {
        count: given.lines.length,
        round: shortDate(given.round),
      }),
      block("paragraph", ADMISSION.badgeSecond),
    ],
    recipients: decisionRecipients(2),
  });
  const list: PaperBlock[] = [
    { style: "centre", parts: [{ text: ADMISSION.badgeList, bold: true }] },
    {
      style: "table",
      columns: ADMISSION.badgeColumns.map((title, index) => ({ title, share: shares[index] ?? 1 })),
      rows,
    },
  ];
  return { ...paper, blocks: [...paper.blocks, { style: "cut" }, ...list] };
}
