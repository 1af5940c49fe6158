import type { CaseDocumentCode } from "../documents.ts";

/**
 * Numbers of the printed forms as guideline 12-HD/BTCTW (2022) had them, from memory (M). Its successor 38-HD/BTCTW
 * (2025) has not been read: the number is shown beside the paper on the screen and never printed on it (FILE-08).
 */
export const FORM_NUMBERS: Readonly<Partial<Record<CaseDocumentCode, string>>> = {
  applicationForAdmission: "1-KNĐ",
  introductionOfSponsor: "3-KNĐ",
  introductionOfUnion: "4-KNĐ",
  opinionsGathered: "5-KNĐ",
  cellResolutionOnAdmission: "6-KNĐ",
  decisionOfAdmission: "9-KNĐ",
};
