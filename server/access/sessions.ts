import { oldestSessionStart, oldestSessionUse } from "@chiboso/domain/access/session-limits.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reader, Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { tokenDigest } from "../platform/session.ts";
import type { AccessTables } from "./tables.ts";

export interface Origin {
  readonly address: string;
  readonly device: string;
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

/** Ends one session of the account; false when it has none of that id that is open. */
export async function endSessionOf(
  tx: Transaction,
  accountId: Id,
  sessionId: Id,
  now: Instant,
): Promise<boolean> {
  const result = await tx
    .write<AccessTables>()
    .updateTable("session")
    .set({ ended_at: now })
    .where("account_id", "=", accountId)
    .where("id", "=", sessionId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) === 1;
}

/** Ends every session of the account but `keep`; returns how many. */
export async function endSessionsBut(
  tx: Transaction,
  accountId: Id,
  keep: Id | null,
  now: Instant,
): Promise<number> {
  let statement = tx
    .write<AccessTables>()
    .updateTable("session")
    .set({ ended_at: now })
    .where("account_id", "=", accountId)
    .where("ended_at", "is", null);
  if (keep !== null) statement = statement.where("id", "!=", keep);
  return Number((await statement.executeTakeFirst()).numUpdatedRows);
}
