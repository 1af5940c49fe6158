import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  FileReading,
  listFileReads,
  listOwnFileReads,
} from "@chiboso/domain/members/readings/contract.ts";
import type { LoggedReadAsked, ReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { noteRead } from "../file-access.ts";

/** Who read one's own file, latest first. */
export async function showOwnFileReads(
  asked: ReadAsked<typeof listOwnFileReads>,
): Promise<Result<Reply<typeof listOwnFileReads>>> {
  const { reader, actor, query } = asked;
  if (actor.memberId === null) return refuse("members.no_own_file");
  return ok(await readingsOf(reader, actor.memberId, query));
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
  const readings = await readingsOf(tx, memberId, query);
  const noted = await noteRead(tx, { actor, memberId, route: "members.listFileReads", now });
  return noted.ok ? ok({ name: member.name, ...readings }) : noted;
}

async function readingsOf(
  reader: Reader,
  memberId: Id,
  page: { readonly offset: number; readonly limit: number },
): Promise<Reply<typeof listOwnFileReads>> {
  const [counted] = await reader.query(sql<{ total: number }>`
    select count(*)::int as total from file_read where member_id = ${memberId}`);
  const readings = await reader.query(sql<FileReading>`
    select id as "readingId", at, reader_name as "readerName", reader_role as role,
           reader_organisation as "organisationName", what, purpose, reason
      from file_read where member_id = ${memberId}
     order by at desc, id desc offset ${page.offset} limit ${page.limit}`);
  return { total: counted?.total ?? 0, readings: [...readings] };
}
