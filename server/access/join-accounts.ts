import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Notifying } from "../notifications/public.ts";
import { sql } from "../platform/database.ts";
import { closeAccountOf } from "./close-account.ts";
import { forgetWorkOf } from "./work-time-store.ts";

/** What became of the accounts of two records that were made one. */
export type JoinedAccounts = "none" | "kept" | "moved" | "closed";

/**
 * One person has one account. An account of the record that goes alone is from now on that of the one that
 * stays; where both have one, the other is closed for good.
 */
export async function joinAccounts(
  asking: Notifying & { readonly actor: { readonly accountId: Id } },
  keptId: Id,
  goneId: Id,
): Promise<JoinedAccounts> {
  const { tx } = asking;
  const accounts = await tx.query(sql<{ id: Id; member_id: Id }>`
    select id, member_id from account where member_id in (${keptId}, ${goneId}) for update`);
  const gone = accounts.find(({ member_id: memberId }) => memberId === goneId)?.id;
  const kept = accounts.find(({ member_id: memberId }) => memberId === keptId)?.id;
  if (gone === undefined) return kept === undefined ? "none" : "kept";
  if (kept === undefined) {
    await tx.query(sql`update account set member_id = ${keptId} where id = ${gone}`);
    // The time was that of the account under the record that goes.
    await forgetWorkOf(tx, goneId);
    return "moved";
  }
  await closeAccountOf(asking, goneId);
  return "closed";
}
