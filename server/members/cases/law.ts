import type { Law } from "@chiboso/domain/members/cases/law.ts";
import { CENTRAL_PACK } from "@chiboso/domain/rules/central.ts";
import type { Reader } from "../../platform/database.ts";
import { workingCalendar } from "../../rules/public.ts";

/** The rules of the release, and the working days as this site knows them. */
export async function readLaw(reader: Reader): Promise<Law> {
  return { pack: CENTRAL_PACK, calendar: await workingCalendar(reader) };
}
