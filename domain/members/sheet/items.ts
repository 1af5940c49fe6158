import type { Citation } from "../../rules/citation.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { citationById } from "../../rules/limits.ts";
import type { LocalDate } from "../../kernel/dates.ts";

/** The parts under which the thirty items of the sheet are shown, in their order. */
export const SHEET_GROUPS = [
  "head",
  "person",
  "party",
  "work",
  "education",
  "health",
  "life",
  "honours",
  "history",
  "family",
] as const;

export type SheetGroup = (typeof SHEET_GROUPS)[number];

/** Items 1 to 30 of the sheet; 0 is its head (card, dossier number, how to reach the member). */
export const SHEET_ITEMS: readonly { readonly item: number; readonly group: SheetGroup }[] = [
  { item: 0, group: "head" },
  ...range(1, 8, "person"),
  { item: 9, group: "family" },
  { item: 10, group: "work" },
  ...range(11, 13, "party"),
  { item: 14, group: "work" },
  { item: 15, group: "party" },
  { item: 16, group: "work" },
  { item: 17, group: "work" },
  { item: 18, group: "education" },
  { item: 19, group: "health" },
  { item: 20, group: "person" },
  { item: 21, group: "party" },
  { item: 22, group: "life" },
  { item: 23, group: "education" },
  ...range(24, 25, "honours"),
  { item: 26, group: "honours" },
  ...range(27, 29, "history"),
  { item: 30, group: "family" },
];

function range(from: number, to: number, group: SheetGroup) {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ item: from + index, group }));
}

/**
 * Where the list of items comes from. The form itself (Mẫu 2-HSĐV) is not among the texts that were read,
 * so its items and their numbers are shown as not verified until somebody confirms them (FILE-03).
 */
export function sheetCitation(on: LocalDate): Citation {
  return citationById(CENTRAL_PACK, "FILE-03", on);
}
