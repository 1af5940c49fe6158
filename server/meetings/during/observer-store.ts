import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Observer } from "@chiboso/domain/meetings/view.ts";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";

/** Who has looked on from above, in the order of coming. */
export async function observersOf(
  reader: Reader,
  meetingId: Id,
): Promise<readonly (Observer & { readonly accountId: Id })[]> {
  return reader.query<Observer & { accountId: Id }>(sql`
    select account_id as "accountId", name, office, joined_at as "joinedAt", left_at as "leftAt"
      from meeting_observer where meeting_id = ${meetingId} order by joined_at, name`);
}

/** Comes, or comes back. */
export async function joinObserver(
  tx: Transaction,
  meetingId: Id,
  observer: { readonly accountId: Id; readonly name: string; readonly office: string },
  now: Instant,
): Promise<void> {
  await tx.query(sql`
    insert into meeting_observer (meeting_id, account_id, name, office, joined_at)
    values (${meetingId}, ${observer.accountId}, ${observer.name}, ${observer.office}, ${now})
    on conflict (meeting_id, account_id) do update set left_at = null`);
}

/** One of them leaves, or all when the meeting is closed. */
export async function leaveObservers(
  tx: Transaction,
  meetingId: Id,
  now: Instant,
  accountId?: Id,
): Promise<void> {
  await tx.query(sql`
    update meeting_observer set left_at = greatest(joined_at, ${now}::timestamptz)
     where meeting_id = ${meetingId} and left_at is null
       and (${accountId ?? null}::uuid is null or account_id = ${accountId ?? null})`);
}

/** The organisation of the narrowest role by which somebody looks on. */
export async function officeOf(reader: Reader, paths: readonly string[]): Promise<string> {
  const [row] = await reader.query<{ name: string }>(sql`
    select name from organisation where path = any (${[...paths]}::text[])
     order by length(path) desc limit 1`);
  return row?.name ?? "";
}
