import type { Role } from "@chiboso/domain/access/roles.ts";

/**
 * Who may call what, said a second time and on purpose without the table of rights: the test holds
 * the running server against this. A new route fails the test until somebody has written here who
 * may call it. `there` means at the organisation concerned or above it, `anywhere` at any at all.
 */
export type WhoMay =
  | "everybody"
  | "signedIn"
  | { readonly there: readonly Role[] }
  | { readonly anywhere: readonly Role[] };

const LEADERS = ["secretary", "deputySecretary"] as const;
/** Whoever is named as chair or clerk leads and writes up the meetings of the cell. */
const RUNNING = [...LEADERS, "clerk", "chair"] as const;
const HOLDING_VOTES = [...LEADERS, "chair"] as const;
const REGISTRY = ["committeeOffice", "organisationBoard"] as const;
const OVERSEERS = [
  "committeeMember",
  "committeeOffice",
  "inspectionCommission",
  "auditor",
] as const;
/** Whoever may know what happens in a cell. */
const WITNESSES = ["member", ...RUNNING, ...OVERSEERS] as const;

export const EXPECTED: Readonly<Record<string, WhoMay>> = {
  "access.logIn": "everybody",
  "access.whoAmI": "everybody",
  "access.openLink": "everybody",
  "access.setPasswordByLink": "everybody",
  "access.viewDoor": "everybody",
  "access.takeCodeStep": "everybody",
  "access.beginPasskeyLogIn": "everybody",
  "access.logInByPasskey": "everybody",
  "access.beginPasskeyStep": "everybody",
  "access.takePasskeyStep": "everybody",
  "access.beginProvider": "everybody",
  "access.logInByProvider": "everybody",
  "access.logOut": "signedIn",
  "access.changePreferences": "signedIn",
  "access.changePassword": "signedIn",
  "access.listSessions": "signedIn",
  "access.endSession": "signedIn",
  "access.endOtherSessions": "signedIn",
  "access.listPasskeys": "signedIn",
  "access.beginPasskey": "signedIn",
  "access.addPasskey": "signedIn",
  "access.removePasskey": "signedIn",
  "access.viewSecondStep": "signedIn",
  "access.beginCodes": "signedIn",
  "access.confirmCodes": "signedIn",
  "access.removeCodes": "signedIn",
  "access.askPasskey": "signedIn",
  "access.renewRecoveryCodes": "signedIn",
  "access.beginProviderLink": "signedIn",
  "access.linkProvider": "signedIn",
  "access.viewProviderLink": "signedIn",
  "access.unlinkProvider": "signedIn",
  "access.ownRecovery": "signedIn",
  "access.refuseRecovery": "signedIn",
  "access.beginRecovery": { there: ["committeeOffice", "sysAdmin"] },
  "access.approveRecovery": { there: ["committeeOffice", "sysAdmin"] },
  "access.stopRecovery": { there: ["committeeOffice", "sysAdmin"] },
  "access.issueAccounts": { there: ["committeeOffice", "sysAdmin"] },
  "access.createStaffAccount": { anywhere: ["committeeOffice", "sysAdmin"] },
  "access.renewLink": { there: ["committeeOffice", "sysAdmin"] },
  "access.listAccounts": { there: ["secretary", "committeeOffice", "sysAdmin"] },
  "access.grantRole": { there: ["secretary", "committeeOffice", "sysAdmin"] },
  "access.revokeRole": { there: ["secretary", "committeeOffice", "sysAdmin"] },
  "access.viewSettings": { anywhere: ["sysAdmin"] },

  "notifications.list": "signedIn",
  "notifications.markRead": "signedIn",
  "notifications.mailState": { anywhere: ["committeeOffice", "sysAdmin"] },

  "organisations.listOrganisations": { anywhere: [...WITNESSES, "organisationBoard", "sysAdmin"] },
  "organisations.getOrganisation": { there: [...WITNESSES, "organisationBoard", "sysAdmin"] },
  "organisations.listBranch": { anywhere: [...WITNESSES, "organisationBoard", "sysAdmin"] },
  "organisations.searchTree": { anywhere: [...WITNESSES, "organisationBoard", "sysAdmin"] },
  "organisations.getHistory": { there: [...WITNESSES, "organisationBoard", "sysAdmin"] },
  "organisations.listTerms": { there: [...WITNESSES, "organisationBoard"] },
  "organisations.listWarnings": { there: [...LEADERS, ...OVERSEERS, "organisationBoard"] },
  "organisations.previewAct": { there: REGISTRY },
  "organisations.enterAct": { there: REGISTRY },
  "organisations.beginTerm": { there: REGISTRY },
  "organisations.endTerm": { there: REGISTRY },
  "organisations.givePost": { there: REGISTRY },
  "organisations.endPost": { there: REGISTRY },
  "organisations.joinUnion": { there: REGISTRY },
  "organisations.leaveUnion": { there: REGISTRY },

  "members.listMembers": { there: [...RUNNING, ...OVERSEERS, "organisationBoard"] },
  "members.getMemberFile": { there: [...LEADERS, ...REGISTRY, "inspectionCommission", "auditor"] },
  "members.getOwnFile": "signedIn",
  "members.listOwnFileReads": "signedIn",
  "members.uploadImport": { anywhere: REGISTRY },
  "members.listImports": { anywhere: REGISTRY },
  "members.getImport": { there: REGISTRY },
  "members.listImportRows": { there: REGISTRY },
  "members.commitImport": { there: REGISTRY },

  "rules.showRuleState": "signedIn",
  "rules.confirmRule": { there: ["secretary", ...REGISTRY] },
  "rules.withdrawConfirmation": { there: ["secretary", ...REGISTRY] },
  "rules.announceDay": { anywhere: [...REGISTRY, "sysAdmin"] },

  "meetings.listMeetings": { anywhere: WITNESSES },
  "meetings.getMeeting": { there: WITNESSES },
  "meetings.getPaper": { there: WITNESSES },
  "meetings.getRecord": { there: WITNESSES },
  "meetings.proposeMeeting": { there: LEADERS },
  "meetings.prepareMeeting": { there: LEADERS },
  "meetings.revisePreparation": { there: LEADERS },
  "meetings.attachPaper": { there: LEADERS },
  "meetings.removePaper": { there: LEADERS },
  "meetings.publishMeeting": { there: LEADERS },
  "meetings.cancelMeeting": { there: LEADERS },
  "meetings.appointOfficers": { there: LEADERS },
  "meetings.openMeeting": { there: RUNNING },
  "meetings.callRoll": { there: RUNNING },
  "meetings.getCheckInCode": { there: RUNNING },
  "meetings.recordPresence": { there: RUNNING },
  "meetings.changeAgenda": { there: RUNNING },
  "meetings.stepItem": { there: RUNNING },
  "meetings.noteOpinion": { there: RUNNING },
  "meetings.reviseOpinion": { there: RUNNING },
  "meetings.concludeItem": { there: RUNNING },
  "meetings.assignTask": { there: RUNNING },
  "meetings.withdrawAssignment": { there: RUNNING },
  "meetings.listGuests": { there: RUNNING },
  "meetings.closeMeeting": { there: RUNNING },
  "meetings.checkIn": { there: ["member"] },
  "meetings.leave": { there: ["member"] },
  "meetings.respond": { there: ["member"] },
  "meetings.sendOpinionAhead": { there: ["member"] },

  "voting.listPolls": { there: WITNESSES },
  "voting.getPoll": { there: WITNESSES },
  "voting.proposePoll": { there: HOLDING_VOTES },
  "voting.openPoll": { there: HOLDING_VOTES },
  "voting.repeatPoll": { there: HOLDING_VOTES },
  "voting.cancelPoll": { there: HOLDING_VOTES },
  "voting.closePoll": { there: HOLDING_VOTES },
  "voting.castVote": { there: ["member"] },
  "voting.enterVotes": { there: RUNNING },

  "minutes.listMinutes": { anywhere: WITNESSES },
  "minutes.findMinutes": { there: WITNESSES },
  "minutes.readMinutes": { there: WITNESSES },
  "minutes.downloadPdf": { there: WITNESSES },
  "minutes.bundle": { there: WITNESSES },
  "minutes.draftMinutes": { there: RUNNING },
  "minutes.saveText": { there: RUNNING },
  "minutes.listVersions": { there: RUNNING },
  "minutes.readVersion": { there: RUNNING },
  "minutes.previewPdf": { there: RUNNING },
  "minutes.submitMinutes": { there: RUNNING },
  "minutes.approveMinutes": { there: RUNNING },
  "minutes.returnMinutes": { there: RUNNING },

  "ledger.showLog": { there: [...WITNESSES, "sysAdmin"] },
  "ledger.listEntries": { there: [...WITNESSES, "sysAdmin"] },
  "ledger.getCheckpoint": { there: [...WITNESSES, "sysAdmin"] },
  "ledger.getKey": { there: [...WITNESSES, "sysAdmin"] },
  "ledger.getTile": { there: [...WITNESSES, "sysAdmin"] },

  "analytics.getBoard": { anywhere: [...LEADERS, ...OVERSEERS, "organisationBoard"] },
};
