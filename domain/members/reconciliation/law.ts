import type { LocalDate } from "../../kernel/dates.ts";
import type { Citation } from "../../rules/citation.ts";
import { CENTRAL_PACK } from "../../rules/central.ts";
import { citationById } from "../../rules/limits.ts";

/** That files are reconciled with the list every twelve months (FILE-05). */
export function reconcilingCitation(on: LocalDate): Citation {
  return citationById(CENTRAL_PACK, "FILE-05", on);
}
