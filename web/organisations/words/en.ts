import type { vi } from "./vi.ts";

export const en: Record<keyof typeof vi, string> = {
  "organisations.navigation": "Organisations",
  "organisations.title": "Tree of organisations",
  "organisations.lead": "The organisations within your reach.",
  "organisations.search": "Search by name",
  "organisations.count": "{count, plural, one {# organisation} other {# organisations}}",
  "organisations.none_found": "No organisation matches",
  "organisations.none_found_hint": "Try fewer letters; marks may be left out.",
  "organisations.none": "No organisation yet",
  "organisations.none_hint":
    "The committee office imports the list of organisations from a spreadsheet.",
  "organisations.open": "Expand {name}",
  "organisations.close": "Collapse {name}",
  "organisations.more": "Load more",
  "organisations.facts": "Facts",
  "organisations.kind_label": "Kind",
  "organisations.code": "Organisation code",
  "organisations.seat": "Seat",
  "organisations.founded": "Founded on",
  "organisations.dissolved": "Dissolved on",
  "organisations.children": "Organisations below",
  "organisations.members": "Members",
  "organisations.accounts": "Accounts and roles",
};
