import type { DecidingDocument } from "../../../organisations/acts.ts";
import { shortDate } from "./fill.ts";
import type { Issuer } from "./issuer.ts";
import type { PartyPaper } from "./paper.ts";
import type { PaperPerson } from "./person.ts";
import { introductionLetter } from "./transfer-papers.ts";
import { TRANSFER } from "./words/official-transfer.ts";

/** A whole cell that left its base (TRF-05): from which committee to which, by which document. */
export interface WholeCellMove {
  readonly subject: Issuer;
  readonly from: Issuer;
  readonly to: Issuer;
  readonly document: DecidingDocument;
  readonly files: readonly string[];
}

/**
 * The letter of introduction of one who goes along with the whole cell. The committee that the cell stood under
 * issues it; its number, its day and the month of the last dues are written by hand.
 */
export function wholeCellLetter(
  { subject, from, to, document, files }: WholeCellMove,
  person: PaperPerson & { readonly cellName: string },
): PartyPaper {
  const cell = { ...subject, name: person.cellName };
  return introductionLetter({
    kind: "official",
    person,
    cell,
    destination: `${person.cellName}, ${to.name}`,
    reason: TRANSFER.wholeCellReason
      .replace("{number}", () => document.number)
      .replace("{date}", () => shortDate(document.date) ?? "")
      .replace("{issuer}", () => document.issuer),
    stay: { since: null, until: null },
    issue: { issuer: from, number: null, on: null, signer: { post: "secretary", name: null } },
    duesPaidTo: null,
    files,
    present: null,
    parts: [
      { organisation: to, on: null },
      { organisation: cell, on: null },
    ],
    digest: null,
  });
}
