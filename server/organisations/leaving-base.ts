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

/** What is kept and sealed of the leaving; undefined for every other act. */
export async function leftBaseBy(
  reader: Reader,
  { subject, target }: ActState,
  { decides }: ActPlan,
  on: LocalDate,
): Promise<{ readonly leftBase: LeftBase; readonly memberIds: readonly Id[] } | undefined> {
  if (decides === null || !subject?.parentId || target === undefined) return undefined;
  const pack = await rulesAt(reader, subject.parentId, on);
  const going = await membersOfPart(reader, subject.id, on);
  return {
    leftBase: {
      organisationId: subject.id,
      fromId: subject.parentId,
      toId: target.id,
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
  const rows = await reader.query(sql<Going>`
    select member.id as "memberId", member.full_name as name, organisation.name as "cellName"
      from membership
      join member on member.id = membership.member_id
      join organisation on organisation.id = membership.organisation_id
     where membership.organisation_id = any (${ids}::uuid[]) and membership.kind = 'party' and member.merged_into is null
       and (membership.since is null or membership.since <= ${on}::date)
       and (membership.until is null or membership.until > ${on}::date)
     order by member.list_key, member.id`);
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
}

/** The leaving that an act entered; undefined for another act. */
export async function findLeftBase(reader: Reader, actId: Id): Promise<DecidedLeaving | undefined> {
  const [row] = await reader.query(sql<DecidedLeaving>`
    select left_base as "leftBase", on_day as on,
           json_build_object('number', document_number, 'date', document_date,
                             'issuer', document_issuer) as document
      from organisation_act where id = ${actId} and left_base is not null`);
  return row;
}
