import type { LocalDate } from "../../../kernel/dates.ts";
import { block, dottedLines, shortDate } from "./fill.ts";
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
import type { PartyPaper, PaperBlock } from "./paper.ts";
import type { PaperPerson } from "./person.ts";
import { COMMON } from "./words/official-common.ts";
import { TRANSFER } from "./words/official-transfer.ts";
import { isCell } from "../../../organisations/kinds.ts";

export type TransferKind = "official" | "temporary";

/** First and last day of a temporary stay (TRF-04). */
export interface Stay {
  readonly since: LocalDate | null;
  readonly until: LocalDate | null;
}

interface Wanted {
  readonly kind: TransferKind;
  readonly person: PaperPerson;
  readonly cell: Issuer;
  readonly destination: string | null;
  readonly reason: string | null;
  readonly stay: Stay;
}

/** A member's request to be transferred. */
export function transferRequestPaper(
  wanted: Wanted & { readonly on: LocalDate | null },
): PartyPaper {
  const { kind, person, cell, stay } = wanted;
  return {
    ...personalHead(cell.seat, wanted.on),
    title: TRANSFER.requestTitle,
    subject: TRANSFER.requestSubject[kind],
    qr: null,
    blocks: [
      addressed([cell.name, ...(cell.superiorName === null ? [] : [cell.superiorName])]),
      block("paragraph", TRANSFER.member, {
        name: person.name,
        birth: shortDate(person.birthDate),
      }),
      block("paragraph", TRANSFER.joined, joined(person)),
      block("paragraph", TRANSFER.requestCell, { cell: cell.name, posts: person.posts }),
      block("paragraph", TRANSFER.requestTo, { destination: wanted.destination }),
      ...(kind === "temporary" ? [block("paragraph", TRANSFER.requestSpan, span(stay))] : []),
      block("paragraph", TRANSFER.requestReason, { reason: wanted.reason }),
      ...(wanted.reason === null ? dottedLines(1) : []),
      block("paragraph", TRANSFER.requestPromise),
      closing({ roles: [TRANSFER.requestSigns], name: person.name }),
    ],
  };
}

/** One level that a letter of introduction goes through after it was issued. */
export interface LetterPart {
  readonly organisation: Pick<Issuer, "name" | "kind" | "seat">;
  /** When it was handed on or taken in, as far as it has been. */
  readonly on: LocalDate | null;
}

export interface Letter extends Wanted {
  readonly issue: Issue;
  /** "10/2026", the last month for which dues were paid; null is written by hand. */
  readonly duesPaidTo: string | null;
  readonly files: readonly string[];
  /** The last day on which it may be presented, and the working days until then (TRF-02). */
  readonly present: { readonly on: LocalDate; readonly days: number } | null;
  /** Levels after the issuer, the cell that receives last; empty when nothing of them is known. */
  readonly parts: readonly LetterPart[];
  /** SHA-256 of the data package of the letter, printed as a code; null without a package. */
  readonly digest: string | null;
}

/**
 * The letter of introduction (TRF-02, TRF-03), official or temporary: what the issuer says, then one part for
 * every level that hands it on and for the cell that takes the member in. A part that has not happened yet is
 * left to be filled by hand.
 */
export function introductionLetter(letter: Letter): PartyPaper {
  const { issue, parts, kind } = letter;
  const signedBy = isCell(issue.issuer.kind) ? "cellCommittee" : "partyCommittee";
  const first = parts[0]?.organisation;
  return {
    ...issuedHead(issue, null),
    title: TRANSFER.letterTitle,
    subject: TRANSFER.letterSubject[kind],
    qr: letter.digest === null ? null : { text: letter.digest, caption: TRANSFER.qrCaption },
    blocks: [
      addressed([first ? bodyName(first) : (letter.destination ?? COMMON.placeBlank)]),
      ...introduction(letter),
      closing(collectiveSignature(issue, signedBy), [COMMON.keptInFile, COMMON.keptByOffice]),
      ...parts.flatMap((part, index) => partOf(letter, part, index)),
    ],
  };
}

function introduction(letter: Letter): PaperBlock[] {
  const { kind, person, cell, issue, present } = letter;
  return [
    block("paragraph", TRANSFER.letterIntroduces, {
      issuer: bodyName(issue.issuer),
      name: person.name,
      birth: shortDate(person.birthDate),
    }),
    block("paragraph", TRANSFER.letterJoined, joined(person)),
    block("paragraph", TRANSFER.letterFrom, { cell: cell.name, dues: letter.duesPaidTo }),
    block("paragraph", TRANSFER.letterTo[kind], {
      destination: letter.destination,
      ...span(letter.stay),
      cell: cell.name,
    }),
    block("paragraph", TRANSFER.letterReason, { reason: letter.reason }),
    block("paragraph", TRANSFER.letterFiles, { files: letter.files.join("; ") }),
    present === null
      ? block("paragraph", TRANSFER.letterPresentOpen, { name: person.name })
      : block("paragraph", TRANSFER.letterPresent, {
          name: person.name,
          present: shortDate(present.on),
          days: present.days,
        }),
  ];
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

function partOf(letter: Letter, part: LetterPart, index: number): PaperBlock[] {
  const { organisation, on } = part;
  const next = letter.parts[index + 1]?.organisation;
  const number = ROMAN[index + 1] ?? String(index + 2);
  const named = bodyName(organisation);
  const common = { name: letter.person.name, on: shortDate(on) };
  const body = isCell(organisation.kind)
    ? COMMON.bodies.cellCommittee
    : COMMON.bodies.partyCommittee;
  return [
    { style: "cut" },
    block("heading", next ? TRANSFER.partPass : TRANSFER.partReceive, { number, name: named }),
    next
      ? block("paragraph", TRANSFER.passOn, { ...common, next: bodyName(next) })
      : block("paragraph", TRANSFER.received, { ...common, files: null }),
    {
      style: "closing",
      placeDate: placeDateLine(organisation.seat, on),
      recipients: [],
      signatures: [{ roles: [COMMON.signedFor.replace("{body}", body)], name: null }],
    },
  ];
}

function joined(person: PaperPerson) {
  return {
    admitted: shortDate(person.admittedOn),
    official: shortDate(person.officialOn),
    card: person.cardNumber,
  };
}

function span(stay: Stay) {
  return { since: shortDate(stay.since), until: shortDate(stay.until) };
}
