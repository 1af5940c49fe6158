import type { WorkKind, WorkSpan } from "@chiboso/domain/access/work-time.ts";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";

/** Whether the owner of the account lets the time be counted. */
export async function isWorkCounted(reader: Reader, accountId: Id): Promise<boolean> {
  const [row] = await reader.query(
    sql<{ counted: boolean }>`select work_counted as counted from account where id = ${accountId}`,
  );
  return row?.counted ?? false;
}

/** What is kept of a member from a day on. */
export async function workSpansOf(
  reader: Reader,
  memberId: Id,
  from: LocalDate,
): Promise<readonly WorkSpan[]> {
  return reader.query(sql<{ day: LocalDate; kind: WorkKind; seconds: number }>`
    select day, kind, seconds from work_time where member_id = ${memberId} and day >= ${from} order by day, kind`);
}

/** Adds to what is kept of each day and kind. */
export async function addWorkSpans(
  tx: Transaction,
  memberId: Id,
  spans: readonly WorkSpan[],
): Promise<void> {
  for (const { day, kind, seconds } of spans) {
    await tx.query(sql`
      insert into work_time (member_id, day, kind, seconds) values (${memberId}, ${day}, ${kind}, ${seconds})
      on conflict (member_id, day, kind) do update set seconds = work_time.seconds + excluded.seconds`);
  }
}

export async function setWorkCounted(
  tx: Transaction,
  accountId: Id,
  counted: boolean,
): Promise<void> {
  await tx.query(sql`update account set work_counted = ${counted} where id = ${accountId}`);
}

export async function forgetWorkOf(tx: Transaction, memberId: Id): Promise<void> {
  await tx.query(sql`delete from work_time where member_id = ${memberId}`);
}

export async function forgetWorkBefore(tx: Transaction, day: LocalDate): Promise<void> {
  await tx.query(sql`delete from work_time where day < ${day}`);
}
