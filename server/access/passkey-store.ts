import { CHALLENGE_MINUTES } from "@chiboso/domain/access/passkey.ts";
import type { PasskeyRow } from "@chiboso/domain/access/passkey-contract.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

export type Purpose = "add" | "logIn" | "secondStep";

/** Keeps what an authenticator is asked to sign, once, within five minutes; old ones go. */
export async function keepChallenge(
  tx: Transaction,
  made: {
    readonly challenge: string;
    readonly purpose: Purpose;
    readonly accountId: Id | null;
  },
  now: Instant,
): Promise<Id> {
  const id = newId();
  const until = new Date(Date.parse(now) + CHALLENGE_MINUTES * 60_000).toISOString();
  await tx.query(sql`delete from passkey_challenge where expires_at < ${now}`);
  await tx.query(sql`
    insert into passkey_challenge (id, challenge, purpose, account_id, expires_at)
    values (${id}, ${made.challenge}, ${made.purpose}, ${made.accountId}, ${until})`);
  return id;
}

/** Uses a challenge up, whatever the answer to it is worth; undefined when there is none (any more). */
export async function takeChallenge(
  tx: Transaction,
  asked: { readonly id: Id; readonly purpose: Purpose; readonly accountId: Id | null },
  now: Instant,
): Promise<string | undefined> {
  const rows = await tx.query(sql<{ challenge: string }>`
    delete from passkey_challenge
     where id = ${asked.id} and purpose = ${asked.purpose} and expires_at > ${now}
       and account_id is not distinct from ${asked.accountId}::uuid
    returning challenge`);
  return rows[0]?.challenge;
}

export interface KeptPasskey {
  readonly id: Id;
  readonly accountId: Id;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: string[];
  readonly cloned: boolean;
}

const KEPT = sql`
  select id, account_id as "accountId", credential_id as "credentialId", public_key as "publicKey",
         counter, transports, cloned_at is not null as cloned
    from passkey`;

/** By the name that the authenticator gave it. */
export async function findPasskey(
  reader: Reader,
  credentialId: string,
): Promise<KeptPasskey | undefined> {
  const rows = await reader.query(
    sql<KeptPasskey>`${KEPT} where credential_id = ${credentialId} and removed_at is null`,
  );
  return rows[0];
}

export async function keptPasskeysOf(
  reader: Reader,
  accountId: Id,
): Promise<readonly KeptPasskey[]> {
  return reader.query(
    sql<KeptPasskey>`${KEPT} where account_id = ${accountId} and removed_at is null`,
  );
}

/** As their owner sees them, the newest first. */
export async function passkeysOf(reader: Reader, accountId: Id): Promise<PasskeyRow[]> {
  const rows = await reader.query(sql<PasskeyRow>`
    select id as "passkeyId", name, created_at as "createdAt", last_used_at as "lastUsedAt",
           cloned_at is not null as cloned
      from passkey where account_id = ${accountId} and removed_at is null
     order by created_at desc, id desc`);
  return [...rows];
}

/** Notes a use; false when the counter has grown meanwhile or the passkey is gone. */
export async function notePasskeyUse(
  tx: Transaction,
  used: { readonly id: Id; readonly counter: number },
  now: Instant,
): Promise<boolean> {
  const rows = await tx.query(sql`
    update passkey set counter = ${used.counter}, last_used_at = ${now}
     where id = ${used.id} and removed_at is null and cloned_at is null
       and (counter < ${used.counter} or (counter = 0 and ${used.counter} = 0))
    returning id`);
  return rows.length === 1;
}

export async function markCloned(tx: Transaction, id: Id, now: Instant): Promise<void> {
  await tx.query(sql`update passkey set cloned_at = ${now} where id = ${id}`);
}

/** Takes one away, or all (`null`); gives how many. */
export async function removePasskeys(
  tx: Transaction,
  accountId: Id,
  id: Id | null,
  now: Instant,
): Promise<number> {
  const rows = await tx.query(sql`
    update passkey set removed_at = ${now}
     where account_id = ${accountId} and removed_at is null
       and (${id}::uuid is null or id = ${id}::uuid)
    returning id`);
  return rows.length;
}
