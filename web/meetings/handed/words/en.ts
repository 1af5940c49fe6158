import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "meetings.helper.title": "Shared device",
  "meetings.helper.go": "Pass a device around",
  "meetings.helper.lead":
    "For members without a device: a helper passes this one from person to person to mark attendance, vote and say an opinion. Each entry is marked as entered by the helper.",
  "meetings.helper.lock":
    "Once begun, the device shows only this screen until you type your password again.",
  "meetings.helper.begin": "Begin",
  "meetings.helper.cannot":
    "This browser does not let the device be kept on one screen (often a private window). Use a normal window.",
  "meetings.helper.not_open": "Only while the meeting is open.",
  "meetings.helper.not_yours": "Only those who run the meeting use this screen.",
  "meetings.helper.blank": "Hand the device to the next person",
  "meetings.helper.next": "Next person",
  "meetings.helper.end": "Take the device back",
  "meetings.helper.who": "Who are you?",
  "meetings.helper.find": "Type a name to find it",
  "meetings.helper.nobody": "Nobody has this name",
  "meetings.helper.comrade": "Comrade",
  "meetings.helper.its_me": "Yes, this is me",
  "meetings.helper.not_me": "This is not me",
  "meetings.helper.attend": "Attendance",
  "meetings.helper.here": "I am here",
  "meetings.helper.is_here": "You are marked as present.",
  "meetings.helper.opinion": "Opinion on the item under discussion",
  "meetings.helper.opinion_send": "Send this opinion",
  "meetings.helper.opinion_sent": "Your opinion is noted.",
  "meetings.helper.done": "Done, hand it back",
  "meetings.helper.leave_lead": "{name}: type your password to take the device back.",
  "meetings.helper.password": "Password",
  "meetings.helper.leave": "Take the device back",
  "meetings.helper.log_out": "No password at hand? Log out, and nobody can go on.",
  "meetings.helper.entered": "entered by {name}",
};
