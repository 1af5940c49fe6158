import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Notifying } from "../notifications/public.ts";
import { sql } from "../platform/database.ts";
import { recordGrant } from "./grant-record.ts";
import { findPlace } from "./place.ts";
import { endGrant } from "./store.ts";
import type { HeldGrant } from "./tables.ts";

type NamedGrant = HeldGrant & { readonly grant_id: Id; readonly name: string };

/**
 * Ends every role that was given by name to the member's account, each sealed in the log of its organisation.
 * Roles of posts end with the posts. Nothing when there is no account.
 */
export async function endRolesOf(
  asking: Notifying & { readonly actor: { readonly accountId: Id } },
  memberId: Id,
): Promise<void> {
  const { tx, now, actor } = asking;
  const grants = await tx.query(sql<NamedGrant>`
    select held_grant.*, known_account.name
      from held_grant join known_account on known_account.id = held_grant.account_id
      join role_grant on role_grant.id = held_grant.grant_id
     where known_account.member_id = ${memberId}
       and role_grant.since <= ${now} and (role_grant.until is null or role_grant.until > ${now})`);
  for (const grant of grants) {
    const place = await findPlace(tx, grant.organisation_id);
    if (place === undefined) throw new Error(`a role is held at no place: ${grant.grant_id}`);
    await endGrant(tx, grant.grant_id, actor.accountId, now);
    await recordGrant(asking, {
      kind: "access.revoked",
      grantId: grant.grant_id,
      place,
      role: grant.role,
      accountId: grant.account_id,
      name: grant.name,
      until: now,
      memberId: null,
    });
  }
}
