import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { listGuests, Stay } from "@chiboso/domain/members/cases/letters/contract.ts";
import { FOR_TRANSFER } from "@chiboso/domain/members/readings/purposes.ts";
import { findOrganisation } from "../../../organisations/public.ts";
import type { LoggedReadAsked } from "../../../platform/capability.ts";
import { sql, type Reader } from "../../../platform/database.ts";
import { noteReading } from "../../readings/note-reading.ts";
import { seesRestricted } from "../../restricted.ts";

/** Stays in the cells of an organisation, and of its own members elsewhere; what ends soonest comes first. */
export async function answerGuests(
  asked: LoggedReadAsked<typeof listGuests>,
): Promise<Result<Reply<typeof listGuests>>> {
  const { tx, params, now, actor } = asked;
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const today = localDateOf(now, VIETNAM);
  const sees = seesRestricted(actor, organisation.path);
  const here = await stays(tx, sql`host.path like ${`${organisation.path}%`}`, today, sees);
  const elsewhere = await stays(tx, sql`home.path like ${`${organisation.path}%`}`, today, sees);
  const memberIds = [...here, ...elsewhere].map(({ memberId }) => memberId);
  const read = { actor, now, memberIds, purpose: FOR_TRANSFER, what: "list" } as const;
  await noteReading(tx, { ...read, route: "members.listGuests" });
  return ok({ today, here, elsewhere });
}

async function stays(
  reader: Reader,
  where: ReturnType<typeof sql>,
  today: string,
  seesAll: boolean,
): Promise<Stay[]> {
  const rows = await reader.query(sql<Stay>`
    select member.id as "memberId", member.full_name as "memberName", home.name as "organisationName",
           host.name as "hostName", hosted_member.since, hosted_member.until
      from hosted_member
      join member on member.id = hosted_member.member_id
      join organisation host on host.id = hosted_member.organisation_id
      join life_case on life_case.id = hosted_member.case_id
      join organisation home on home.id = life_case.organisation_id
     where ${where} and (member.restricted_on is null or ${seesAll}) and hosted_member.ended_on is null and hosted_member.until > ${today}::date
     order by hosted_member.until, member.name_order, member.id`);
  return [...rows];
}
