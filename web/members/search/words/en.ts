import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.find.title": "Find members",
  "members.find.lead":
    "By any part of a name, with or without marks, by card number or by citizen ID.",
  "members.find.text": "Name, card number or citizen ID",
  "members.find.in_strength": "Counted in the strength",
  "members.find.filters": "Filters",
  "members.find.filters_set": "Filters ({count, number})",
  "members.find.clear": "Clear filters",
  "members.find.within": "Within",
  "members.find.on": "As of",
  "members.find.on_hint":
    "Without a day it is as of today. Standing, place, posts and the tree of organisations are those of the day.",
  "members.find.kind": "Membership",
  "members.find.any": "All",
  "members.find.age_from": "Age from",
  "members.find.age_to": "Age to",
  "members.find.years_from": "Party years from",
  "members.find.years_to": "Party years to",
  "members.find.ethnicity": "Ethnicity",
  "members.find.education": "Education",
  "members.find.members": "Members",
  "members.find.total": "{total, plural, one {# person} other {# people}}",
  "members.find.more_than": "more than {total, number} people",
  "members.find.counting": "counting…",
  "members.find.export": "Export list",
  "members.find.export_title": "Export list",
  "members.find.export_text":
    "The list as it is searched now, with the columns that you may see. The export is written to the log; everybody in it can see who exported it and what for.",
  "members.find.purpose": "What it is needed for",
  "members.find.purpose_hint": "For example: proposal of Party badges for 2 September",
  "members.find.purpose_missing": "Say what it is needed for, in three letters at least.",
  "members.find.format": "Kind of file",
  "members.find.xlsx": "Spreadsheet (XLSX)",
  "members.find.csv": "Text (CSV)",
};
