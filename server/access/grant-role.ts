import type { grantRole, revokeRole } from "@chiboso/domain/access/accounts-contract.ts";
import { decideGrant, decideRevoke } from "@chiboso/domain/access/rules.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { recordGrant } from "./grant-record.ts";
import { officesAt } from "./office.ts";
import { findPlace, type Place } from "./place.ts";
import { candidatesOf, endGrant, findAccount, grantsOf, insertGrant } from "./store.ts";
import type { HeldGrant } from "./tables.ts";

type Grant = WriteAsked<typeof grantRole, undefined>;
type Revoke = WriteAsked<typeof revokeRole, undefined>;

/** Gives a role from now on; an official act of the organisation. */
export async function giveRole(asked: Grant): Promise<Result<Reply<typeof grantRole>>> {
  const { tx, actor, body, now } = asked;
  await lockGrants(tx);
  const place = await getPlace(tx, asked.params.organisationId);
  const account = await findAccount(tx, body.accountId);
  const held = account ? await grantsOf(tx, [account.id], now) : [];
  const state = {
    path: place.path,
    account: account && { id: account.id, memberId: account.member_id },
    belongsHere: await belongsTo(asked, account?.member_id ?? null),
    officeThere: (await officesAt(tx, [place.path], now))(place.path),
    holdsAlready: held.some((each) => each.role === body.role && each.organisation_id === place.id),
  };
  const decided = decideGrant(actor, state, body, now);
  if (!decided.ok) return decided;
  const { grantId, accountId, role, until } = body;
  await insertGrant(
    tx,
    { id: grantId, accountId, role, until, organisationId: place.id, grantedBy: actor.accountId },
    now,
  );
  await recordGrant(asked, {
    kind: "access.granted",
    grantId,
    place,
    role,
    accountId,
    name: account?.name ?? "",
    until,
    memberId: account?.member_id ?? null,
  });
  return ok({ grantId });
}

/** Ends a role that was given; the row stays and says who ended it. */
export async function takeRole(asked: Revoke): Promise<Result<Reply<typeof revokeRole>>> {
  const { tx, actor, now } = asked;
  const { grantId } = asked.params;
  await lockGrants(tx);
  const place = await getPlace(tx, asked.params.organisationId);
  const grant = await findGrantAt(tx, grantId, place);
  const state = {
    path: place.path,
    grant: grant && { role: grant.role, until: grant.until },
    administratorsLeft: await administratorsBut(asked),
    officeThere: (await officesAt(tx, [place.path], now))(place.path),
  };
  const decided = decideRevoke(actor, state, now);
  if (!decided.ok || grant === undefined) return decided.ok ? ok({ grantId }) : decided;
  await endGrant(tx, grantId, actor.accountId, now);
  const account = await findAccount(tx, grant.account_id);
  await recordGrant(asked, {
    kind: "access.revoked",
    grantId,
    place,
    role: grant.role,
    accountId: grant.account_id,
    name: account?.name ?? "",
    until: now,
    memberId: null,
  });
  return ok({ grantId });
}

/** Roles change one after the other, so that two who take each other's role cannot both succeed. */
async function lockGrants(tx: Transaction): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(7043)`);
}

async function getPlace(tx: Transaction, id: string): Promise<Place> {
  const place = await findPlace(tx, id);
  if (place === undefined) throw new Error(`no place ${id}, although a right was found there`);
  return place;
}

async function belongsTo(asked: Grant, memberId: string | null): Promise<boolean> {
  if (memberId === null) return false;
  const today = localDateOf(asked.now, VIETNAM);
  const members = await candidatesOf(asked.tx, asked.params.organisationId, today);
  return members.some((member) => member.memberId === memberId);
}

async function findGrantAt(
  tx: Transaction,
  grantId: string,
  place: Place,
): Promise<HeldGrant | undefined> {
  const rows = await tx.query(sql<HeldGrant>`
    select * from held_grant where grant_id = ${grantId} and organisation_id = ${place.id}`);
  return rows[0];
}

/** Administrators of the whole site who can sign in, without the grant that is to end. */
async function administratorsBut(asked: Revoke): Promise<number> {
  const rows = await asked.tx.query(sql<{ count: number }>`
    select count(*)::int as count
      from role_grant join account on account.id = role_grant.account_id
     where role = 'sysAdmin' and organisation_id is null and role_grant.id <> ${asked.params.grantId}
       and since <= ${asked.now} and (until is null or until > ${asked.now}) and password_hash is not null`);
  return rows[0]?.count ?? 0;
}
