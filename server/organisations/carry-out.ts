import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ActPlan, ActState } from "@chiboso/domain/organisations/act-plan.ts";
import { sql, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { addOrganisation, findOrganisation } from "./store.ts";
import type { OrganisationTables } from "./tables.ts";

/** Says to the database with which act and from which day on the next changes hold, for their versions. */
async function declareAct(tx: Transaction, actId: Id, on: LocalDate): Promise<void> {
  await tx.query(sql`
    select set_config('chiboso.act_id', ${actId}, true), set_config('chiboso.act_day', ${on}, true)`);
}

/** Carries out what was decided, whole. Returns whose place, membership or post changed, for the seal. */
export async function carryOut(
  tx: Transaction,
  state: ActState,
  plan: ActPlan,
  { actId, on }: { readonly actId: Id; readonly on: LocalDate },
): Promise<{ readonly memberIds: readonly Id[] }> {
  const { subject } = state;
  await declareAct(tx, actId, on);
  if (plan.found !== null) await addOrganisation(tx, { ...plan.found, foundedOn: on });
  if (plan.alter !== null && subject !== undefined) {
    await tx
      .write<OrganisationTables>()
      .updateTable("organisation")
      .set(plan.alter)
      .where("id", "=", subject.id)
      .execute();
  }
  for (const { organisationId, superiorId } of plan.moves) {
    await moveSubtree(tx, organisationId, superiorId);
  }
  const memberIds =
    plan.members === null || subject === undefined
      ? []
      : await moveMembers(tx, subject.id, plan.members, { actId, on });
  if (plan.ends && subject !== undefined) await endOrganisation(tx, subject.id, actId, on);
  return { memberIds };
}

/** Hangs an organisation with everything below it under another superior: its paths in one statement. */
export async function moveSubtree(tx: Transaction, id: Id, superiorId: Id): Promise<void> {
  const organisation = await findOrganisation(tx, id);
  const superior = await findOrganisation(tx, superiorId);
  if (organisation === undefined || superior === undefined) {
    throw new Error(`no organisation ${organisation === undefined ? id : superiorId}`);
  }
  const label = organisation.path.slice(
    organisation.path.lastIndexOf("/", organisation.path.length - 2) + 1,
  );
  await tx.query(sql`select move_paths(${organisation.path}, ${superior.path + label})`);
  await tx.query(sql`update organisation set parent_id = ${superiorId} where id = ${id}`);
}

/**
 * Members go to another organisation on a day: the membership ends and the next begins, one that began on
 * that very day is corrected, for it never lasted. Posts in the organisation that they leave end.
 *
 * The rows belong to members, which stands on organisations: a door back would be a circle.
 */
async function moveMembers(
  tx: Transaction,
  from: Id,
  going: NonNullable<ActPlan["members"]>,
  { actId, on }: { readonly actId: Id; readonly on: LocalDate },
): Promise<readonly Id[]> {
  const chosen =
    going.only === null ? sql`true` : sql`member_id = any (${[...going.only]}::uuid[])`;
  const here = sql`organisation_id = ${from} and ${chosen} and (until is null or until > ${on}::date)`;
  await endPosts(tx, sql`organisation_id = ${from} and ${chosen}`, actId, on);
  const corrected = await tx.query(sql<{ id: Id }>`
    update membership set organisation_id = ${going.to} where ${here} and since = ${on}::date
    returning member_id as id`);
  const ended = await tx.query(sql<{ id: Id; kind: string; until: LocalDate | null }>`
    with leaving as (select id, until from membership where ${here} for update)
    update membership set until = ${on}::date from leaving where membership.id = leaving.id
    returning membership.member_id as id, membership.kind, leaving.until as until`);
  if (ended.length > 0) {
    await tx.query(sql`
      insert into membership (id, member_id, organisation_id, kind, since, until)
      select going.id, going.member_id, ${going.to}, going.kind, ${on}::date, going.until
        from unnest(${ended.map(() => newId())}::uuid[], ${ended.map(({ id }) => id)}::uuid[],
                    ${ended.map(({ kind }) => kind)}::text[],
                    ${ended.map(({ until }) => until)}::date[]) as going (id, member_id, kind, until)`);
  }
  return [...corrected, ...ended].map(({ id }) => id);
}

/** Ends an organisation on a day with its posts and the term that runs. */
async function endOrganisation(tx: Transaction, id: Id, actId: Id, on: LocalDate): Promise<void> {
  await endPosts(tx, sql`organisation_id = ${id}`, actId, on);
  await tx.query(sql`
    update organisation_term set until = ${on}::date, ended_by = ${actId}
     where organisation_id = ${id} and until is null and since < ${on}::date`);
  await tx.query(sql`update organisation set dissolved_on = ${on}::date where id = ${id}`);
}

/** Ends posts on a day; one that began on that day or later is kept for the one day that it must have. */
export async function endPosts(
  tx: Transaction,
  where: ReturnType<typeof sql>,
  actId: Id,
  on: LocalDate,
): Promise<number> {
  const ended = await tx.query(sql`
    update member_post set until = greatest(${on}::date, since + 1), ended_by = ${actId}
     where ${where} and (until is null or until > ${on}::date) returning 1`);
  return ended.length;
}
