import type { vi } from "./vi.ts";

export const en: Readonly<Record<keyof typeof vi, string>> = {
  "minutes.list.title": "Minutes",
  "minutes.list.lead": "Minutes of the meetings that you may see, the latest meeting first.",
  "minutes.list.empty": "No minutes yet",
  "minutes.list.empty_hint":
    "Minutes are drafted from what happened in the meeting, after the chair has closed it.",
  "minutes.list.subject": "Meeting",
  "minutes.list.organisation": "Organisation",
  "minutes.list.closed": "Closed",
  "minutes.list.state": "State",
  "minutes.list.due": "To be approved by",
  "minutes.late": "Late",
  "minutes.number": "No. {number}",
  "minutes.due": "To be approved by the end of {on}",
  "minutes.lead_draft": "Last saved at {at} by {by}",
  "minutes.steps": "Steps of the minutes",
  "minutes.step.draft": "Draft and complete",
  "minutes.step.approval": "Chair and clerk approve",
  "minutes.step.sealed": "Sealed",
  "minutes.back": "Minutes",

  "minutes.start": "Draft the minutes",
  "minutes.open": "Open the minutes",
  "minutes.start_hint":
    "The draft is made from what happened in the meeting; the clerk completes it and submits it.",
  "minutes.none_yet": "This meeting has no minutes yet.",

  "minutes.edit.text": "Text of the minutes",
  "minutes.edit.legend":
    "What has a line at its side was taken from the meeting and cannot be changed. What stands in a box is the clerk's text and can be edited. The minutes are an official document in Vietnamese.",
  "minutes.edit.locked": "Taken from the meeting, cannot be changed",
  "minutes.edit.free": "The clerk's text in the paragraph: {lead}",
  "minutes.edit.written": "Paragraph written by the clerk",
  "minutes.edit.reading": "Reading and approval of the minutes (required)",
  "minutes.edit.reading_hint":
    "Say that the clerk read the minutes to the meeting, and what members said to them.",
  "minutes.edit.use_suggested": "Use the standard sentence",
  "minutes.edit.quality": "The meeting's own appraisal (if any)",
  "minutes.edit.add": "Add a paragraph",
  "minutes.edit.add_here": "Add a paragraph after: {block}",
  "minutes.edit.remove": "Remove this paragraph",
  "minutes.edit.unsaved": "There is text that is not saved",
  "minutes.edit.all_saved": "Everything is saved",
  "minutes.edit.save": "Save the minutes",
  "minutes.edit.discard": "Discard what is not saved",
  "minutes.edit.newer":
    "{by} has just saved version {version}. What you wrote is still here; join the two texts before saving.",
  "minutes.edit.merge": "Join the two texts",
  "minutes.edit.merged":
    "The text of {by} was joined with what you wrote. Read it through, then save.",
  "minutes.edit.clash": "Two people changed this paragraph",
  "minutes.edit.clash_mine": "You wrote",
  "minutes.edit.clash_theirs": "Saved by {by}",
  "minutes.edit.clash_removed": "(paragraph removed)",
  "minutes.edit.take_mine": "Keep mine",
  "minutes.edit.take_theirs": "Take the saved text",
  "minutes.edit.clashes_first": "Choose for each paragraph that both changed before you save.",
  "minutes.edit.restored": "What you had written without saving has been restored.",

  "minutes.preview": "Preview in print",
  "minutes.submit": "Submit for approval",
  "minutes.submit_text":
    "The minutes get their number, are made into a PDF and locked, so that chair and clerk can approve them. To edit again they must be sent back.",
  "minutes.submit_save_first": "Save before submitting.",

  "minutes.approval.title": "Approval of the minutes",
  "minutes.approval.lead": "Each approves exactly this PDF, with their own password.",
  "minutes.approval.revision": "Submitted text",
  "minutes.approval.revision_value":
    "Number {number}, {pages, plural, one {# page} other {# pages}}",
  "minutes.approval.frozen": "Submitted",
  "minutes.approval.frozen_value": "{at} by {by}",
  "minutes.approval.digest": "SHA-256 of the PDF",
  "minutes.approval.approved": "{name} approved at {at}",
  "minutes.approval.waiting": "{name} has not approved yet",
  "minutes.approval.approve_as_clerk": "Approve as clerk",
  "minutes.approval.approve_as_chair": "Approve as chair",
  "minutes.approval.password": "Your password",
  "minutes.approval.password_required": "Enter your password.",
  "minutes.approval.text":
    "You confirm that you have read minutes {number} and agree with the text whose code begins {digest}…",
  "minutes.approval.last_text":
    "With this approval the minutes are adopted and sealed; nobody can change them any more.",
  "minutes.approval.confirm": "Approve the minutes",
  "minutes.approval.not_yours": "Only the chair and the clerk of this meeting may approve.",
  "minutes.return": "Send back for editing",
  "minutes.return_text":
    "The minutes become a draft again; approvals of this text no longer count. The reason is kept.",
  "minutes.return_reason": "Reason for sending back",
  "minutes.return_reason_required": "Give a reason of at least 3 letters.",
  "minutes.returned": "Submission {number} was sent back by {by} at {at}: {reason}",

  "minutes.sealed.title": "Approved and sealed",
  "minutes.sealed.lead":
    "The PDF, the record of the meeting and both approvals stand in the organisation's log. A single changed byte is noticed.",
  "minutes.sealed.approved": "Approved at",
  "minutes.sealed.log": "Log",
  "minutes.sealed.position": "Line number in the log",
  "minutes.sealed.entry_digest": "Sealed digest",
  "minutes.download_pdf": "Download the PDF",
  "minutes.download_bundle": "Download the verification bundle",
  "minutes.download_verifier": "Download the verification page",
  "minutes.verify.title": "How to verify",
  "minutes.verify.one": "Download the verification bundle (a ZIP file).",
  "minutes.verify.two":
    "Download the verification page, open it in a browser, without a network, and choose the ZIP file; or run {command} in the program's folder.",
  "minutes.verify.three":
    "Compare the key's fingerprint shown with the one that the organisation has published. When every check passes, the minutes are unaltered.",

  "minutes.versions.title": "Saved texts",
  "minutes.versions.lead": "Each saving is a text of its own; none is written over.",
  "minutes.versions.version": "Version",
  "minutes.versions.by": "Saved by",
  "minutes.versions.at": "At",
  "minutes.versions.show": "Show",
  "minutes.versions.show_version": "Show version {version}",
  "minutes.versions.shown": "Version {version}, saved by {by} at {at}",
};
