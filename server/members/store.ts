import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { POSTS, type Post, type Standing } from "@chiboso/domain/members/standing.ts";
import {
  belongsToCell,
  standingIn,
  type DatedStanding,
} from "@chiboso/domain/members/standing-on.ts";
import type { MembershipKind } from "@chiboso/domain/organisations/kinds.ts";
import type { Sex } from "@chiboso/domain/members/person.ts";
import { sql, type Reader } from "../platform/database.ts";

/** A member of an organisation on a day. */
export interface CurrentMember {
  readonly memberId: Id;
  readonly name: string;
  readonly standing: Standing;
  readonly posts: readonly Post[];
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly sex: Sex | null;
  readonly admittedOn: LocalDate | null;
  readonly officialOn: LocalDate | null;
  readonly email: string | null;
  readonly phone: string | null;
}

interface CurrentRow extends Omit<CurrentMember, "standing" | "posts"> {
  readonly kind: MembershipKind;
  readonly posts: readonly Post[];
  readonly standings: readonly DatedStanding[];
}

/**
 * Everybody who belongs to the organisation itself on a day, by given name: without those not yet admitted,
 * transferred, struck off, expelled or dead on that day. The living members of a union count as official members of it.
 */
export async function membersOf(
  reader: Reader,
  organisationId: Id,
  on: LocalDate,
): Promise<CurrentMember[]> {
  const statement = sql<CurrentRow>`
    select member.id as "memberId", member.full_name as name, membership.kind,
           organisation.id as "organisationId", organisation.name as "organisationName",
           member.sex, member.admitted_on as "admittedOn", member.official_on as "officialOn",
           member.email, member.phone,
           coalesce(posts.list, '{}') as posts, coalesce(standings.list, '[]') as standings
      from membership
      join organisation on organisation.id = membership.organisation_id
      join member on member.id = membership.member_id
      left join lateral (
        select array_agg(distinct post) as list from member_post
         where member_post.member_id = member.id
           and member_post.organisation_id = membership.organisation_id
           and ${covers("member_post", on)}) posts on true
      left join lateral (
        select json_agg(json_build_object('standing', standing, 'since', since, 'until', until)) as list
          from member_standing where member_standing.member_id = member.id) standings on true
     where organisation.id = ${organisationId} and ${covers("membership", on)}
     order by member.list_key, member.id`;
  // Asked for every screen of a cell: planning it takes longer than carrying it out.
  const rows = await reader.query(statement, "members of");
  return rows.flatMap(({ kind, standings, ...row }) => {
    const { admittedOn, officialOn } = row;
    const standing = standingIn(kind, { admittedOn, officialOn, rows: standings }, on);
    if (standing === null || !belongsToCell(standing)) return [];
    return [{ ...row, standing, posts: POSTS.filter((post) => row.posts.includes(post)) }];
  });
}

/** A row with `since` and `until` covers the day: its first day is inside, its last outside. */
function covers(table: "membership" | "member_post", on: LocalDate) {
  const since = sql.ref(`${table}.since`);
  const until = sql.ref(`${table}.until`);
  return sql`(${since} is null or ${since} <= ${on}::date) and (${until} is null or ${until} > ${on}::date)`;
}

/**
 * Locator `member`: the organisation where the member belongs now, or belonged last. The Party's
 * membership comes before a union's. A record that is in no list any more is where it was last.
 */
export async function locateMember(reader: Reader, memberId: Id): Promise<string | undefined> {
  const rows = await reader.query(
    sql<{ path: string }>`
    select organisation.path from (
        select organisation_id, kind, until from membership where member_id = ${memberId}
        union all
        select organisation_id, kind, until from former_membership where member_id = ${memberId}) place
      join organisation on organisation.id = place.organisation_id
     order by (place.until is null or place.until > current_date) desc,
              (place.kind = 'party') desc, place.until desc nulls first
     limit 1`,
    "locate member",
  );
  return rows[0]?.path;
}
