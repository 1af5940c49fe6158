import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";
import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { appendEntry } from "../ledger/public.ts";
import { notify, type Notifying } from "../notifications/public.ts";
import { sql } from "../platform/database.ts";
import type { Place } from "./place.ts";

interface Asking extends Notifying {
  readonly actor: { readonly accountId: Id };
}

interface Change {
  readonly kind: "access.granted" | "access.revoked";
  readonly grantId: Id;
  readonly place: Place;
  readonly role: Role;
  /** Account that the role was given to or taken from, with the name of its owner. */
  readonly accountId: Id;
  readonly name: string;
  readonly until: Instant | null;
  /** Member who is told that a role was given. */
  readonly memberId: Id | null;
}

/**
 * Tells the person who got a role, and seals the act in the organisation's log. A role over the
 * whole site belongs to no organisation and therefore to no log: its row alone says who gave it.
 */
export async function recordGrant(asking: Asking, change: Change): Promise<void> {
  const { services, tx } = asking;
  // Open pages of the account are shown things by the rights that it had.
  tx.afterCommit(() => services.live.publish(`account:${change.accountId}`));
  if (change.kind === "access.granted" && change.memberId !== null) {
    const params = { role: change.role, organisation: change.place.name };
    await notify(asking, {
      memberIds: [change.memberId],
      notice: { kind: "roleGranted", params },
      link: "/settings",
    });
  }
  if (change.place.id !== WHOLE_TREE) await seal(asking, change);
}

async function seal(asking: Asking, change: Change): Promise<void> {
  const { kind, grantId, place, role, accountId, name, until } = change;
  const organisationId = place.id;
  const content = canonicalBytes({
    v: 1,
    kind,
    grantId,
    organisationId,
    role,
    accountId,
    name,
    until,
  });
  const act = {
    kind,
    organisationId,
    at: asking.now,
    actor: asking.actor.accountId,
    ref: grantId,
    content,
  };
  const { index, salt } = await appendEntry(asking.tx, asking.services.config, act);
  await asking.tx.query(sql`
    insert into access_act (grant_id, kind, organisation_id, entry_index, salt, content)
    values (${grantId}, ${kind}, ${organisationId}, ${index}, ${Buffer.from(salt)}, ${Buffer.from(content)})`);
}
