import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "meetings.agenda.committee.lastResolution":
    "Review of how last month's resolution was carried out",
  "meetings.agenda.committee.discussion":
    "Agreement on the content and agenda of the cell's meeting",
  "meetings.agenda.committee.resolution": "Draft of the resolution and conclusions",
  "meetings.committee.about": "before",
  "meetings.plan_month_missing": "Month {month} has no regular meeting; a cell meets once a month.",
  "meetings.plan_day":
    "Regular meeting on {date}: it should be on day {day}, at the latest on day {last} of the month.",
  "meetings.plan_quarter_missing":
    "Quarter {quarter} has no thematic meeting; there is at least one each quarter.",
  "meetings.plan_other_year": "This day is not in {year}. Choose a day in {year}.",
  "meetings.plan_entry_used":
    "A meeting was prepared from the entry of {date}, so the entry stays.",
  "meetings.plan_empty": "The plan has no entries yet. Draw it up before entering its approval.",
  "meetings.plan_topic_missing": "A thematic meeting needs its topic. Write the topic and save.",
  "meetings.plan_drafter_missing":
    "A thematic meeting needs somebody named to prepare it. Choose the person and save.",
  "meetings.plan_approval_ahead":
    "The day of approval has not come yet. Choose today or an earlier day.",
  "meetings.no_such_plan_entry": "This entry is no longer in the cell's plan. Open the plan again.",
  "meetings.not_carried":
    "A topic that is carried over must come from a closed meeting of this cell.",
  "meetings.committee_exists": "This meeting already has one of the committee that prepares it.",
  "meetings.committee_of_committee": "A meeting of the committee is not prepared by another one.",
  "meetings.committee_too_small":
    "The committee (or secretary and deputy) needs two people at least, because two sign the minutes. Ask the organisation board to update the posts.",
  "meetings.committee_not_held":
    "The committee has not finished its meeting. Close that meeting first.",
  "meetings.nothing_to_adopt":
    "The committee concluded nothing that could be taken over, or the items have drafts already.",
  "meetings.not_of_committee_above":
    "This person holds no post in the committee above now. Choose from the list.",
  "meetings.text_too_long": "The text is longer than is allowed. Shorten it and send it again.",
  "meetings.not_published": "There is no roll yet. Summon the members before printing the summons.",
  "meetings.unprintable":
    "The text has signs that cannot be printed: {signs}. Change them and print again.",
  "meetings.slip_empty": "The slip is empty: choose an answer or write an opinion.",
  "meetings.not_your_task": "Only its owner or the secretary and deputy may report on this task.",
  "meetings.task_accepted": "This task was accepted as done already.",
  "meetings.report_text_missing": "Say how far it is, or why it was not done.",
  "meetings.report_day": "The day of the report must be from {from} to {to}.",
  "meetings.report_replaced": "There is a newer report. Look at it before accepting.",
  "meetings.report_accepted": "This report was accepted already.",
  "meetings.standing.met": "Done",
  "meetings.standing.waiting": "Said to be done, to be accepted",
  "meetings.standing.progress": "Under way",
  "meetings.standing.notDone": "Not done",
  "meetings.standing.unreported": "Not reported on",
  "meetings.plan.progress.done": "Held",
  "meetings.plan.progress.prepared": "Prepared",
  "meetings.plan.progress.due": "To be prepared now",
  "meetings.plan.progress.missed": "Its day is over, not held",
  "meetings.plan.progress.ahead": "To come",
  "meetings.not_your_opinion":
    "This is the opinion of somebody else. Only the member whose opinion it is can change it or take it back.",
};
