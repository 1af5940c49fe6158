import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { OrganisationKind } from "@chiboso/domain/organisations/kinds.ts";
import type { BranchNode } from "@chiboso/domain/organisations/tree-contract.ts";
import { sql, type Reader } from "../platform/database.ts";

/** A version is in force on a day: its first day is inside, its last outside. */
function holds(version: string, on: LocalDate) {
  const column = (name: string) => sql.ref(`${version}.${name}`);
  return sql`${column("replaced_at")} is null
    and (${column("since")} is null or ${column("since")} <= ${on}::date)
    and (${column("until")} is null or ${column("until")} > ${on}::date)`;
}

/** An organisation as it was called on a day, with its superior of that day. */
export interface PastPlace {
  readonly id: Id;
  readonly name: string;
  readonly parentId: Id | null;
}

/**
 * From an organisation up to the top of the tree as it stood on a day, itself first; empty when it did not
 * exist. The superior of a day is the one of that day, whatever it is called or where it hangs now.
 */
export async function wayUp(reader: Reader, id: Id, on: LocalDate): Promise<readonly PastPlace[]> {
  return reader.query(sql<PastPlace>`
    with recursive way as (
      select version.organisation_id as id, version.name, version.parent_id, 0 as steps
        from organisation_version version
       where version.organisation_id = ${id} and ${holds("version", on)}
      union all
      select version.organisation_id, version.name, version.parent_id, way.steps + 1
        from way
        join organisation_version version on version.organisation_id = way.parent_id
       where ${holds("version", on)})
    select id, name, parent_id as "parentId" from way order by steps`);
}

/** An organisation with its place in the tree of today. */
export interface Placed {
  readonly id: Id;
  readonly path: string;
}

/**
 * What stood at and below an organisation on a day, with where each stands today. Undefined when nothing in the
 * whole tree has changed since: then it is what stands there today.
 */
export async function partOn(
  reader: Reader,
  id: Id,
  on: LocalDate,
): Promise<readonly Placed[] | undefined> {
  const [changed] = await reader.query(sql<{ since: boolean }>`
    select exists (select from organisation_version
                    where replaced_at is null and since > ${on}::date) as since`);
  if (changed?.since !== true) return undefined;
  return reader.query(sql<Placed>`
    with recursive part as (
      select version.organisation_id as id from organisation_version version
       where version.organisation_id = ${id} and ${holds("version", on)}
      union all
      select below.organisation_id from part
        join organisation_version below on below.parent_id = part.id
       where ${holds("below", on)})
    select organisation.id, organisation.path from part join organisation using (id) order by path`);
}

/** How the reader's places cut the tree of a day: `whole`, or the organisations at their heads. */
export type Reach = "whole" | readonly Id[];

/** The organisations that stand at the reader's places today; whoever reaches the whole site reaches every day. */
export async function reachOf(reader: Reader, places: readonly string[]): Promise<Reach> {
  if (places.includes("/")) return "whole";
  const rows = await reader.query(
    sql<{ id: Id }>`select id from organisation where path = any (${[...places]}::text[])`,
  );
  return rows.map(({ id }) => id);
}

/** Cuts a way up after the highest organisation within reach; undefined when none of it is. */
export function withinReach(
  way: readonly PastPlace[],
  reach: Reach,
): readonly PastPlace[] | undefined {
  if (way.length === 0) return undefined;
  if (reach === "whole") return way;
  const heads = new Set(reach);
  const last = way.findLastIndex(({ id }) => heads.has(id));
  return last < 0 ? undefined : way.slice(0, last + 1);
}

/** What stood directly below an organisation on a day, in Vietnamese order. */
export async function branchBelow(
  reader: Reader,
  parentId: Id | null,
  on: LocalDate,
  page: { readonly offset: number; readonly limit: number },
): Promise<readonly BranchNode[]> {
  const below = parentId === null ? sql`parent_id is null` : sql`parent_id = ${parentId}`;
  return nodes(reader, below, on, page);
}

/** The heads of a reach that do not stand within another head on that day. */
export async function topsWithin(
  reader: Reader,
  reach: readonly Id[],
  on: LocalDate,
): Promise<readonly BranchNode[]> {
  const ways = await Promise.all(reach.map((id) => wayUp(reader, id, on)));
  const tops = ways.flatMap((way) => withinReach(way, reach)?.at(-1)?.id ?? []);
  return nodes(reader, sql`organisation_id = any (${[...new Set(tops)]}::uuid[])`, on, {
    offset: 0,
    limit: reach.length,
  });
}

async function nodes(
  reader: Reader,
  where: ReturnType<typeof sql>,
  on: LocalDate,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly BranchNode[]> {
  return reader.query(sql<BranchNode>`
    select node.id, node.name, node.code, node.kind,
           (select count(*)::int from organisation_version below
             where below.parent_id = node.id and ${holds("below", on)}) as "childCount"
      from (select organisation_id as id, name, code, kind from organisation_version version
             where ${where} and ${holds("version", on)}
             order by name collate vietnamese_names, organisation_id
             offset ${offset} limit ${limit}) node
     order by node.name collate vietnamese_names, node.id`);
}

interface Match extends BranchNode {
  readonly kind: OrganisationKind;
}

/** Organisations of a day whose name or code has these letters, those of today's places first. */
export async function matchesOn(
  reader: Reader,
  search: string,
  on: LocalDate,
  places: readonly string[],
  most: number,
): Promise<readonly Match[]> {
  return reader.query(sql<Match>`
    select node.id, node.name, node.code, node.kind,
           (select count(*)::int from organisation_version below
             where below.parent_id = node.id and ${holds("below", on)}) as "childCount"
      from (select version.organisation_id as id, version.name, version.code, version.kind
              from organisation_version version
              join organisation on organisation.id = version.organisation_id
             where (version.name_fold like '%' || fold(${literal(search)}) || '%'
                    or version.code like ${literal(search.trim())} || '%')
               and ${holds("version", on)}
             order by (organisation.path ^@ any (${[...places]}::text[])) desc,
                      version.name collate vietnamese_names, version.organisation_id
             limit ${most}) node`);
}

/** Signs that `like` would read as anything mean themselves. */
function literal(search: string): string {
  return search.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
