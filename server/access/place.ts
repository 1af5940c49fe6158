import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader } from "../platform/database.ts";

/** Where a role can be held: an organisation, or the whole site with the path `/` and no name. */
export interface Place {
  readonly id: Id;
  readonly path: string;
  readonly name: string;
}

export async function findPlace(reader: Reader, id: Id): Promise<Place | undefined> {
  const rows = await reader.query(
    sql<Place>`select id, path, name from access_place where id = ${id}`,
  );
  return rows[0];
}

/** Locator `place`. */
export async function locatePlace(reader: Reader, id: Id): Promise<string | undefined> {
  return (await findPlace(reader, id))?.path;
}

/**
 * Locator `account`: the highest place where the account holds a role, because only who reaches
 * there may touch it; the whole site for an account without any. Roles of the database's own
 * present moment: a locator knows no other.
 */
export async function locateAccount(reader: Reader, id: Id): Promise<string | undefined> {
  const rows = await reader.query(sql<{ path: string | null }>`
    select (select path from held_grant
             where account_id = account.id and (since is null or since <= now())
               and (until is null or until > now())
             order by length(path) limit 1) as path
      from account where id = ${id}`);
  return rows[0] && (rows[0].path ?? "/");
}
