import { attemptsSince, decideAttempt, type Attempts } from "@chiboso/domain/access/attempts.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { sql, type Database, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";

/** Stands for the address: somebody who is signed in already is not a stranger from anywhere. */
export const INSIDE = "signed-in";

interface Try {
  readonly username: string;
  readonly address: string;
  /** The account behind the user name, when there is one. */
  readonly accountId: Id | null;
}

/**
 * Takes one of the tries that are left, before the password is looked at: a hundred guesses sent at
 * once cannot all pass the count. It has a transaction of its own, because it must outlive a refusal.
 * A right password gives the tries back (`forgetAttempts`).
 */
export async function takeAttempt(
  database: Database,
  made: Try,
  now: Instant,
): Promise<Result<undefined>> {
  const name = fold(made.username);
  return database.transact<Result<undefined>>(async (tx) => {
    await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 7041))`);
    const decided = decideAttempt(await countAttempts(tx, name, made, now));
    if (!decided.ok) return { commit: false, value: decided };
    await tx.query(sql`
      insert into password_attempt (id, username_fold, address, at)
      values (${newId()}, ${name}, ${made.address}, ${now})`);
    return { commit: true, value: ok(undefined) };
  });
}

async function countAttempts(
  tx: Transaction,
  name: string,
  made: Try,
  now: Instant,
): Promise<Attempts> {
  const since = attemptsSince(now);
  const rows = await tx.query(sql<Attempts>`
    select (select count(*)::int from password_attempt
             where username_fold = ${name} and address = ${made.address} and at > ${since}) as pair,
           (select count(*)::int from password_attempt
             where username_fold = ${name} and at > ${since}) as username,
           (select count(*)::int from password_attempt
             where address = ${made.address} and at > ${since}) as address,
           exists (select from session where account_id = ${made.accountId} and address = ${made.address}
                     and created_at > ${now}::timestamptz - interval '30 days') as "addressKnown"`);
  const counted = rows[0];
  if (counted === undefined) throw new Error("counting attempts gave no row");
  return { ...counted, addressKnown: counted.addressKnown || made.address === INSIDE };
}

/** A right password: this person's tries from this address count no longer; rows of yesterday go too. */
export async function forgetAttempts(
  tx: Transaction,
  made: { readonly username: string; readonly address: string },
  now: Instant,
): Promise<void> {
  await tx.query(sql`
    delete from password_attempt
     where (username_fold = ${fold(made.username)} and address = ${made.address})
        or at < ${now}::timestamptz - interval '1 day'`);
}
