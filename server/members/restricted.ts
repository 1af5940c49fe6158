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

/** Those of these persons whose files are restricted and of whom the actor may see no more than the name. */
export async function hiddenAmong(
  reader: Reader,
  actor: Actor,
  memberIds: readonly Id[],
): Promise<ReadonlySet<Id>> {
  const restricted = await reader.query(sql<{ memberId: Id; path: string }>`
    select member.id as "memberId", coalesce(organisation.path, '/') as path
      from member left join organisation on organisation.id = member.home_id
     where member.restricted_on is not null and member.id = any (${[...memberIds]}::uuid[])`);
  const hidden = restricted.filter(
    ({ memberId, path }) => !fieldsOf(actor, { memberId, path, state: "restricted" }).has("basic"),
  );
  return new Set(hidden.map(({ memberId }) => memberId));
}
