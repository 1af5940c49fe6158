import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "meetings.late_mark.excused": "Excused",
  "meetings.late_mark.present": "Present",
  "meetings.late_mark.unexcused": "Unexcused",
  "meetings.late_not_begun": "Entering this meeting from its paper has not begun.",
  "meetings.late_entered":
    "This meeting has been entered from its paper and cannot be changed any more.",
  "meetings.late_in_the_future": "This moment has not come yet. Enter what the paper says.",
  "meetings.late_time_missing": "Enter hour and minute as on the paper, for example 19:30.",
  "meetings.late_close_before_opening": "The close must come after the opening.",
  "meetings.late_outside": "{time} lies outside the meeting ({from} to {to}).",
  "meetings.late_recovered_too_early":
    "The system cannot have recovered before it failed. Check day and time.",
  "meetings.late_roll_incomplete": "Whether {name} was present has not been entered.",
  "meetings.late_was_present":
    "The system saw {name} present before it failed. Enter when they left instead.",
  "meetings.late_left_before_coming": "{name} must have left after having come.",
  "meetings.late_item_ends_before_it_begins": "Item “{title}” ends before it begins.",
  "meetings.late_vote_outside_item": "The vote at {time} lies outside the time of this item.",
  "meetings.late_too_many_hands":
    "{hands} hands were counted, more than the {present} counted members present. Count again on the paper.",
  "meetings.late_due_before_meeting": "A due date cannot lie before the day of the meeting.",
  "meetings.late_scan_missing": "Attach a scan of the signed paper minutes (PDF, PNG, JPEG).",
  "meetings.form_unprintable":
    "The typeface of documents lacks the signs {signs}. Write the name or the agenda anew and print again.",
};
