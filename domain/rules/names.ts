/** Spans of time that rules set; each is asked for by its name and never by its number. */
export const LIMITS = [
  "termOfBaseCell",
  "termOfSubCell",
  "sponsorTogether",
  "awarenessCertificate",
  "contractWork",
  "admissionCeremony",
  "probation",
  "recognitionConsidered",
  "ownCurriculum",
  "readmissionWait",
  "readmissionAfterRecord",
  "readmissionProbation",
  "transferFinished",
  "letterPresented",
  "temporaryTransfer",
  "temporaryTransferEnd",
  "mobileWork",
  "withoutActivity",
  "helpWithoutProgress",
  "violatingStatus",
  "removalComplaint",
  "badgeEarlyBelow70",
  "badgeEarlyFrom70",
  "badgePosthumous",
  "fileReconciled",
  "cardChecked",
  "requestAnswered",
  "restrictionDone",
  "restrictionWithProcessors",
  "restrictionExtension",
  "accessGiven",
  "deletionDone",
  "breachNotified",
  "impactDossier",
  "impactUpdate",
  "keepBallots",
  "keepAttendance",
  "keepDrafts",
  "keepLogs",
] as const;

export type LimitName = (typeof LIMITS)[number];

/** Closed lists that rules name. */
export const RULE_LISTS = [
  "admissionOrder",
  "verifiedRelatives",
  "neverReadmitted",
  "transferDossier",
  "exemptionByCell",
  "exemptKeeps",
] as const;

export type RuleListName = (typeof RULE_LISTS)[number];
