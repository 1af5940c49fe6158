import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "members.search_no_such_place":
    "There is no such organisation within your reach. Choose one from the list.",
  "members.filter_not_allowed":
    "Your role may not filter by this. Take the condition away and search again.",
  "members.filter_range_reversed":
    "The years “to” must not be fewer than the years “from”. Change one of the two.",
  "members.search_too_wide":
    "This search is too wide and would take too long. Choose a smaller organisation or add a part of the name.",
  "members.export_too_large":
    "The list has more than {limit, number} people, too many for one export. Add a condition or export organisation by organisation.",
  "members.export_busy": "The server is writing other tables. Try again in a minute.",
  "members.export_nobody":
    "Nobody meets these conditions, so there is nothing to export. Change the conditions first.",
  "members.export.file": "List of members",
  "members.export.column.order": "No.",
  "members.export.column.name": "Full name",
  "members.export.column.sex": "Sex",
  "members.export.column.birthDate": "Date of birth",
  "members.export.column.standing": "Standing",
  "members.export.column.posts": "Posts",
  "members.export.column.organisation": "Organisation",
  "members.export.column.organisationCode": "Code of the organisation",
  "members.export.column.admittedOn": "Admitted on",
  "members.export.column.officialOn": "Official since",
  "members.export.column.cardNumber": "Card number",
  "members.export.column.ethnicity": "Ethnicity",
  "members.export.column.education": "Education",
  "members.export.column.phone": "Telephone",
  "members.export.column.email": "E-mail",
  "members.export.column.citizenId": "Citizen ID",
};
