import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Law } from "@chiboso/domain/members/cases/law.ts";
import type { Reader } from "../../platform/database.ts";
import { rulesAt, workingCalendar } from "../../rules/public.ts";

/** The rules that bind at the organisation that keeps a case, and the working days as this site knows them. */
export async function readLaw(reader: Reader, organisationId: Id, now: Instant): Promise<Law> {
  const pack = await rulesAt(reader, organisationId, localDateOf(now, VIETNAM));
  return { pack, calendar: await workingCalendar(reader) };
}
