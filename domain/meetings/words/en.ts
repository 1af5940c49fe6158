import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "meetings.kind.regular": "Regular meeting",
  "meetings.kind.thematic": "Thematic meeting",
  "meetings.kind.congress": "Cell congress",
  "meetings.kind.committee": "Meeting of the cell committee",
  "meetings.kind.extraordinary": "Extraordinary meeting",
  "meetings.mode.inPerson": "In person",
  "meetings.mode.online": "Online",
  "meetings.mode.hybrid": "In person and online",
  "meetings.state.prepared": "In preparation",
  "meetings.state.invited": "Summoned",
  "meetings.state.open": "In progress",
  "meetings.state.closed": "Closed",
  "meetings.state.cancelled": "Cancelled",
  "meetings.answer.attending": "Will attend",
  "meetings.answer.excused": "Asks to be excused",
  "meetings.attendance.present": "Present",
  "meetings.attendance.late": "Late",
  "meetings.attendance.leftEarly": "Left early",
  "meetings.attendance.excused": "Excused",
  "meetings.attendance.unexcused": "Absent without excuse",
  "meetings.attendance.exempt": "Not expected",
  "meetings.place.room": "In the room",
  "meetings.place.online": "Online",
  "meetings.how.rollCall": "Roll call",
  "meetings.how.qr": "QR code",
  "meetings.how.helper": "Entered by a helper",
  "meetings.opinion.spoken": "Spoken in the meeting",
  "meetings.opinion.sentAhead": "Sent ahead in writing",
  "meetings.item.opening": "Opening",
  "meetings.item.lastResolution": "Results of the last resolution",
  "meetings.item.information": "Information",
  "meetings.item.discussion": "Discussion",
  "meetings.item.criticism": "Criticism and self-criticism",
  "meetings.item.resolution": "Resolution",
  "meetings.item.closing": "Closing",
  "meetings.agenda.opening":
    "Reason for the meeting, clerk, roll call, dues, approval of the agenda",
  "meetings.agenda.lastResolution": "Report on the last resolution and on the members' tasks",
  "meetings.agenda.information": "News, new policies and documents from above",
  "meetings.agenda.discussion": "Discussion of the tasks of the coming month",
  "meetings.agenda.criticism": "Criticism and self-criticism",
  "meetings.agenda.resolution": "Conclusion, vote on the resolution, assignment of tasks",
  "meetings.agenda.closing":
    "Answers to proposals, quality of the meeting, approval of the minutes",
  "meetings.advice_too_short":
    "{minutes} minutes are planned, less than the {least} minutes that a regular meeting takes at least.",
  "meetings.advice_day":
    "The regular meeting is held on day {day} of the month, or by day {last} when there is a special reason.",
  "meetings.advice_papers_late":
    "The paper “{name}” was sent less than {days, plural, one {# day} other {# days}} before the meeting.",
  "meetings.wrong_state":
    "This cannot be done because the meeting {state, select, prepared {is still being prepared} invited {has not been opened} open {is in progress} closed {is closed} other {was cancelled}}.",
  "meetings.stale":
    "Somebody else has just changed this. Look at the new version and make your change again; what you entered was not saved.",
  "meetings.exists": "This meeting has been created already.",
  "meetings.in_the_past": "The day of the meeting is over. Choose today or a later day.",
  "meetings.not_a_member": "Choose a member who takes part in the life of this cell.",
  "meetings.chair_is_clerk": "Chair and clerk must be two people, because both sign the minutes.",
  "meetings.link_missing":
    "A meeting that is held online needs the address of its room (https://…).",
  "meetings.unknown_zone":
    "This time zone does not exist. Choose another, such as Asia/Ho_Chi_Minh.",
  "meetings.secret_refused":
    "Content marked as secret (Mật, Tối mật, Tuyệt mật) may not be written or kept in this system. Follow the rules on state secrets.",
  "meetings.item_twice": "An item is in the agenda twice. Reload the page and change it again.",
  "meetings.item_has_begun":
    "“{title}” cannot be removed because it has begun or has opinions, tasks or papers.",
  "meetings.no_such_item": "This item is no longer in the agenda.",
  "meetings.nobody_to_summon": "The cell has no members who could be summoned.",
  "meetings.not_closed": "The record exists once the meeting is closed.",
  "meetings.paper_type":
    "Only PDF, Word (.docx), Excel (.xlsx), PNG and JPEG files are taken. Convert the file to one of these.",
  "meetings.paper_empty": "The file is empty. Choose another.",
  "meetings.paper_damaged":
    "The file is damaged or cannot be opened. Save it again in the program it comes from.",
  "meetings.paper_too_large": "The file is larger than 20 MB. Make it smaller or split it.",
  "meetings.paper_busy":
    "Many other files are being checked at the moment. Send it again in a few minutes.",
  "meetings.paper_locked": "The file has a password. Remove the password and send it again.",
  "meetings.paper_active":
    "The file carries code or embedded files. Save it without macros and send it again.",
  "meetings.too_many_papers": "A meeting has at most {most} papers.",
  "meetings.not_on_roll": "This person is not on the roll of the meeting.",
  "meetings.reason_missing": "Give the reason of the absence.",
  "meetings.only_chair": "Only the chair opens and closes the meeting.",
  "meetings.too_early": "The day of the meeting has not come yet.",
  "meetings.wrong_place":
    "{mode, select, online {This meeting is held online only.} other {This meeting is held in person only.}}",
  "meetings.twice_in_list": "A member is in the roll call twice.",
  "meetings.code_expired":
    "The check-in code is wrong or has expired. Scan or type the one that the screen shows now.",
  "meetings.already_present": "{name} is already entered as present.",
  "meetings.not_present": "This person is not entered as present in the meeting.",
  "meetings.other_item_running": "“{title}” is running. End that item first.",
  "meetings.already_running": "This item is running already.",
  "meetings.item_not_running": "This item is not running now.",
  "meetings.item_not_begun": "“{title}” has not begun.",
  "meetings.held": "The vote “{name}” is open. Close it first.",
  "meetings.no_such_opinion": "This opinion was not found.",
  "meetings.sent_ahead": "{name} sent this opinion in writing, so it stays as it was written.",
  "meetings.due_in_the_past": "The due date is over. Choose today or a later day.",
  "meetings.no_such_assignment": "This task was not found or has been withdrawn.",
  "meetings.item_running": "“{title}” is still running. End it before you close the meeting.",
  "meetings.roll_not_called":
    "Nobody is entered as present. Call the roll before you close the meeting.",
};
