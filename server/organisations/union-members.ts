import { may } from "@chiboso/domain/access/rights.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { membershipKindOf } from "@chiboso/domain/organisations/kinds.ts";
import type { joinUnion, leaveUnion } from "@chiboso/domain/organisations/union-contract.ts";
import { decideJoining, decideLeaving } from "@chiboso/domain/organisations/union.ts";
import { sealAct } from "../ledger/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { findOrganisation } from "./store.ts";

type Join = WriteAsked<typeof joinUnion, undefined>;

/** Enters that somebody of the register belongs to a union from a day on. */
export async function join(asked: Join): Promise<Result<Reply<typeof joinUnion>>> {
  const { tx, params, body, now, actor, services } = asked;
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const { membershipId, memberId, since } = body;
  const kind = membershipKindOf(organisation.kind);
  const paths = await lockPerson(tx, memberId);
  const decided = decideJoining(
    {
      today: localDateOf(now, VIETNAM),
      organisation,
      known: paths.some((path) => may(actor, "members.list", path)),
      elsewhere: await belongsAfter(tx, memberId, kind, since),
    },
    since,
  );
  if (!decided.ok) return decided;
  await tx.query(sql`
    insert into membership (id, member_id, organisation_id, kind, since)
    values (${membershipId}, ${memberId}, ${organisation.id}, ${kind}, ${since})`);
  const entryIndex = await sealAct(tx, services.config, {
    organisationId: organisation.id,
    kind: "member.joined",
    at: now,
    actor: actor.accountId,
    ref: membershipId,
    memberId,
    content: { membershipId, memberId, organisationId: organisation.id, kind, since },
  });
  tx.afterCommit(() => services.live.publish(`organisation:${organisation.id}`));
  return ok({ membershipId, entryIndex });
}

/** Ends a membership in a union on a day. */
export async function leave(
  asked: WriteAsked<typeof leaveUnion, undefined>,
): Promise<Result<Reply<typeof leaveUnion>>> {
  const { tx, params, body, now, actor, services } = asked;
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const { memberId, on } = body;
  const [membership] = await tx.query(sql<{ id: Id; since: LocalDate | null }>`
    select id, since from membership
     where organisation_id = ${organisation.id} and member_id = ${memberId} and until is null
     for update`);
  const today = localDateOf(now, VIETNAM);
  const decided = decideLeaving({ today, organisation, membership }, on);
  if (!decided.ok) return decided;
  if (membership === undefined) return refuse("organisations.not_in_union");
  await tx.query(sql`update membership set until = ${on}::date where id = ${membership.id}`);
  await tx.query(sql`
    update member_post set until = greatest(${on}::date, since + 1)
     where member_id = ${memberId} and organisation_id = ${organisation.id} and until is null`);
  const entryIndex = await sealAct(tx, services.config, {
    organisationId: organisation.id,
    kind: "member.left",
    at: now,
    actor: actor.accountId,
    ref: membership.id,
    memberId,
    content: { membershipId: membership.id, memberId, organisationId: organisation.id, on },
  });
  tx.afterCommit(() => services.live.publish(`organisation:${organisation.id}`));
  return ok({ memberId, entryIndex });
}

/** Where the person belongs or belonged; the row is locked, so that two cannot enrol the same at once. */
async function lockPerson(tx: Transaction, memberId: Id): Promise<readonly string[]> {
  await tx.query(sql`select from member where id = ${memberId} for no key update`);
  const rows = await tx.query(sql<{ path: string }>`
    select organisation.path from membership
      join organisation on organisation.id = membership.organisation_id
     where membership.member_id = ${memberId}`);
  return rows.map(({ path }) => path);
}

async function belongsAfter(
  tx: Transaction,
  memberId: Id,
  kind: string,
  since: LocalDate,
): Promise<boolean> {
  const rows = await tx.query(sql`
    select from membership
     where member_id = ${memberId} and kind = ${kind} and (until is null or until > ${since}::date)`);
  return rows.length > 0;
}
