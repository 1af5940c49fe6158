import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sql, type Transaction } from "../../platform/database.ts";

/**
 * Where the record that goes belongs today with a kind of membership that the other one has not, the other one
 * belongs from the day of the merge on; so with posts held there. Days before are read from the record that went.
 */
export async function carryPlaces(
  tx: Transaction,
  keptId: Id,
  goneId: Id,
  on: LocalDate,
): Promise<void> {
  await tx.query(sql`
    insert into membership (id, member_id, organisation_id, kind, since)
    select gen_random_uuid(), ${keptId}, gone.organisation_id, gone.kind, ${on}
      from membership gone
     where gone.member_id = ${goneId} and (gone.until is null or gone.until > ${on})
       and not exists (select from membership own
                        where own.member_id = ${keptId} and own.kind = gone.kind
                          and (own.until is null or own.until > ${on}))`);
  await tx.query(sql`
    insert into member_post (id, member_id, organisation_id, post, since)
    select gen_random_uuid(), ${keptId}, gone.organisation_id, gone.post, ${on}
      from member_post gone
     where gone.member_id = ${goneId} and (gone.until is null or gone.until > ${on})
       and exists (select from membership own
                    where own.member_id = ${keptId} and own.organisation_id = gone.organisation_id
                      and (own.until is null or own.until > ${on}))
       and not exists (select from member_post own
                        where own.member_id = ${keptId} and own.organisation_id = gone.organisation_id
                          and own.post = gone.post and (own.until is null or own.until > ${on}))`);
}
