import { sql } from "../platform/database.ts";

/**
 * Condition on `member`: belongs or belonged to one of the places. People beyond are not there at all for an import:
 * that one of them holds a number must not be said, and the doubled number is settled by an office that sees both.
 */
export function isSeenFrom(places: readonly string[]) {
  return sql`exists (
    select from membership join organisation on organisation.id = membership.organisation_id
     where membership.member_id = member.id and organisation.path ^@ any (${[...places]}::text[]))`;
}
