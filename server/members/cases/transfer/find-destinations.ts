import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { findDestinations } from "@chiboso/domain/members/cases/letters/contract.ts";
import type { ReadAsked } from "../../../platform/capability.ts";
import { sql } from "../../../platform/database.ts";

const SHOWN = 30;

/** Cells that exist, other than the own one, by the beginnings of words of their name or their superior's. */
export async function answerDestinations(
  asked: ReadAsked<typeof findDestinations>,
): Promise<Result<Reply<typeof findDestinations>>> {
  const { reader, params, query } = asked;
  const words = query.search.trim();
  const cells = await reader.query(sql<Reply<typeof findDestinations>["cells"][number]>`
    select organisation.id, organisation.name, organisation.kind, organisation.code,
           superior.name as "superiorName"
      from organisation left join organisation superior on superior.id = organisation.parent_id
     where organisation.kind in ('baseCell', 'subCell') and organisation.dissolved_on is null
       and organisation.id <> ${params.organisationId}
       and (${words} = '' or not exists (
             select from regexp_split_to_table(fold(${words}), ' +') word
              where word <> '' and position(word in
                organisation.name_fold || ' ' || coalesce(superior.name_fold, '') || ' ' || coalesce(organisation.code, '')) = 0))
     order by superior.name collate "vi-x-icu" nulls first, organisation.name collate "vi-x-icu", organisation.id
     limit ${SHOWN}`);
  return ok({ cells: [...cells] });
}
