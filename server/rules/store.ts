import type { WorkingCalendar } from "@chiboso/domain/kernel/working-days.ts";
import { calendarWith } from "@chiboso/domain/rules/calendar.ts";
import type { announcedDay, Confirmation } from "@chiboso/domain/rules/contract.ts";
import type * as z from "zod";
import { sql, type Reader } from "../platform/database.ts";
import type { RuleTables } from "./tables.ts";

/** The confirmations that still stand, at any place. */
export async function standingConfirmations(reader: Reader): Promise<Confirmation[]> {
  const rows = await reader.query(sql<Confirmation>`
    select confirmed.id, confirmed.rule_id as "ruleId", confirmed.pack_id as "packId",
           confirmed.pack_version as "packVersion", confirmed.rule_from as "from", organisation.id as "organisationId",
           organisation.name as "organisationName", organisation.path, confirmed.document,
           confirmed.clause, confirmed.confirmed_by_name as "confirmedBy", confirmed.at
      from rule_confirmation confirmed
      join organisation on organisation.id = confirmed.organisation_id
     where confirmed.withdrawn_at is null
     order by confirmed.rule_id, confirmed.at`);
  return [...rows];
}

/** Days off and worked days that were entered since the release, also those that were withdrawn. */
export async function announcedDays(reader: Reader): Promise<z.infer<typeof announcedDay>[]> {
  const rows = await reader
    .read<RuleTables>()
    .selectFrom("announced_day")
    .selectAll()
    .orderBy("day")
    .orderBy("at")
    .execute();
  return rows.map(({ id, day, worked, document, at, ...row }) => ({
    id,
    day,
    worked,
    document,
    enteredBy: row.entered_by_name,
    at,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : {
            at: row.withdrawn_at,
            by: row.withdrawn_by_name ?? "",
            reason: row.withdrawn_reason ?? "",
          },
  }));
}

/** The working days as the release and the site know them: what every deadline is counted with. */
export async function workingCalendar(reader: Reader): Promise<WorkingCalendar> {
  return calendarWith(await announcedDays(reader));
}
