import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { sql, type Reader } from "../platform/database.ts";

/**
 * For each path, whether a committee's office is at work there or above: somebody holds that role and has entered
 * the account. The whole site has one as soon as a top of the tree has. From then on the office, and no longer
 * whoever runs the system, decides who comes to read what belongs to persons.
 */
export async function officesAt(
  reader: Reader,
  paths: readonly string[],
  now: Instant,
): Promise<(path: string) => boolean> {
  const rows = await reader.query(sql<{ path: string }>`
    select distinct asked.path
      from unnest(${[...new Set(paths)]}::text[]) asked (path)
      join held_grant held on held.role = 'committeeOffice'
       and (starts_with(asked.path, held.path)
            or (asked.path = '/' and held.path ~ '^/[0-9a-z]+/$'))
      join account on account.id = held.account_id
     where (held.since is null or held.since <= ${now})
       and (held.until is null or held.until > ${now})
       and (account.password_hash is not null
            or exists (select from passkey where passkey.account_id = account.id))`);
  const found = new Set(rows.map(({ path }) => path));
  return (path) => found.has(path);
}
