import type { Canonical } from "@chiboso/domain/kernel/canonical.ts";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ActPlan, ActState } from "@chiboso/domain/organisations/act-plan.ts";
import type { GoingAlong, LeftBase } from "@chiboso/domain/organisations/acts-contract.ts";
import type { DecidingDocument } from "@chiboso/domain/organisations/acts.ts";
import { WHOLE_CELL_RULE } from "@chiboso/domain/organisations/leaving-base.ts";
import { citationById } from "@chiboso/domain/rules/limits.ts";
import { sql, type Reader } from "../platform/database.ts";
import { rulesAt } from "../rules/public.ts";
import { findOrganisation, organisationsWithin } from "./store.ts";
import { partOn } from "./past-tree.ts";

interface Going {
  readonly memberId: Id;
  readonly name: string;
  readonly cellId: Id;
  readonly cellName: string;
}

/** How many go along with a whole cell that leaves its base, and who decides; null for every other act. */
export async function goingAlong(
  reader: Reader,
  { subject }: ActState,
  { decides }: ActPlan,
  on: LocalDate,
): Promise<GoingAlong | null> {
  if (subject === undefined || decides === null) return null;
  const { length: total } = await membersOfPart(reader, subject.id, on);
  return { level: decides.level, body: decides.body?.name ?? null, total };
}

/** What is kept and sealed of the leaving; undefined for every other act. Read before the act is carried out. */
export async function leftBaseBy(
  reader: Reader,
  { subject, target, childrenTarget, bases }: ActState,
  { decides, members }: ActPlan,
  on: LocalDate,
): Promise<{ readonly leftBase: LeftBase; readonly memberIds: readonly Id[] } | undefined> {
  if (decides === null || subject === undefined) return undefined;
  const toId = members?.to ?? target?.id;
  if (toId === undefined) return undefined;
  const pack = await rulesAt(reader, subject.id, on);
  const going = await membersOfPart(reader, subject.id, on);
  const apart = childrenTarget !== undefined && childrenTarget.id !== toId;
  return {
    leftBase: {
      organisationId: subject.id,
      // A grassroots organisation that ends is itself what its cells leave.
      fromId: bases.subject === subject.id ? subject.id : (subject.parentId ?? subject.id),
      toId,
      ...(apart && { childrenToId: childrenTarget.id }),
      level: decides.level,
      bodyId: decides.body?.id ?? null,
      citation: citationById(pack, WHOLE_CELL_RULE, on),
    },
    memberIds: going.map(({ memberId }) => memberId),
  };
}

/** The rule and the level by which it was decided and who went along, as the log has it. */
export function sealedLeaving(
  left: Awaited<ReturnType<typeof leftBaseBy>>,
): Record<string, Canonical> {
  if (left === undefined) return {};
  const { level, bodyId, citation } = left.leftBase;
  return { leftBase: { level, bodyId, citation: { ...citation }, memberIds: [...left.memberIds] } };
}

/** The Party members of an organisation and all below it on a day, by name. */
export async function membersOfPart(
  reader: Reader,
  organisationId: Id,
  on: LocalDate,
): Promise<Going[]> {
  const part =
    (await partOn(reader, organisationId, on)) ?? (await partToday(reader, organisationId));
  const ids = part.map(({ id }) => id);
  return goingOf(
    reader,
    sql`membership.organisation_id = any (${ids}::uuid[]) and member.merged_into is null
        and (membership.until is null or membership.until > ${on}::date)`,
    on,
  );
}

/** Who went along, each with the cell in which they were before. */
export async function wentAlong(
  reader: Reader,
  { leftBase, memberIds, on }: DecidedLeaving,
): Promise<Going[]> {
  if (memberIds === null) return membersOfPart(reader, leftBase.organisationId, on);
  return goingOf(
    reader,
    sql`member.id = any (${[...memberIds]}::uuid[])
        and (membership.until is null or membership.until >= ${on}::date)`,
    on,
  );
}

/** Of each the membership that began first among those that hold: the one before a move of that very day. */
async function goingOf(
  reader: Reader,
  where: ReturnType<typeof sql>,
  on: LocalDate,
): Promise<Going[]> {
  const rows = await reader.query(sql<Going>`
    select "memberId", name, "cellId", "cellName"
      from (select distinct on (member.id) member.id as "memberId", member.full_name as name, member.list_key,
                   organisation.id as "cellId", organisation.name as "cellName"
              from membership
              join member on member.id = membership.member_id
              join organisation on organisation.id = membership.organisation_id
             where ${where} and membership.kind = 'party'
               and (membership.since is null or membership.since <= ${on}::date)
             order by member.id, membership.since nulls first) going
     order by list_key, "memberId"`);
  return [...rows];
}

async function partToday(reader: Reader, organisationId: Id) {
  const organisation = await findOrganisation(reader, organisationId);
  return organisation === undefined ? [] : organisationsWithin(reader, [organisation.path]);
}

/** A leaving with the document that decided it. */
export interface DecidedLeaving {
  readonly leftBase: LeftBase;
  readonly on: LocalDate;
  readonly document: DecidingDocument;
  /** Who went along; null for one that was kept without. */
  readonly memberIds: readonly Id[] | null;
}

/** The leaving that an act entered; undefined for another act. */
export async function findLeftBase(reader: Reader, actId: Id): Promise<DecidedLeaving | undefined> {
  const [row] = await reader.query(sql<DecidedLeaving>`
    select left_base - 'memberIds' as "leftBase", on_day as on, left_base -> 'memberIds' as "memberIds",
           json_build_object('number', document_number, 'date', document_date,
                             'issuer', document_issuer) as document
      from organisation_act where id = ${actId} and left_base is not null`);
  return row;
}
