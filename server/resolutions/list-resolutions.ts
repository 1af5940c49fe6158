import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { fold } from "@chiboso/domain/kernel/text.ts";
import { isLate } from "@chiboso/domain/minutes/deadline.ts";
import type { listResolutions as route } from "@chiboso/domain/resolutions/contract.ts";
import type { ResolutionLine } from "@chiboso/domain/resolutions/view.ts";
import type { ReadAsked } from "../platform/capability.ts";
import { sql } from "../platform/database.ts";
import { numberOf } from "./view.ts";

type Row = Omit<ResolutionLine, "late" | "number"> & { readonly number: number | null };

/** Within the places, latest meeting first; what is no issued paper only for those who edit it. */
export async function list(
  asked: ReadAsked<typeof route>,
): Promise<Result<{ resolutions: ResolutionLine[] }>> {
  const { reader, places, query, now } = asked;
  const wanted = `%${fold(query.text).replace(/[\\%_]/gu, (sign) => `\\${sign}`)}%`;
  const rows = await reader.query<Row>(sql`
    select r.id as "resolutionId", r.meeting_id as "meetingId", r.organisation_id as "organisationId",
      o.name as "organisationName", r.sign, r.state, r.number, r.subject, r.held_at as "heldAt",
      r.due_at as "dueAt", r.issued_at as "issuedAt"
    from resolution r
    join organisation o on o.id = r.organisation_id
    join resolution_text t on t.resolution_id = r.id and t.version = r.version
    where exists (select from unnest(${places}::text[]) place where starts_with(o.path, place))
      and (${query.sign ?? null}::text is null or r.sign = ${query.sign ?? null})
      and (${query.meetingId ?? null}::uuid is null or r.meeting_id = ${query.meetingId ?? null})
      and (${query.text} = '' or fold(r.subject) like ${wanted}
        or lower(lpad(r.number::text, 2, '0') || '-' || r.sign || '/cb') like ${wanted}
        or fold(jsonb_path_query_array(t.document, '$.blocks[*].runs[*].text')::text) like ${wanted})
    order by r.held_at desc, r.id
    limit ${query.limit}`);
  return ok({
    resolutions: rows.map((row) => ({
      ...row,
      number: numberOf(row),
      late: isLate(row.dueAt, row.issuedAt, now),
    })),
  });
}
