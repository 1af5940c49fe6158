import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader } from "../platform/database.ts";

/** Who of these members has an account and has come in with it, or could: by a password, a passkey or a provider. */
export async function membersWhoSignIn(
  reader: Reader,
  memberIds: readonly Id[],
): Promise<ReadonlySet<Id>> {
  if (memberIds.length === 0) return new Set();
  const rows = await reader.query<{ member_id: Id }>(sql`
    select member_id from known_account account where member_id = any (${[...memberIds]}::uuid[])
       and (password_hash is not null
         or exists (select from session where account_id = account.id)
         or exists (select from passkey
              where account_id = account.id and removed_at is null and cloned_at is null)
         or exists (select from provider_identity where account_id = account.id and ended_at is null))`);
  return new Set(rows.map((row) => row.member_id));
}
