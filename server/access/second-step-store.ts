import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";

export interface KeptKey {
  readonly sealed: Buffer;
  /** Null while the app is being set up. */
  readonly since: Instant | null;
  readonly lastStep: number;
}

/** The sealed key of the account's authenticator app, set up or being set up. */
export async function findKey(reader: Reader, accountId: Id): Promise<KeptKey | undefined> {
  const rows = await reader.query(sql<KeptKey>`
    select totp_secret as sealed, totp_since as since, totp_last_step as "lastStep"
      from second_step where account_id = ${accountId} and totp_secret is not null`);
  return rows[0];
}

/** Keeps a key that opens nothing yet; false when the account has one that does. */
export async function keepKey(tx: Transaction, accountId: Id, sealed: Buffer): Promise<boolean> {
  const rows = await tx.query(sql`
    insert into second_step (account_id, totp_secret) values (${accountId}, ${sealed})
    on conflict (account_id) do update set totp_secret = excluded.totp_secret, totp_last_step = 0
     where second_step.totp_since is null
    returning account_id`);
  return rows.length === 1;
}

/** From now on the app's codes are asked for; false when they are already, or there is no key. */
export async function turnCodesOn(tx: Transaction, accountId: Id, now: Instant): Promise<boolean> {
  const rows = await tx.query(sql`
    update second_step set totp_since = ${now}
     where account_id = ${accountId} and totp_since is null and totp_secret is not null
    returning account_id`);
  return rows.length === 1;
}

export async function turnCodesOff(tx: Transaction, accountId: Id): Promise<void> {
  await tx.query(sql`
    update second_step set totp_since = null, totp_secret = null, totp_last_step = 0
     where account_id = ${accountId}`);
}

export async function setPasskeyAsked(
  tx: Transaction,
  accountId: Id,
  asked: boolean,
): Promise<void> {
  await tx.query(sql`
    insert into second_step (account_id, passkey_asked) values (${accountId}, ${asked})
    on conflict (account_id) do update set passkey_asked = excluded.passkey_asked`);
}

/** Notes that the code of this step of time was used; false when it or a later one was before. */
export async function useCodeStep(tx: Transaction, accountId: Id, step: number): Promise<boolean> {
  const rows = await tx.query(sql`
    update second_step set totp_last_step = ${step}
     where account_id = ${accountId} and totp_last_step < ${step}
    returning account_id`);
  return rows.length === 1;
}
