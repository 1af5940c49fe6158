import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.papers.title": "Papers to print",
  "members.papers.lead":
    "Set in the layout of Party documents; what is not known is left as a dotted line. The number is entered by the office.",
  "members.papers.unverified": "Layout not verified (FILE-08)",
  "members.papers.save": "Save PDF",
  "members.papers.save_one": "Save PDF: {paper}",
  "members.papers.letter_data": "Data of the letter",
  "members.papers.letter_data_hint":
    "Sent with the letter to a place that uses this system: it is read without typing. The digest is printed on the letter. Nothing of family, health or discipline is in it.",
  "members.papers.save_data": "Save data",
  "members.transfer.title": "Transfers",
  "members.transfer.lead":
    "Who comes, who goes and who takes part for a time, what is due first on top.",
  "members.transfer.view": "View",
  "members.transfer.view_coming": "Coming",
  "members.transfer.view_going": "Going",
  "members.transfer.view_guests": "For a time",
  "members.transfer.arrival": "Letter from outside",
  "members.transfer.under_way": "Under way",
  "members.transfer.finished": "Finished",
  "members.transfer.none_coming": "Nobody is coming",
  "members.transfer.none_coming_hint":
    "When a cell of the system issues a letter that leads here, the case appears by itself. For a letter from outside, use “Letter from outside” on the page of the cell.",
  "members.transfer.none_going": "Nobody is going",
  "members.transfer.none_going_hint": "Open a transfer from the page of the member, under Cases.",
  "members.transfer.guests_here": "Guests here",
  "members.transfer.own_elsewhere": "Own members elsewhere",
  "members.transfer.no_stays": "Nobody",
  "members.transfer.counted_at": "Counted at",
  "members.transfer.guest_at": "Takes part at",
  "members.transfer.since": "From",
  "members.transfer.until": "Until",
  "members.transfer.find_cell": "Type the name of the cell or the body above it",
  "members.transfer.no_cell": "No cell found",
  "members.transfer.along_title": "What comes along",
  "members.transfer.along_lead": "From the day on which the cell takes in {name}:",
  "members.transfer.along_strength": "the member is counted here and no longer by the sender;",
  "members.transfer.along_file":
    "the file in the system opens here, the sender keeps the case only;",
  "members.transfer.along_posts": "posts at the sender end;",
  "members.transfer.along_access": "access follows the new cell, roles given by the sender end;",
  "members.transfer.along_cases": "recognition and badges under way go on here.",
  "members.transfer.arrival_title": "A member from outside",
  "members.transfer.arrival_lead":
    "Read the data when the sender sent them, or type from the paper letter. Somebody who was here before is known by citizen or card number.",
  "members.transfer.file_title": "Data of the letter",
  "members.transfer.file_lead":
    "Not required. The content is checked and shown first; nothing is kept yet.",
  "members.transfer.file_choose": "Choose the data file",
  "members.transfer.file_hint": "The .json file of the sender",
  "members.transfer.preview_title": "What the letter says",
  "members.transfer.known_new": "This person is not in the system yet: a new record will be made.",
  "members.transfer.known_returning":
    "This person was here before: the earlier record is used again.",
  "members.transfer.known_counted":
    "This person is counted by an organisation of the system. Ask it to issue the letter in the system; the case will arrive by itself.",
  "members.transfer.leads_to": "Leads to",
  "members.transfer.digest": "Digest, to compare with the one printed on the letter",
  "members.transfer.person_title": "The member",
  "members.transfer.letter_title": "The letter",
  "members.transfer.presented_on": "Presented on",
  "members.transfer.citizen_hint": "By which somebody is known again; stored encrypted.",
  "members.transfer.arrival_submit": "Open the case",
  "members.transfer.open_list": "Transfers",
};
