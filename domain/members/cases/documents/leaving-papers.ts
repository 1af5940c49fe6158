import type { LocalDate } from "../../../kernel/dates.ts";
import { decisionPaper, decisionRecipients } from "./decision-papers.ts";
import { answered, block, dottedLines, fill, shortDate } from "./fill.ts";
import {
  addressed,
  bodyName,
  closing,
  collectiveSignature,
  issuedHead,
  personalHead,
  type Issue,
  type Issuer,
} from "./issuer.ts";
import type { PartyPaper } from "./paper.ts";
import type { MeetingFigures, PaperPerson } from "./person.ts";
import { COMMON } from "./words/official-common.ts";
import { LEAVING } from "./words/official-leaving.ts";
import { TRANSFER } from "./words/official-transfer.ts";

interface About {
  readonly person: PaperPerson;
  readonly cell: Issuer;
}

function named(person: PaperPerson) {
  return {
    name: person.name,
    birth: shortDate(person.birthDate),
    admitted: shortDate(person.admittedOn),
    official: shortDate(person.officialOn),
    card: person.cardNumber,
    homeTown: person.homeTown,
    posts: person.posts,
  };
}

export interface ExemptionWanted extends About {
  readonly reason: string | null;
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
}

/** A member's application to be exempt from work and meetings (EXM-01, EXM-02). */
export function exemptionApplicationPaper(
  given: ExemptionWanted & { readonly on: LocalDate | null },
): PartyPaper {
  const { person, cell, reason, since, until } = given;
  const span = until === null ? LEAVING.exemptionOpenSpan : LEAVING.exemptionSpan;
  return {
    ...personalHead(cell.seat, given.on),
    title: LEAVING.exemptionTitle,
    subject: LEAVING.exemptionSubject,
    qr: null,
    blocks: [
      addressed([cell.name]),
      block("paragraph", TRANSFER.member, named(person)),
      block("paragraph", TRANSFER.joined, named(person)),
      block("paragraph", TRANSFER.requestCell, { cell: cell.name, posts: person.posts }),
      block("paragraph", LEAVING.exemptionReason, { reason }),
      ...(reason === null ? dottedLines(2) : []),
      block("paragraph", span, { since: shortDate(since), until: shortDate(until) }),
      block("paragraph", LEAVING.exemptionPromise),
      closing({ roles: [LEAVING.signs], name: person.name }),
    ],
  };
}

/** The cell's decision of exemption (EXM-01, EXM-03). `decidedOn` is the day of the meeting. */
export function exemptionDecisionPaper(
  given: ExemptionWanted & { readonly issue: Issue; readonly decidedOn: LocalDate | null },
): PartyPaper {
  const { person, issue, reason, since, until } = given;
  const last = shortDate(until);
  const untilText = last === null ? "" : LEAVING.exemptUntil.replace("{until}", last);
  // Without an end nothing stands there, not even dots: an exemption for age has none.
  const first = LEAVING.exemptFirst.replace("{untilText}", untilText);
  return decisionPaper({
    issue,
    signedBy: "cell",
    subject: LEAVING.exemptDecisionSubject,
    grounds: [
      block("basis", LEAVING.exemptGround, { name: person.name, on: shortDate(given.decidedOn) }),
    ],
    articles: [
      block("paragraph", first, { ...named(person), since: shortDate(since), reason }),
      block("paragraph", LEAVING.exemptSecond, { name: person.name }),
      block("paragraph", LEAVING.exemptThird, { name: person.name }),
    ],
    recipients: cellRecipients(given.cell, 3),
  });
}

/** The cell's decision that an exempt member takes part again. */
export function returnDecisionPaper(
  given: About & { readonly issue: Issue; readonly on: LocalDate | null },
): PartyPaper {
  const { person } = given;
  return decisionPaper({
    issue: given.issue,
    signedBy: "cell",
    subject: LEAVING.returnSubject,
    grounds: [block("basis", LEAVING.returnGround, { name: person.name })],
    articles: [
      block("paragraph", LEAVING.returnFirst, { ...named(person), on: shortDate(given.on) }),
      block("paragraph", LEAVING.returnSecond, { name: person.name }),
    ],
    recipients: cellRecipients(given.cell, 2),
  });
}

function cellRecipients(cell: Issuer, article: number): string[] {
  return [
    COMMON.asArticle.replace("{article}", String(article)),
    ...(cell.superiorName === null
      ? []
      : [COMMON.toReport.replace("{name}", () => bodyName(superior(cell)))]),
    COMMON.keptByCell,
  ];
}

function superior(cell: Issuer): Pick<Issuer, "name" | "kind"> {
  return { name: cell.superiorName ?? "", kind: "baseBody" };
}

export interface Removal extends About {
  /** The ground of REM-01 in words. */
  readonly ground: string | null;
  readonly issue: Issue;
}

/** Extract of the cell's minutes with the vote (VOTE-07), signed by clerk and chair. */
export function removalExtractPaper(
  given: Removal & { readonly figures: MeetingFigures; readonly committee: string | null },
): PartyPaper {
  const { person, cell, figures, issue } = given;
  return {
    ...issuedHead(issue, "BB"),
    title: LEAVING.extractTitle,
    subject: LEAVING.extractSubject,
    qr: null,
    blocks: [
      block("paragraph", LEAVING.extractMeeting, {
        ...named(person),
        on: shortDate(figures.on),
        cell: cell.name,
      }),
      block("paragraph", LEAVING.roll, { ...figures }),
      block("paragraph", LEAVING.desk, { ...figures }),
      block("paragraph", LEAVING.extractGround, { ground: given.ground }),
      ...answered("item", LEAVING.extractHeard, null),
      ...answered("item", LEAVING.extractDiscussed, null, 3),
      block("paragraph", LEAVING.extractVote, { ...figures }),
      block("paragraph", LEAVING.extractProposes, {
        committee: given.committee,
        name: person.name,
      }),
      {
        style: "closing",
        placeDate: null,
        recipients: [
          ...(given.committee === null
            ? []
            : [LEAVING.removalRecipient.replace("{committee}", () => given.committee ?? "")]),
          COMMON.keptByCell,
        ],
        signatures: [
          { roles: [COMMON.clerk], name: figures.clerk },
          { roles: [COMMON.chair], name: figures.chair },
        ],
      },
    ],
  };
}

/** The decision to strike off (REM-01 to REM-03); `complaintDays` are working days, null leaves the figure out. */
export function removalDecisionPaper(
  given: Removal & {
    readonly since: LocalDate | null;
    readonly resolution: { readonly number: string | null; readonly on: LocalDate | null };
    readonly complaintDays: number | null;
  },
): PartyPaper {
  const { person, cell, issue, resolution, complaintDays } = given;
  const values = { ...named(person), cell: cell.name };
  return decisionPaper({
    issue,
    signedBy: "partyCommittee",
    subject: LEAVING.removalSubject,
    grounds: [
      block("basis", LEAVING.removalGround, {
        cell: cell.name,
        resolution: resolution.number,
        resolutionOn: shortDate(resolution.on),
      }),
    ],
    articles: [
      block("paragraph", LEAVING.removalFirst, {
        ...values,
        since: shortDate(given.since),
        ground: given.ground,
      }),
      block("paragraph", LEAVING.removalSecond, values),
      complaintDays === null
        ? block("paragraph", LEAVING.removalThirdOpen)
        : block("paragraph", LEAVING.removalThird, { days: complaintDays }),
      block("paragraph", LEAVING.removalFourth, values),
    ],
    recipients: decisionRecipients(4),
  });
}

/** The cell's notice that a member has died. */
export function deathNoticePaper(
  given: About & {
    readonly issue: Issue;
    readonly committee: string | null;
    readonly on: LocalDate | null;
    /** Badges held, or the one that may be given after death (BDG-02); null is written by hand. */
    readonly badge: string | null;
  },
): PartyPaper {
  const { person, cell, issue } = given;
  return {
    ...issuedHead(issue, "TB"),
    title: LEAVING.deathTitle,
    subject: LEAVING.deathSubject,
    qr: null,
    blocks: [
      block("paragraph", LEAVING.deathNotice, {
        ...named(person),
        cell: cell.name,
        committee: given.committee,
        on: shortDate(given.on),
      }),
      ...(person.posts === ""
        ? []
        : [
            {
              style: "paragraph" as const,
              parts: fill(LEAVING.deathPosts, { posts: person.posts }),
            },
          ]),
      ...answered("item", LEAVING.deathWorks, null, 3),
      block("item", LEAVING.deathBadge, { badge: given.badge }),
      ...answered("item", LEAVING.deathFuneral, null, 2),
      block("paragraph", LEAVING.deathFile, { name: person.name }),
      closing(collectiveSignature(issue, "cellCommittee"), [
        ...(given.committee === null
          ? []
          : [COMMON.toReport.replace("{name}", () => given.committee ?? "")]),
        COMMON.keptInFile,
        COMMON.keptByCell,
      ]),
    ],
  };
}
