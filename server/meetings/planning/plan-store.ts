import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { PlannedKind } from "@chiboso/domain/meetings/planning/plan.ts";
import type { HeldMeeting } from "@chiboso/domain/meetings/planning/progress.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";

export interface PlanRow {
  readonly version: number;
  readonly approvedOn: LocalDate | null;
  readonly approvedBy: string | null;
}

export interface EntryRow {
  readonly id: Id;
  readonly organisationId: Id;
  readonly year: number;
  readonly kind: PlannedKind;
  readonly date: LocalDate;
  readonly topic: string;
  readonly drafterId: Id | null;
  readonly drafterName: string | null;
  /** A meeting was prepared from it, even if it was called off since. */
  readonly inUse: boolean;
}

/** The plan of a year, or undefined when there is none yet. */
export async function findPlan(
  reader: Reader,
  organisationId: Id,
  year: number,
): Promise<PlanRow | undefined> {
  const rows = await reader.query(sql<PlanRow>`
    select version, approved_on as "approvedOn", approved_by as "approvedBy" from meeting_plan
     where organisation_id = ${organisationId} and year = ${year}`);
  return rows[0];
}

/** As `findPlan`, made when it is not there yet, and for one writer at a time. Version 0 is a new one. */
export async function lockPlan(
  tx: Transaction,
  organisationId: Id,
  year: number,
): Promise<PlanRow> {
  await tx.query(sql`
    insert into meeting_plan (organisation_id, year, version) values (${organisationId}, ${year}, 0)
    on conflict do nothing`);
  const [row] = await tx.query(sql<PlanRow>`
    select version, approved_on as "approvedOn", approved_by as "approvedBy" from meeting_plan
     where organisation_id = ${organisationId} and year = ${year} for update`);
  if (row === undefined) throw new Error(`no plan of ${organisationId} for ${year}`);
  return row;
}

const ENTRY = sql`
  select entry.id, entry.organisation_id as "organisationId", entry.year, entry.kind,
         entry.planned_on as date, entry.topic, entry.drafter_id as "drafterId",
         entry.drafter_name as "drafterName",
         exists (select from meeting where plan_entry_id = entry.id) as "inUse"
    from plan_entry entry`;

/** The entries of a year in the order of their days. */
export async function entriesOf(
  reader: Reader,
  organisationId: Id,
  year: number,
): Promise<readonly EntryRow[]> {
  return reader.query(sql<EntryRow>`
    ${ENTRY} where entry.organisation_id = ${organisationId} and entry.year = ${year}
    order by entry.planned_on, entry.kind, entry.id`);
}

export async function findEntry(reader: Reader, id: Id): Promise<EntryRow | undefined> {
  return (await reader.query(sql<EntryRow>`${ENTRY} where entry.id = ${id}`))[0];
}

/** Whether a meeting that was not called off was prepared from the entry. */
export async function isCarriedOut(reader: Reader, id: Id): Promise<boolean> {
  const rows = await reader.query(sql`
    select from meeting where plan_entry_id = ${id} and state <> 'cancelled'`);
  return rows.length > 0;
}

/** Whether an entry with one of these ids belongs to another plan. */
export async function entriesElsewhere(
  tx: Transaction,
  organisationId: Id,
  year: number,
  ids: readonly Id[],
): Promise<boolean> {
  const rows = await tx.beyondScope(() =>
    tx.query(sql`
      select from plan_entry where id = any (${[...ids]}::uuid[])
         and (organisation_id, year) <> (${organisationId}::uuid, ${year}::int) limit 1`),
  );
  return rows.length > 0;
}

/** Makes the stored entries of a year the given ones. */
export async function writeEntries(
  tx: Transaction,
  organisationId: Id,
  year: number,
  entries: readonly Omit<EntryRow, "organisationId" | "year" | "inUse">[],
): Promise<void> {
  const ids = entries.map((entry) => entry.id);
  await tx.query(sql`
    delete from plan_entry where organisation_id = ${organisationId} and year = ${year}
       and id <> all (${ids}::uuid[])`);
  await tx.query(sql`
    insert into plan_entry (id, organisation_id, year, kind, planned_on, topic, drafter_id, drafter_name)
    select id, ${organisationId}, ${year}, kind, date, topic, "drafterId", "drafterName"
      from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
        as entry (id uuid, kind text, date date, topic text, "drafterId" uuid, "drafterName" text)
    on conflict (id) do update set kind = excluded.kind, planned_on = excluded.planned_on,
      topic = excluded.topic, drafter_id = excluded.drafter_id, drafter_name = excluded.drafter_name`);
}

/** A changed plan is a draft until it is approved again. */
export async function savePlanHead(
  tx: Transaction,
  organisationId: Id,
  year: number,
  approved: { readonly on: LocalDate; readonly by: string } | null,
): Promise<number> {
  const [row] = await tx.query(sql<{ version: number }>`
    update meeting_plan set version = version + 1, approved_on = ${approved?.on ?? null},
           approved_by = ${approved?.by ?? null}
     where organisation_id = ${organisationId} and year = ${year} returning version`);
  if (row === undefined) throw new Error(`no plan of ${organisationId} for ${year}`);
  return row.version;
}

/** The meetings of an organisation in a year, by the day on the wall at their place. */
export async function meetingsIn(
  reader: Reader,
  organisationId: Id,
  year: number,
): Promise<readonly HeldMeeting[]> {
  return reader.query(sql<HeldMeeting>`
    select id, kind, (planned_at at time zone zone)::date as date, state, plan_entry_id as "planEntryId"
      from meeting
     where organisation_id = ${organisationId}
       and planned_at >= make_date(${year}::int, 1, 1) - 1 and planned_at < make_date(${year}::int + 1, 1, 1) + 1
       and extract(year from planned_at at time zone zone) = ${year}
     order by planned_at, id`);
}
