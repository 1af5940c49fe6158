import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "minutes.state.draft": "Draft",
  "minutes.state.inApproval": "Awaiting approval",
  "minutes.state.approved": "Approved",
  "minutes.role.clerk": "Clerk",
  "minutes.role.chair": "Chair",

  "minutes.meeting_not_closed":
    "The meeting has not been closed, so there are no minutes yet. Close the meeting first.",
  "minutes.stale":
    "{by} saved another text (version {version}) while you were editing. What you wrote is still on the screen; compare the two and save again.",
  "minutes.not_draft":
    "The minutes are waiting for approval and cannot be edited. To change them, send them back with a reason.",
  "minutes.already_sealed":
    "The minutes have been approved and sealed; they can no longer be changed.",
  "minutes.facts_changed":
    "Figures, names and times taken from the meeting cannot be changed: “{block}”. Restore this paragraph; write additions in a paragraph of their own.",
  "minutes.text_empty":
    "This paragraph may not be empty: “{block}”. Restore what was noted if it needs no change.",
  "minutes.secret_refused":
    "Text that carries a secrecy class (Mật, Tối mật, Tuyệt mật) may not be written or kept on this system. Remove it and follow the rules for the protection of state secrets.",
  "minutes.block_missing":
    "A paragraph taken from the meeting is missing or out of order: “{block}”. Restore it.",
  "minutes.block_twice": "A paragraph appears twice. Reload the page and try again.",
  "minutes.same_person":
    "The chair and the clerk must be two different persons for the minutes to be approved.",
  "minutes.reading_missing":
    "The reading and approval of the minutes at the meeting has not been written down. Write that paragraph before submitting.",
  "minutes.number_taken":
    "Other minutes of the cell have just taken this number. Submit again to get the next one.",
  "minutes.unprintable":
    "The typeface of the document lacks these signs: {signs}. Remove them or write them in words, then submit again.",
  "minutes.not_in_approval": "The minutes have not been submitted, or were sent back.",
  "minutes.not_signer": "Only the chair and the clerk of this meeting may approve its minutes.",
  "minutes.other_revision":
    "What you see is no longer the text that awaits approval. Reload, read the new one, then approve.",
  "minutes.not_frozen": "The minutes are still a draft, so there is no PDF. Submit them first.",
  "minutes.pen_elsewhere":
    "{name} is editing these minutes. Wait, or take over; what they wrote stays on their device.",
  "minutes.not_at_meeting":
    "Only those who were at the meeting, or who write its minutes, may comment.",
  "minutes.no_such_block": "This paragraph is no longer in the minutes.",
  "minutes.no_such_comment": "This comment was not found.",
  "minutes.settled_already": "This comment is settled already.",
  "minutes.not_yours_to_settle":
    "Only who wrote the comment, or who writes the minutes, may settle it.",
  "minutes.too_many_corrections": "One set of minutes has at most {most} correcting minutes.",
  "minutes.correction_open": "A correcting minute is not approved yet. Finish that one first.",
  "minutes.correction_stale":
    "Somebody else has just changed this correcting minute. Load it again, then go on.",
  "minutes.nothing_corrected": "What is right must differ from what was written.",
  "minutes.no_such_correction": "This correcting minute was not found, or is not approved yet.",
  "minutes.not_sealed": "The minutes have not been approved yet; this can be done once they are.",
};
