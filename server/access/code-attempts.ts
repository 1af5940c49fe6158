import { CODE_ATTEMPT_MINUTES, decideCodeAttempt } from "@chiboso/domain/access/second-step.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { notify } from "../notifications/public.ts";
import type { Services } from "../platform/capability.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { getAccount } from "./store.ts";

/**
 * Takes one of the tries that are left for a code, before the code is looked at, in a transaction of its
 * own, so that codes sent at once cannot all pass the count. When no try is left the owner is told:
 * whoever tries has the right password.
 */
export async function takeCodeAttempt(
  services: Services,
  accountId: Id,
  now: Instant,
): Promise<Result<undefined>> {
  return services.database.transact<Result<undefined>>(async (tx) => {
    await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${accountId}, 7044))`);
    const since = new Date(Date.parse(now) - CODE_ATTEMPT_MINUTES * 60_000).toISOString();
    const [counted] = await tx.query(sql<{ wrong: number }>`
      select count(*)::int as wrong from code_attempt where account_id = ${accountId} and at > ${since}`);
    const decided = decideCodeAttempt(counted?.wrong ?? 0);
    if (!decided.ok) {
      const told = await tellOnce(tx, services, accountId, { now, since });
      return { commit: told, value: decided };
    }
    await tx.query(sql`
      insert into code_attempt (id, account_id, at) values (${newId()}, ${accountId}, ${now})`);
    return { commit: true, value: ok(undefined) };
  });
}

async function tellOnce(
  tx: Transaction,
  services: Services,
  accountId: Id,
  { now, since }: { readonly now: Instant; readonly since: Instant },
): Promise<boolean> {
  const { member_id: memberId } = await getAccount(tx, accountId);
  if (memberId === null) return false;
  const [told] = await tx.query(sql<{ any: boolean }>`
    select exists (select from notification
                    where member_id = ${memberId} and kind = 'codesTried' and at > ${since}) as any`);
  if (told?.any !== false) return false;
  const notice = { kind: "codesTried", params: {} } as const;
  await notify({ tx, services, now }, { memberIds: [memberId], notice, link: "/settings" });
  return true;
}

/** The right code gives the tries back; rows of yesterday go too. */
export async function forgetCodeAttempts(
  tx: Transaction,
  accountId: Id,
  now: Instant,
): Promise<void> {
  await tx.query(sql`
    delete from code_attempt
     where account_id = ${accountId} or at < ${now}::timestamptz - interval '1 day'`);
}
