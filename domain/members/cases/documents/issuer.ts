import type { LocalDate } from "../../../kernel/dates.ts";
import type { OrganisationKind } from "../../../organisations/kinds.ts";
import { isCell } from "../../../organisations/kinds.ts";
import { longDate } from "./fill.ts";
import type { PartyPaper, PaperBlock, Signature } from "./paper.ts";
import { COMMON } from "./words/official-common.ts";

/** The organisation in whose name a paper is issued. */
export interface Issuer {
  readonly name: string;
  readonly superiorName: string | null;
  /** Place before the date; empty where none is entered. */
  readonly seat: string;
  readonly kind: OrganisationKind;
}

/** What makes a paper an issued one; whatever is null is left to be written by hand. */
export interface Issue {
  readonly issuer: Issuer;
  /** As the office entered it, "05" or "05-QĐ/ĐU"; the product never makes a number up. */
  readonly number: string | null;
  readonly on: LocalDate | null;
  readonly signer: {
    readonly post: "secretary" | "deputySecretary";
    readonly name: string | null;
  };
}

/** Types of document with their signs (DOC-05). */
export type Sign = "QĐ" | "NQ" | "TB" | "BB" | "TTr";

/**
 * "Số 05-QĐ/ĐU" (DOC-05: no colon, zero before 1 to 9); dots where no number was entered. A letter has no
 * sign in the list of DOC-05: its number is shown as the office entered it.
 */
export function numberLine(issue: Issue, sign: Sign | null): string {
  const tail = sign === null ? "" : `-${sign}/${isCell(issue.issuer.kind) ? "CB" : "ĐU"}`;
  const entered = issue.number?.trim() ?? "";
  if (entered === "") return `${COMMON.numberBlank}${tail}`;
  const shown = /^\d+$/u.test(entered)
    ? `${entered.padStart(2, "0")}${tail}`
    : entered.replace(/^số\s*:?\s*/iu, "");
  return COMMON.number.replace("{number}", () => shown);
}

/** "Hà Nội, ngày 03 tháng 02 năm 2026" (DOC-06), with dots for what is not known. */
export function placeDateLine(seat: string, on: LocalDate | null): string {
  const date = longDate(on) ?? COMMON.dateBlank;
  const place = seat.trim() === "" ? COMMON.placeBlank : seat;
  return COMMON.placeDate.replace("{date}", date).replace("{place}", () => place);
}

/** The body that issues: a cell by its name, a Party body by its committee ("Đảng bộ X": "Đảng ủy X"). */
export function bodyName(of: Pick<Issuer, "kind" | "name">): string {
  if (isCell(of.kind)) return of.name;
  return of.name.replace(new RegExp(`^${COMMON.bodyArea}(?=\\s)`, "iu"), COMMON.committee);
}

/** Head of a paper that an organisation issues (DOC-04). */
export function issuedHead(
  issue: Issue,
  sign: Sign | null,
): Pick<PartyPaper, "head" | "number" | "placeDate"> {
  const { issuer, on } = issue;
  return {
    head: {
      superior: issuer.superiorName,
      issuer: bodyName(issuer),
      right: COMMON.party,
    },
    number: numberLine(issue, sign),
    placeDate: placeDateLine(issuer.seat, on),
  };
}

/** Head of a paper that a person writes. */
export function personalHead(
  seat: string,
  on: LocalDate | null,
): Pick<PartyPaper, "head" | "number" | "placeDate"> {
  return {
    head: { superior: null, issuer: null, right: COMMON.party },
    number: null,
    placeDate: placeDateLine(seat, on),
  };
}

export type SigningBody = keyof typeof COMMON.bodies;

/** "T/M CHI BỘ / BÍ THƯ / Họ và tên" (DOC-08: full name without titles). */
export function collectiveSignature(issue: Issue, body: SigningBody): Signature {
  return {
    roles: [
      COMMON.signedFor.replace("{body}", COMMON.bodies[body]),
      issue.signer.post === "secretary" ? COMMON.secretary : COMMON.deputySecretary,
    ],
    name: issue.signer.name,
  };
}

/** The end of a paper with one who signs. */
export function closing(signature: Signature, recipients: readonly string[] = []): PaperBlock {
  return { style: "closing", placeDate: null, recipients, signatures: [signature] };
}

/** The line with whom a paper is addressed to. */
export function addressed(names: readonly string[]): PaperBlock {
  return {
    style: "to",
    parts: [{ text: COMMON.to.replace("{names}", () => names.join("; ")) }],
  };
}

/** "{BODY} QUYẾT ĐỊNH", centred and bold. */
export function decides(issuer: Issuer): PaperBlock {
  const text = COMMON.decides.replace("{body}", () => bodyName(issuer).toUpperCase());
  return { style: "centre", parts: [{ text, bold: true }] };
}
