import type { Id } from "../../kernel/ids.ts";
import type { CaseKind } from "../cases/case-kinds.ts";
import { definitionOf } from "../cases/catalogue.ts";
import type { CaseDocumentCode } from "../cases/documents.ts";
import type { Need } from "./catalogue.ts";

/** A case as far as a dossier asks: which steps of it have been carried out. */
export interface CaseSteps {
  readonly caseId: Id;
  readonly kind: CaseKind;
  readonly done: readonly string[];
}

/** A paper that the product prints from a case, and where it belongs in the dossier. */
export interface CasePaper {
  readonly number: number;
  readonly caseId: Id;
  readonly document: CaseDocumentCode;
}

/** Under which number of the dossier a paper of a case is kept; programmes and requests are not. */
const NUMBERS: Readonly<Partial<Record<CaseDocumentCode, number>>> = {
  applicationForAdmission: 37,
  introductionOfSponsor: 39,
  introductionOfUnion: 40,
  opinionsGathered: 42,
  cellResolutionOnAdmission: 43,
  decisionOfAdmission: 5,
  selfReviewOfProbation: 47,
  remarkOfHelper: 48,
  cellResolutionOnRecognition: 50,
  decisionOfRecognition: 7,
  cellResolutionOnReadmission: 43,
  decisionOfReadmission: 6,
  proposalOfBadge: 103,
  decisionOfBadge: 20,
  letterOfIntroduction: 54,
  temporaryLetter: 55,
  applicationForExemption: 79,
  decisionOfExemption: 81,
  decisionOfStrikingOff: 16,
  noticeOfDeath: 102,
};

/** Opinions are gathered twice in a member's life, each time for a paper of its own. */
const OPINIONS_OF_PROBATION = 49;

/** The papers that the steps which were carried out print, in the order of the dossier. */
export function papersOfCases(cases: readonly CaseSteps[]): CasePaper[] {
  return cases
    .flatMap(({ caseId, kind, done }) =>
      definitionOf(kind)
        .steps.filter(({ code }) => done.includes(code))
        .flatMap(({ prints }) => prints)
        .flatMap((document) => {
          const number = numberOf(document, kind);
          return number === undefined ? [] : [{ number, caseId, document }];
        }),
    )
    .toSorted((a, b) => a.number - b.number);
}

function numberOf(document: CaseDocumentCode, kind: CaseKind): number | undefined {
  return document === "opinionsGathered" && kind === "recognition"
    ? OPINIONS_OF_PROBATION
    : NUMBERS[document];
}

/** What a finished case brings the need for. */
export const NEED_OF_CASE: Readonly<Partial<Record<CaseKind, Need>>> = {
  admission: "admission",
  recognition: "confirmation",
  readmission: "readmission",
  badge: "badge",
  transferOut: "transfer",
  transferIn: "transfer",
  temporaryTransfer: "temporaryTransfer",
  exemption: "exemption",
  strikingOff: "removal",
  death: "death",
};
