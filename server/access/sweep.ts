import { workKeptFrom } from "@chiboso/domain/access/work-time.ts";
import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Services } from "../platform/capability.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { forgetWorkBefore } from "./work-time-store.ts";

export const SWEEP_QUEUE = "access.sweep";
const EVERY_HOURS = 24;

/** Once a day takes away what is over. */
export async function startSweeping(services: Services): Promise<void> {
  const { jobs, database, clock } = services;
  await jobs.every(SWEEP_QUEUE, EVERY_HOURS, () => database.commit((tx) => sweep(tx, clock.now())));
}

/**
 * Sessions that began more than 90 days ago go with their devices and addresses; the newest of an
 * account stays, because it says when the account was last used. What waited for an answer goes too, and the
 * time of work after thirteen months.
 */
export async function sweep(tx: Transaction, now: Instant): Promise<void> {
  await tx.query(sql`
    delete from session old
     where created_at < ${now}::timestamptz - interval '90 days'
       and exists (select from session newer
                    where newer.account_id = old.account_id
                      and (newer.created_at, newer.id) > (old.created_at, old.id))`);
  await tx.query(sql`delete from pending_log_in where expires_at < ${now}`);
  await tx.query(sql`delete from passkey_challenge where expires_at < ${now}`);
  await tx.query(sql`delete from provider_request where expires_at < ${now}`);
  await tx.query(sql`delete from code_attempt where at < ${now}::timestamptz - interval '1 day'`);
  await tx.query(
    sql`delete from password_attempt where at < ${now}::timestamptz - interval '1 day'`,
  );
  await forgetWorkBefore(tx, workKeptFrom(localDateOf(now, VIETNAM)));
}
