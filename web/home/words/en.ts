import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "home.navigation": "Home",
  "home.greeting": "Welcome, comrade {name}",
  "home.next_meeting": "Next meeting",
  "home.meeting_now": "Meeting now",
  "home.open_meeting": "Open the meeting",
  "home.news": "New notifications",
  "home.no_news": "Nothing new",
  "home.places": "Where you have a role",
  "home.own_page": "My file",
  "home.own_page_hint": "See your own data and who has opened your file.",
  "home.import": "Import a list",
  "home.import_hint": "Import organisations or members from a spreadsheet; see first, then save.",
  "home.organisations": "Tree of organisations",
  "home.organisations_hint": "See the organisations and members within your reach.",
  "home.system": "State of the system",
  "home.system_hint": "Versions, database, e-mail and log keys.",
  "home.accounts": "Accounts of the whole site",
  "home.accounts_hint": "Make the committee office, give roles over the whole site and end them.",
  "home.no_roles": "This account has no role yet",
  "home.no_roles_hint": "Ask the committee office to give you a role or to check your membership.",
};
