import { sql } from "../platform/database.ts";

/**
 * Condition on `member`: belongs or belonged to one of the places, is a guest there or was to come. These are all
 * whom the row policy shows from there, and over whose numbers a commit would clash. People beyond are not there at
 * all for an import: that one of them holds a number must not be said, and the doubled number is settled by an
 * office that sees both.
 */
export function isSeenFrom(places: readonly string[]) {
  return sql`exists (
    select from (select member_id, organisation_id from membership
                 union all select member_id, organisation_id from hosted_member where ended_on is null
                 union all select member_id, organisation_id from life_case where kind = 'transferIn') place
      join organisation on organisation.id = place.organisation_id
     where place.member_id = member.id and organisation.path ^@ any (${[...places]}::text[]))`;
}
