import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Notifying } from "../notifications/public.ts";
import { sql } from "../platform/database.ts";
import { endRolesOf } from "./end-roles.ts";

/** What became of the accounts of two records that were made one. */
export type JoinedAccounts = "none" | "kept" | "moved" | "closed";

/**
 * One person has one account. An account of the record that goes alone is from now on that of the one that
 * stays; where both have one, the other is closed for good: its roles end, each with an entry in the log,
 * its sessions end, and neither password, passkey, link nor provider opens it any more.
 */
export async function joinAccounts(
  asking: Notifying & { readonly actor: { readonly accountId: Id } },
  keptId: Id,
  goneId: Id,
): Promise<JoinedAccounts> {
  const { tx, now } = asking;
  const accounts = await tx.query(sql<{ id: Id; member_id: Id }>`
    select id, member_id from account where member_id in (${keptId}, ${goneId}) for update`);
  const gone = accounts.find(({ member_id: memberId }) => memberId === goneId)?.id;
  const kept = accounts.find(({ member_id: memberId }) => memberId === keptId)?.id;
  if (gone === undefined) return kept === undefined ? "none" : "kept";
  if (kept === undefined) {
    await tx.query(sql`update account set member_id = ${keptId} where id = ${gone}`);
    return "moved";
  }
  await endRolesOf(asking, goneId);
  await tx.query(sql`update account set password_hash = null where id = ${gone}`);
  await tx.query(
    sql`update session set ended_at = ${now} where account_id = ${gone} and ended_at is null`,
  );
  await tx.query(sql`
    update one_time_link set replaced_at = ${now}
     where account_id = ${gone} and used_at is null and replaced_at is null`);
  await tx.query(sql`
    update passkey set removed_at = ${now} where account_id = ${gone} and removed_at is null`);
  await tx.query(sql`
    update provider_identity set ended_at = ${now} where account_id = ${gone} and ended_at is null`);
  await tx.query(sql`
    update recovery set ended_at = ${now}
     where account_id = ${gone} and approved_at is null and ended_at is null`);
  return "closed";
}
