import { FIELD_RIGHTS, fieldsOf } from "@chiboso/domain/access/fields.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import { isWithin } from "@chiboso/domain/access/rights.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Reader } from "../platform/database.ts";

/** Whether the actor may still see basic data of restricted files (PDP-03) at and below a place. */
export function seesRestricted(actor: Actor, path: string): boolean {
  return actor.grants.some(
    (grant) => isWithin(path, grant.path) && FIELD_RIGHTS.basic.restricted.includes(grant.role),
  );
}

/** Whether the actor may see more of somebody than the name: the file is not restricted, or is theirs to handle. */
export async function isOpenTo(reader: Reader, actor: Actor, memberId: Id): Promise<boolean> {
  return !(await hiddenAmong(reader, actor, [memberId])).has(memberId);
}

/** Whether the use of somebody's file is restricted (PDP-03): it is kept, and nothing else is done with it. */
export async function isRestricted(reader: Reader, memberId: Id): Promise<boolean> {
  const rows = await reader.query(sql`
    select from member where id = ${memberId} and restricted_on is not null`);
  return rows.length > 0;
}

/** Those of these persons whose files are restricted and of whom the actor may see no more than the name. */
export async function hiddenAmong(
  reader: Reader,
  actor: Actor,
  memberIds: readonly Id[],
): Promise<ReadonlySet<Id>> {
  if (memberIds.length === 0) return new Set();
  const restricted = await reader.query(sql<{ memberId: Id; path: string }>`
    select member.id as "memberId", coalesce(organisation.path, '/') as path
      from member left join organisation on organisation.id = member.home_id
     where member.restricted_on is not null and member.id = any (${[...memberIds]}::uuid[])`);
  const hidden = restricted.filter(
    ({ memberId, path }) => !fieldsOf(actor, { memberId, path, state: "restricted" }).has("basic"),
  );
  return new Set(hidden.map(({ memberId }) => memberId));
}
