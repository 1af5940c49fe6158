import { may } from "@chiboso/domain/access/rights.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { ActState, Standing } from "@chiboso/domain/organisations/act-plan.ts";
import type { EnteredAct, TreeAct } from "@chiboso/domain/organisations/acts.ts";
import type { Organisation } from "@chiboso/domain/organisations/contract.ts";
import { WHOLE_CELL_RULE } from "@chiboso/domain/organisations/leaving-base.ts";
import { inForce } from "@chiboso/domain/rules/rules.ts";
import { sql, type Reader } from "../platform/database.ts";
import { rulesAt } from "../rules/public.ts";
import { findOrganisation } from "./store.ts";

/** Everything that a decision on the act asks; `organisationId` is where it is entered. */
export async function actState(
  reader: Reader,
  actor: Actor,
  organisationId: Id,
  entered: EnteredAct,
  today: LocalDate,
): Promise<ActState> {
  const { act, on } = entered;
  const atTop = organisationId === WHOLE_TREE;
  const [subject] = atTop ? [] : await standings(reader, sql`organisation.id = ${organisationId}`);
  const [targetId, childrenId] = targetsOf(act);
  const [target] =
    targetId === null ? [] : await standings(reader, sql`organisation.id = ${targetId}`);
  const [childrenTarget] =
    childrenId === null ? [] : await standings(reader, sql`organisation.id = ${childrenId}`);
  const superior =
    subject === undefined || subject.parentId === null
      ? undefined
      : await findOrganisation(reader, subject.parentId);
  return {
    today,
    subject,
    superior,
    target,
    childrenTarget,
    children: await childrenAhead(reader, organisationId),
    members: await membersAhead(reader, organisationId, on),
    meetingsAhead: await meetingsAhead(reader, organisationId),
    codeHeldBy: await codeHolder(reader, act, organisationId),
    nameTaken: await isNameTaken(reader, act, subject, superior, target),
    bases: await basesOf(reader, subject, target, childrenTarget),
    movingWholeCell: await isMovingRuled(reader, organisationId, entered),
    withinUntil:
      subject === undefined || target === undefined
        ? null
        : await withinUntil(reader, subject.id, [target.id, childrenTarget?.id], on),
    reaches: (path) => may(actor, "organisations.change", path),
  };
}

/** The organisation that takes over, and the one that takes the sub-organisations when it is another. */
function targetsOf(act: TreeAct): readonly [Id | null, Id | null] {
  switch (act.kind) {
    case "move":
      return [act.superiorId, null];
    case "merge":
      return [act.targetId, null];
    case "dissolve":
      return [act.membersTo ?? act.childrenTo, act.childrenTo];
    case "found":
    case "alter":
    case "split":
      return [null, null];
  }
}

/** Organisations with the first day of their version in force. */
async function standings(
  reader: Reader,
  where: ReturnType<typeof sql>,
): Promise<readonly Standing[]> {
  return reader.query(sql<Standing>`
    select organisation.id, organisation.parent_id as "parentId", path, organisation.code,
           organisation.kind, organisation.name, organisation.seat, founded_on as "foundedOn",
           dissolved_on as "dissolvedOn", latest.since as "lastChange"
      from organisation
      left join lateral (
        select since from organisation_version
         where organisation_id = organisation.id and replaced_at is null
         order by since desc nulls last limit 1) latest on true
     where ${where}
     order by path`);
}

async function childrenAhead(reader: Reader, id: Id): Promise<readonly Standing[]> {
  return standings(
    reader,
    sql`organisation.parent_id = ${id} and organisation.dissolved_on is null`,
  );
}

/** Who belongs to it on the day, or comes later. */
async function membersAhead(reader: Reader, id: Id, on: LocalDate): Promise<ActState["members"]> {
  return reader.query(sql<ActState["members"][number]>`
    select member_id as "memberId", since from membership
     where organisation_id = ${id} and (until is null or until > ${on}::date)
     order by member_id`);
}

async function meetingsAhead(reader: Reader, id: Id): Promise<number> {
  const [row] = await reader.query(sql<{ count: number }>`
    select count(*)::int as count from meeting
     where organisation_id = ${id} and state in ('prepared', 'invited', 'open')`);
  return row?.count ?? 0;
}

/** Who else has the wanted code; an organisation that ceased keeps its code, which is not given again. */
async function codeHolder(
  reader: Reader,
  act: TreeAct,
  organisationId: Id,
): Promise<string | null> {
  const code = "as" in act ? act.as.code : undefined;
  if (code === undefined || code === null) return null;
  const own = act.kind === "alter" ? organisationId : null;
  const [row] = await reader.query(sql<{ name: string }>`
    select name from organisation where code = ${code} and id is distinct from ${own}`);
  return row?.name ?? null;
}

/** Whether a neighbour under the future superior, that has not ceased, has the name. */
async function isNameTaken(
  reader: Reader,
  act: TreeAct,
  subject: Organisation | undefined,
  superior: Organisation | undefined,
  target: Organisation | undefined,
): Promise<boolean> {
  const name = "as" in act ? act.as.name : act.kind === "move" ? subject?.name : undefined;
  if (name === undefined) return false;
  const under = { found: subject, alter: superior, split: superior, move: target };
  const parent = act.kind in under ? under[act.kind as keyof typeof under]?.id : undefined;
  const own = act.kind === "alter" || act.kind === "move" ? (subject?.id ?? null) : null;
  const [row] = await reader.query(sql<{ taken: boolean }>`
    select exists (select from organisation
      where parent_id is not distinct from ${parent ?? null}::uuid and dissolved_on is null
        and name_fold = fold(${name}) and id is distinct from ${own}::uuid) as taken`);
  return row?.taken ?? false;
}

/** The grassroots organisation at or above a place, the nearest one. */
async function baseOf(reader: Reader, organisation: Organisation | undefined): Promise<Id | null> {
  if (organisation === undefined) return null;
  const [row] = await reader.query(sql<{ id: Id }>`
    select id from organisation
     where kind in ('baseBody', 'baseCell') and ${organisation.path} like path || '%'
       and path = any (${placesAbove(organisation.path)}::text[])
     order by length(path) desc limit 1`);
  return row?.id ?? null;
}

async function basesOf(
  reader: Reader,
  subject: Organisation | undefined,
  target: Organisation | undefined,
  childrenTarget: Organisation | undefined,
): Promise<ActState["bases"]> {
  const base = await baseOf(reader, subject);
  const takers = {
    target: await baseOf(reader, target),
    childrenTarget: await baseOf(reader, childrenTarget),
  };
  if (base === null || subject === undefined) {
    return { ...takers, subject: base, above: null, top: null };
  }
  const over = await standings(
    reader,
    sql`organisation.path = any (${placesAbove(subject.path)}::text[])`,
  );
  const at = over.findIndex(({ id }) => id === base);
  const [above, top] = [over[at - 1] ?? null, at > 0 ? (over[0] ?? null) : null];
  return { ...takers, subject: base, above, top };
}

async function isMovingRuled(
  reader: Reader,
  organisationId: Id,
  { act, on }: EnteredAct,
): Promise<boolean> {
  if (act.kind !== "move" && act.kind !== "merge" && act.kind !== "dissolve") return false;
  const { rules } = await rulesAt(reader, organisationId, on);
  return rules.some((rule) => rule.id === WHOLE_CELL_RULE && inForce(rule, on));
}

/** The place itself and all above it, from the top down. */
export function placesAbove(path: string): string[] {
  const labels = path.split("/").filter((label) => label !== "");
  return labels.map((_, index) => `/${labels.slice(0, index + 1).join("/")}/`);
}

/** When an organisation stopped standing within another, if it did so after the day; along all versions. */
async function withinUntil(
  reader: Reader,
  outer: Id,
  inner: readonly (Id | undefined)[],
  on: LocalDate,
): Promise<LocalDate | null> {
  const begin = inner.filter((id) => id !== undefined);
  const [row] = await reader.query(sql<{ until: LocalDate | null }>`
    with recursive above (id, span) as (
      select id, daterange(${on}::date, null) from unnest(${begin}::uuid[]) as id
      union
      select version.parent_id, above.span * daterange(version.since, version.until)
        from above
        join organisation_version version
          on version.organisation_id = above.id and version.replaced_at is null
         and version.parent_id is not null
         and daterange(version.since, version.until) && above.span
       where above.id <> ${outer})
    select max(upper(span)) as until from above where id = ${outer}`);
  return row?.until ?? null;
}
