import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "notifications.open": "Open in Chi Bộ Số",
  "notifications.letter.greeting": "Dear {name},",
  "notifications.letter.footer":
    "This letter was sent by Chi Bộ Số; please do not answer it. If it reached you by mistake, delete it and tell the committee office.",
  "notifications.meetingInvited.title": "Summons: {title}",
  "notifications.meetingInvited.body":
    "{organisation} summons you to {title} at {time} on {date}, {place}. Please confirm that you will come, or excuse yourself with a reason.",
  "notifications.meetingChanged.title": "Meeting changed: {title}",
  "notifications.meetingChanged.body":
    "{organisation} announces a change: {title} takes place at {time} on {date}, {place}. Please confirm again.",
  "notifications.agendaChanged.title": "Agenda or papers changed: {title}",
  "notifications.agendaChanged.body":
    "{organisation} announces: the agenda or the papers of {title}, at {time} on {date}, {place}, have changed. Please look at them again.",
  "notifications.meetingCancelled.title": "Meeting called off: {title}",
  "notifications.meetingCancelled.body":
    "{organisation} announces that {title} at {time} on {date}, {place}, will not take place. Reason: {reason}",
  "notifications.clerkNamed.title": "You are to take the minutes: {title}",
  "notifications.clerkNamed.body":
    "{organisation} has named you to take the minutes of {title} at {time} on {date}, {place}.",
  "notifications.meetingWhileAway.title": "Your cell meets: {title}",
  "notifications.meetingWhileAway.body":
    "{organisation} meets for {title} at {time} on {date}, at {place}. As you are away you are not called; you can read the papers and send your opinion ahead.",
  "notifications.meetingFollowed.title": "A cell that you follow meets: {title}",
  "notifications.meetingFollowed.body":
    "{organisation} reports to you: {title} is at {time} on {date}, at {place}. Agenda and papers are in Chi Bộ Số.",
  "notifications.drafterNamed.title": "You are to prepare a topic",
  "notifications.drafterNamed.body":
    "{organisation} has named you to prepare the topic “{topic}”, planned for {date}.",
  "notifications.minutesToApprove.title": "Minutes to approve: {title}",
  "notifications.minutesToApprove.body":
    "The minutes of {title} on {date}, {organisation}, wait for your approval.",
  "notifications.minutesReturned.title": "Minutes sent back for editing: {title}",
  "notifications.minutesReturned.body":
    "The minutes of {title} on {date}, {organisation}, were sent back for editing; approvals of that revision no longer count. The reason is in the minutes.",
  "notifications.minutesCommented.title": "Comment on the minutes: {title}",
  "notifications.minutesCommented.body":
    "The minutes of {title} on {date}, {organisation}, have a new comment that waits for you.",
  "notifications.minutesApproved.title": "Minutes approved: {title}",
  "notifications.minutesApproved.body":
    "The minutes of {title}, {organisation}, have been approved and sealed. You can read and download them.",
  "notifications.resolutionToSign.title":
    "To be signed: {sign, select, NQ {resolution} KL {conclusion} other {notice}}",
  "notifications.resolutionToSign.body":
    "The draft {sign, select, NQ {resolution} KL {conclusion} other {notice}} of {organisation} on {subject} is frozen and waits for the signature.",
  "notifications.resolutionReturned.title":
    "Sent back for editing: {sign, select, NQ {resolution} KL {conclusion} other {notice}}",
  "notifications.resolutionReturned.body":
    "The draft {sign, select, NQ {resolution} KL {conclusion} other {notice}} of {organisation} on {subject} was sent back for editing. The reason is in the document.",
  "notifications.resolutionIssued.title":
    "Issued: {sign, select, NQ {resolution} KL {conclusion} other {notice}} no. {number}",
  "notifications.resolutionIssued.body":
    "{organisation} has issued {sign, select, NQ {resolution} KL {conclusion} other {notice}} no. {number} on {subject}. You can read and download it.",
  "notifications.qualityToScore.title": "You are to score: {title}",
  "notifications.qualityToScore.body":
    "{organisation} has named you to score the quality of {title} on {date}. The sheet has been filled from the record of the meeting.",
  "notifications.qualityToAgree.title": "A score waits for agreement: {title}",
  "notifications.qualityToAgree.body":
    "{organisation} has a quality score of {title} on {date}. Please look at it and agree.",
  "notifications.qualityReturned.title": "Score sent back: {title}",
  "notifications.qualityReturned.body":
    "The office above has sent back the quality score of {title} on {date}, {organisation}. The reason is on the sheet; the cell scores again and confirms a new version.",
  "notifications.taskAssigned.title": "Task for you: {text}",
  "notifications.taskAssigned.body": "{organisation} has given you this task: {text}. Due: {date}.",
  "notifications.roleGranted.title": "You have been given a role",
  "notifications.roleGranted.body":
    "From now on you hold the role {role, select, clerk {Minutes-taker} committeeMember {Committee member} committeeOffice {Committee office} organisationBoard {Organisation board} inspectionCommission {Inspection commission} auditor {Auditor (read-only)} sysAdmin {System administrator} other {{role}}} at {organisation}.",
  "notifications.transferSent.title": "Transfer of Party activity: {name}",
  "notifications.transferSent.body":
    "The letter of introduction of {name} has been sent to {organisation}. The receiving cell accepts it, or sends it back with the reason, under Cases.",
  "notifications.transferAccepted.title": "Taken in: {name}",
  "notifications.transferAccepted.body":
    "{organisation} has taken in {name}. The file in the system has moved along.",
  "notifications.transferReturned.title": "Letter of introduction sent back: {name}",
  "notifications.transferReturned.body":
    "{organisation} has sent back the letter of introduction of {name}, who is still counted by the sending cell. The reason is in the case.",
  "notifications.stayBegun.title": "Temporary activity: {name}",
  "notifications.stayBegun.body":
    "{name} takes part for a time at {organisation}. The member stays counted by the cell of origin and pays dues where he or she takes part.",
  "notifications.stayEnded.title": "Temporary activity ended: {name}",
  "notifications.stayEnded.body": "{name} is back at {organisation}.",
  "notifications.codesTried.title": "Somebody is trying to enter your account",
  "notifications.codesTried.body":
    "Somebody typed your right password and then several wrong codes at the second step. If it was not you, change your password at once and tell the committee office.",
  "notifications.recoveryAsked.title": "Somebody asked to recover your account",
  "notifications.recoveryAsked.body":
    "{name} asked to recover your account. Reason: {reason}. It is done only when a second person agrees. If you did not ask for it, refuse it under Account.",
  "notifications.accountRecovered.title": "Your account is being recovered",
  "notifications.accountRecovered.body":
    "{first} asked for it and {second} agreed: all your sessions have ended and a one-time slip for a new password was issued. If you did not ask for it, tell the inspection commission at once.",
  "notifications.correctionApproved.title": "Your correction has been approved",
  "notifications.correctionApproved.body":
    "The correction asked for on {date} has been approved and the sheet says so now. The earlier value stays in the history.",
  "notifications.correctionRejected.title": "Your correction has been rejected",
  "notifications.correctionRejected.body":
    "The correction asked for on {date} has been rejected. The reason is in your file under Corrections.",
  "notifications.duplicateHandedUp.title": "A doubled number was handed up to be settled",
  "notifications.duplicateHandedUp.body":
    "Within {organisation} two records carry one number; they were entered at two places that do not see each other's files. Only an office above both can settle it: merge them if they are one person, or mark them as two.",
  "notifications.privacyAsked.title": "A new request about personal data",
  "notifications.privacyAsked.body":
    "A member of {organisation} has sent a request about personal data. It must be answered within 2 working days; what is asked and the days are under Requests about personal data.",
  "notifications.privacyAnswered.title": "Your request about personal data has been received",
  "notifications.privacyAnswered.body":
    "The request of {date} has been received. How it goes on and by when is under My personal data.",
  "notifications.privacyExtended.title": "The decision on your request has been put off",
  "notifications.privacyExtended.body":
    "The decision on the request of {date} has been put off once. The reason and the new day are under My personal data.",
  "notifications.privacyDecided.title": "Your request about personal data has been decided",
  "notifications.privacyDecided.body":
    "The request of {date} has been decided. The decision and its reason are under My personal data.",
  "notifications.restrictionLifted.title": "Your file is no longer restricted",
  "notifications.restrictionLifted.body":
    "The restriction of your file has been lifted; whoever is entitled to can open it again. If you disagree you can send a new request.",
  "notifications.certificateIssued.title": "Your certificate for signing was issued",
  "notifications.certificateIssued.body":
    "You can now sign papers of {organisation} from the device that asked for it.",
  "notifications.certificateRefused.title": "Your request for a certificate was refused",
  "notifications.certificateRefused.body":
    "The office does not issue a certificate at {organisation}. The reason is under Digital signing.",
  "notifications.certificateRevoked.title": "Your certificate for signing was revoked",
  "notifications.certificateRevoked.body":
    "The certificate at {organisation} signs no more. The reason is under Digital signing. If this is a mistake, tell the office.",
  "notifications.certificateEnding.title": "Your certificate for signing ends soon",
  "notifications.certificateEnding.body":
    "Your certificate ends on {date}. Ask for a new one and bring your member card to the office.",
  "notifications.paperToSign.title": "Waiting for your signature: {title}",
  "notifications.paperToSign.body":
    "It is your turn to sign the paper {number} ({title}) on your own device.",
};
