import { oldestSessionStart, oldestSessionUse } from "@chiboso/domain/access/session-limits.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { forgetDevicesOf, forgetDevicesOfSession } from "../notifications/public.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import type { Live } from "../platform/live.ts";
import { tokenDigest } from "../platform/session.ts";
import type { AccessTables } from "./tables.ts";

export interface Origin {
  readonly address: string;
  readonly device: string;
  /** Whether the account's roles sleep, because they need a second step that it has not. */
  readonly rolesAsleep?: boolean;
}

/** Begins a session; the token itself goes to the browser and nowhere else. Returns the session's id. */
export async function beginSession(
  tx: Transaction,
  accountId: Id,
  token: string,
  origin: Origin,
  now: Instant,
): Promise<Id> {
  const id = newId();
  await tx
    .write<AccessTables>()
    .insertInto("session")
    .values({
      id,
      account_id: accountId,
      token_digest: tokenDigest(token),
      device: origin.device,
      address: origin.address,
      created_at: now,
      last_seen_at: now,
      ended_at: null,
      roles_asleep: origin.rolesAsleep ?? false,
    })
    .execute();
  return id;
}

export type OpenSession = Pick<
  AccessTables["session"],
  "id" | "device" | "address" | "created_at" | "last_seen_at"
>;

/** Sessions with which a request would be let in at `now`, newest first. */
export async function openSessionsOf(
  reader: Reader,
  accountId: Id,
  now: Instant,
): Promise<OpenSession[]> {
  return reader
    .read<AccessTables>()
    .selectFrom("session")
    .select(["id", "device", "address", "created_at", "last_seen_at"])
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null)
    .where("created_at", ">", oldestSessionStart(now))
    .where("last_seen_at", ">", oldestSessionUse(now))
    .orderBy("created_at", "desc")
    .execute();
}

/** Ends one session of the account, what its pages follow and what its device is told; false when none of that id is open. */
export async function endSessionOf(
  tx: Transaction,
  live: Live,
  session: { readonly accountId: Id; readonly sessionId: Id },
  now: Instant,
): Promise<boolean> {
  const ended = await tx.query(sql<{ id: Id }>`
    update session set ended_at = ${now}
     where account_id = ${session.accountId} and id = ${session.sessionId} and ended_at is null
    returning id`);
  if (ended.length === 1) await forgetDevicesOfSession(tx, session.sessionId);
  stopStreams(tx, live, ended);
  return ended.length === 1;
}

/** Ends every session of the account but `keep`, as `endSessionOf` ends one; returns how many. */
export async function endSessionsBut(
  tx: Transaction,
  live: Live,
  account: { readonly accountId: Id; readonly keep: Id | null },
  now: Instant,
): Promise<number> {
  const ended = await tx.query(sql<{ id: Id }>`
    update session set ended_at = ${now}
     where account_id = ${account.accountId} and ended_at is null
       and id is distinct from ${account.keep}::uuid
    returning id`);
  await forgetDevicesOf(tx, account.accountId, account.keep);
  stopStreams(tx, live, ended);
  return ended.length;
}

function stopStreams(tx: Transaction, live: Live, ended: readonly { readonly id: Id }[]): void {
  tx.afterCommit(() => {
    for (const { id } of ended) live.publish(`session:${id}`);
  });
}
