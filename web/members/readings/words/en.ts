import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.readings.title": "Who opened my file",
  "members.readings.lead":
    "Each time somebody else reads the file it is written down with its purpose, and nobody can delete it. {count} times in all.",
  "members.readings.watch_title": "Who opened this file",
  "members.readings.watch_lead":
    "The times this file was read. That the inspection commission looks at this list is written down, too.",
  "members.readings.none": "Nobody has read the file yet",
  "members.readings.none_hint":
    "When the cell committee, the office or a competent body opens the file, the reader’s name, the purpose and the time appear here.",
  "members.readings.reader": "Reader",
  "members.readings.at": "Time",
  "members.readings.what": "What was read",
  "members.readings.purpose": "Purpose",
  "members.readings.question": "Question",
  "members.readings.ask": "Ask about this reading",
  "members.readings.ask_short": "Ask",
  "members.readings.ask_about": "Ask about the reading by {name}",
  "members.readings.before_purposes": "No purpose noted (before the rule)",
  "members.readings.ask_title": "What do you read this file for?",
  "members.readings.ask_lead":
    "A member’s file is sensitive personal data. State a purpose once for each file in this session.",
  "members.readings.choose_first": "Choose a purpose to open the file.",
  "members.readings.reason": "Say what for",
  "members.readings.detail": "More about it (not required)",
  "members.readings.reason_seen": "The member will read this.",
  "members.readings.noted":
    "Your name, role, organisation, the time and the purpose are written down and shown to the member.",
  "members.readings.open": "Open the file",
};
