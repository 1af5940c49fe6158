import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";

export interface OpenRecovery {
  readonly id: Id;
  readonly accountId: Id;
  readonly openedBy: Id;
  /** Name of the person who asked for it. */
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  readonly keepKeys: boolean;
  readonly expiresAt: Instant;
}

/**
 * Recoveries of the accounts that wait for their second person. Why somebody cannot enter is shown by row-level
 * security to that person alone, so whoever may act on accounts asks with the reach of the system.
 */
export async function openRecoveries(
  reader: Reader,
  accountIds: readonly Id[],
  now: Instant,
): Promise<readonly OpenRecovery[]> {
  return reader.query(sql<OpenRecovery>`
    select recovery.id, recovery.account_id as "accountId", opened_by as "openedBy", opener.name as by,
           opened_at as at, reason, keep_keys as "keepKeys", expires_at as "expiresAt"
      from recovery join known_account opener on opener.id = opened_by
     where recovery.account_id = any(${[...accountIds]}::uuid[])
       and approved_at is null and ended_at is null and expires_at > ${now}`);
}

export async function insertRecovery(
  tx: Transaction,
  made: Omit<OpenRecovery, "by" | "at">,
  now: Instant,
): Promise<void> {
  // One that has run out makes room for the next.
  await tx.beyondScope(() =>
    tx.query(sql`
      update recovery set ended_at = ${now}, ended_by = opened_by
       where account_id = ${made.accountId} and approved_at is null and ended_at is null
         and expires_at <= ${now}`),
  );
  await tx.query(sql`
    insert into recovery (id, account_id, reason, keep_keys, opened_at, opened_by, expires_at)
    values (${made.id}, ${made.accountId}, ${made.reason}, ${made.keepKeys}, ${now}, ${made.openedBy},
            ${made.expiresAt})`);
}

export async function closeRecovery(
  tx: Transaction,
  id: Id,
  how: "approved" | "ended",
  by: { readonly accountId: Id; readonly now: Instant },
): Promise<void> {
  const { accountId, now } = by;
  await tx.beyondScope(() =>
    tx.query(
      how === "approved"
        ? sql`update recovery set approved_at = ${now}, approved_by = ${accountId} where id = ${id}`
        : sql`update recovery set ended_at = ${now}, ended_by = ${accountId} where id = ${id}`,
    ),
  );
}

/** Whether passkeys and the link to the provider stay when the account is entered again. */
export async function keepsKeys(tx: Transaction, id: Id): Promise<boolean> {
  const rows = await tx.beyondScope(() =>
    tx.query(sql<{ keep: boolean }>`select keep_keys as keep from recovery where id = ${id}`),
  );
  return rows[0]?.keep === true;
}
