import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { MemberLine } from "@chiboso/domain/members/search/contract.ts";
import { POSTS, type Post, type Standing } from "@chiboso/domain/members/standing.ts";
import type { RawBuilder } from "kysely";
import { sql, type Reader, type Transaction } from "../../platform/database.ts";
import { allOf, conditionsOf, named } from "./conditions.ts";
import type { Sought } from "./sought.ts";
import { wayTo, type Way } from "./way.ts";

/** Where a page ended: the last one's place in the list. */
export interface Mark {
  readonly listKey: string;
  readonly membershipId: Id;
}

/** Somebody found: one line for each membership that covers the day. */
export interface Found
  extends Mark, Readonly<Omit<MemberLine, "posts" | "standing" | "membershipId">> {
  readonly standing: Standing;
  readonly posts: readonly Post[];
}

/** As the database tells it: whether somebody's file is restricted is for whoever shows the page. */
export interface FoundRow extends Found {
  readonly restricted: boolean;
}

/**
 * The next members after a mark, in Vietnamese order of names; at most `limit`. `seek` must have declared the
 * search in this transaction. Neither skips nor repeats anybody who stays while pages are turned.
 */
export async function findMembers(
  tx: Transaction,
  sought: Sought,
  page: { readonly after: Mark | undefined; readonly limit: number },
): Promise<readonly FoundRow[]> {
  return findAlong(tx, sought, await wayTo(tx, sought), page);
}

/** As `findMembers`, along a way of the caller's choice; every way finds the same. */
export async function findAlong(
  reader: Reader,
  sought: Sought,
  way: Way,
  page: { readonly after: Mark | undefined; readonly limit: number },
): Promise<readonly FoundRow[]> {
  const { after, limit } = page;
  const conditions = [
    ...conditionsOf(sought),
    ...(after === undefined
      ? []
      : [
          sql<boolean>`(found.list_key, found.membership_id) > (${after.listKey}, ${after.membershipId}::uuid)`,
        ]),
  ];
  const rows = await reader.query(sql<FoundRow>`
    select page.list_key as "listKey", page.membership_id as "membershipId", page.member_id as "memberId",
           page.full_name as name, page.kind, page.sex, page.standing, page.restricted, page.admitted_on as "admittedOn",
           page.official_on as "officialOn", organisation.id as "organisationId",
           organisation.name as "organisationName", organisation.path, coalesce(held.posts, '{}') as posts
      from (select found.* from (${linesOn(way, conditions, limit)}) found
             order by found.list_key, found.membership_id limit ${limit}) page
      join organisation on organisation.id = page.organisation_id
      left join lateral (
        select array_agg(distinct post) as posts
          from member_post join organisation office on office.id = member_post.organisation_id
         where member_post.member_id = page.member_id
           -- Whoever leads a union is not its leader in the list of a cell.
           and case when office.kind in ('tradeUnion', 'youthUnion') then office.kind else 'party' end = page.kind
           and (member_post.since is null or member_post.since <= ${sought.on}::date)
           and (member_post.until is null or member_post.until > ${sought.on}::date)) held on true
     order by page.list_key, page.membership_id`);
  return rows.map((row) => ({ ...row, posts: POSTS.filter((post) => row.posts.includes(post)) }));
}

/** How many a search finds, counted as far as `most`. */
export async function countFound(tx: Transaction, sought: Sought, most: number): Promise<number> {
  return countAlong(tx, sought, await wayTo(tx, sought), most);
}

/** As `countFound`, along a way of the caller's choice. */
export async function countAlong(
  reader: Reader,
  sought: Sought,
  way: Way,
  most: number,
): Promise<number> {
  const [row] = await reader.query(sql<{ total: number }>`
    select count(*)::int as total
      from (select distinct found.membership_id
              from (${linesOn(way, conditionsOf(sought), most)}) found limit ${most}) counted`);
  return row?.total ?? 0;
}

/** The first lines in the order of the list; several words of one name may give one line twice. */
function linesOn(
  way: Way,
  conditions: readonly RawBuilder<boolean>[],
  limit: number,
): RawBuilder<unknown> {
  const cut = sql`order by found.list_key, found.membership_id limit ${limit}`;
  const holds = allOf([...conditions, ...named(way.others, way.place)]);
  switch (way.kind) {
    case "places":
      return sql`
        select found.* from sought_organisation place
          join sought_member found on found.organisation_id = place.id
         where found.word = '' and ${holds} ${cut}`;
    case "everybody":
      return sql`select found.* from sought_member found where found.word = '' and ${holds} ${cut}`;
    case "words":
      return sql`
        select distinct on (each.list_key, each.membership_id) each.*
          from unnest(${way.words}::text[]) walked (word)
         cross join lateral (
           select found.* from sought_member found where found.word = walked.word and ${holds} ${cut}) each`;
  }
}
