/** Papers that the steps of cases print, each laid out as `server/members/cases/documents/` says. */
export const CASE_DOCUMENTS = [
  "applicationForAdmission",
  "introductionOfSponsor",
  "introductionOfUnion",
  "opinionsGathered",
  "cellResolutionOnAdmission",
  "decisionOfAdmission",
  "ceremonyProgramme",
  "selfReviewOfProbation",
  "remarkOfHelper",
  "cellResolutionOnRecognition",
  "decisionOfRecognition",
  "cellResolutionOnReadmission",
  "decisionOfReadmission",
  "proposalOfBadge",
  "decisionOfBadge",
  "requestForTransfer",
  "letterOfIntroduction",
  "temporaryLetter",
  "applicationForExemption",
  "decisionOfExemption",
  "decisionOfReturn",
  "extractOfStrikingOff",
  "decisionOfStrikingOff",
  "noticeOfDeath",
] as const;

export type CaseDocumentCode = (typeof CASE_DOCUMENTS)[number];
