import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  FileReading,
  listFileReads,
  listOwnFileReads,
} from "@chiboso/domain/members/readings/contract.ts";
import { VISIT_MINUTES } from "@chiboso/domain/members/readings/purposes.ts";
import type { LoggedReadAsked, ReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { noteRead } from "../file-access.ts";

/** Who read one's own file, latest first. */
export async function showOwnFileReads(
  asked: ReadAsked<typeof listOwnFileReads>,
): Promise<Result<Reply<typeof listOwnFileReads>>> {
  const { reader, actor, query } = asked;
  if (actor.memberId === null) return refuse("members.no_own_file");
  return ok(await visitsTo(reader, actor.memberId, query));
}

/** Who read somebody's file, for those who watch over the readers. */
export async function showFileReads(
  asked: LoggedReadAsked<typeof listFileReads>,
): Promise<Result<Reply<typeof listFileReads>>> {
  const { tx, actor, params, query, now } = asked;
  const { memberId } = params;
  const [member] = await tx.query(sql<{ name: string }>`
    select full_name as name from member where id = ${memberId}`);
  if (member === undefined) return refuse("kernel.not_found");
  const readings = await visitsTo(tx, memberId, query);
  const noted = await noteRead(tx, { actor, memberId, route: "members.listFileReads", now });
  return noted.ok ? ok({ name: member.name, ...readings }) : noted;
}

/**
 * The readings of a file as visits. Each reading stays a row of its own, never changed; together they are shown,
 * because opening a file asks for several of its parts in the same second.
 */
function visits(memberId: Id) {
  return sql`
    with noted as (
      select file_read.*, lag(at) over visitor as before from file_read where member_id = ${memberId}
      window visitor as (partition by account_id, reader_name, reader_role, reader_organisation, purpose, reason
                         order by at, id)),
    counted as (
      select noted.*, count(*) filter (where before is null or at - before > make_interval(mins => ${VISIT_MINUTES}))
               over (partition by account_id, reader_name, reader_role, reader_organisation, purpose, reason
                     order by at, id) as visit
        from noted),
    visit as (
      select (array_agg(id order by at, id))[1] as "readingId", min(at) as at, max(at) as until,
             reader_name as "readerName", reader_role as role, reader_organisation as "organisationName",
             array_agg(distinct what order by what) as what, purpose, reason
        from counted
       group by account_id, reader_name, reader_role, reader_organisation, purpose, reason, visit)`;
}

async function visitsTo(
  reader: Reader,
  memberId: Id,
  page: { readonly offset: number; readonly limit: number },
): Promise<Reply<typeof listOwnFileReads>> {
  const [counted] = await reader.query(
    sql<{ total: number }>`${visits(memberId)} select count(*)::int as total from visit`,
  );
  const readings = await reader.query(sql<FileReading>`
    ${visits(memberId)} select * from visit
     order by until desc, "readingId" desc offset ${page.offset} limit ${page.limit}`);
  return { total: counted?.total ?? 0, readings: [...readings] };
}
