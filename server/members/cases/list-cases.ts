import { localDateOf, VIETNAM, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  getCase,
  listCases,
  listClosedVotes,
  listMemberCases,
  listOwnCases,
} from "@chiboso/domain/members/cases/contract.ts";
import { cellOfDeath, partyPlaceOf } from "@chiboso/domain/members/cases/persons.ts";
import type { CaseLine } from "@chiboso/domain/members/cases/view.ts";
import { purposeOfCase } from "@chiboso/domain/members/readings/purposes.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { LoggedReadAsked, ReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { noteRead } from "../file-access.ts";
import { noteReading } from "../readings/note-reading.ts";
import { isOpenTo, seesRestricted } from "../restricted.ts";
import { readPersons } from "./case-facts.ts";
import { readOpenings } from "./openings.ts";
import type { CaseTables } from "./tables.ts";
import { viewCase } from "./view-case.ts";

const LINE = sql`
  life_case.id as "caseId", life_case.kind, life_case.state, member.id as "memberId",
  member.full_name as "memberName", organisation.id as "organisationId",
  organisation.name as "organisationName", life_case.opened_on as "openedOn",
  life_case.closed_on as "closedOn", life_case.next_step as "nextStep",
  life_case.next_due_on as "nextDueOn", life_case.next_rule as "nextRule"`;

const FROM = sql`
  life_case join member on member.id = life_case.member_id
            join organisation on organisation.id = life_case.organisation_id`;

/** The cases of an organisation and everything below it; what is due soonest comes first. */
export async function showCases(
  asked: LoggedReadAsked<typeof listCases>,
): Promise<Result<Reply<typeof listCases>>> {
  const { tx, params, query, now, actor } = asked;
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const where = sql`organisation.path like ${`${organisation.path}%`} and life_case.state = ${query.state}
    and (member.restricted_on is null or ${seesRestricted(asked.actor, organisation.path)})
    and (${query.kind ?? null}::text is null or life_case.kind = ${query.kind ?? null})`;
  const cases = await tx.query(sql<CaseLine>`
    select ${LINE} from ${FROM} where ${where}
     order by life_case.next_due_on nulls last, life_case.opened_on desc, life_case.id
     limit ${query.limit} offset ${query.offset}`);
  const [counted] = await tx.query(
    sql<{ total: number }>`select count(*)::int as total from ${FROM} where ${where}`,
  );
  const kinds = Map.groupBy(cases, ({ kind }) => purposeOfCase(kind).purpose);
  for (const [purpose, lines] of kinds) {
    const memberIds = lines.map(({ memberId }) => memberId);
    const read = { actor, now, memberIds, purpose: { purpose, reason: "" }, what: "list" } as const;
    await noteReading(tx, { ...read, route: "members.listCases" });
  }
  return ok({ today: todayOf(now), total: counted?.total ?? 0, cases: [...cases] });
}

/** The cases of one member, latest first, and where a new one would be opened. */
export async function showMemberCases(
  asked: LoggedReadAsked<typeof listMemberCases>,
): Promise<Result<Reply<typeof listMemberCases>>> {
  const { tx, params, now, actor } = asked;
  const { memberId } = params;
  const today = todayOf(now);
  const person = (await readPersons(tx, [memberId])).get(memberId);
  if (person === undefined) return refuse("kernel.not_found");
  if (!(await isOpenTo(tx, actor, memberId))) return refuse("members.file_restricted");
  const noted = await noteRead(tx, { actor, memberId, route: "members.listMemberCases", now });
  if (!noted.ok) return noted;
  const organisationId = partyPlaceOf(person, today) ?? cellOfDeath(person, today) ?? null;
  const asking = { ...asked, reader: tx };
  return ok({
    today,
    organisationId,
    cases: await casesOf(tx, memberId),
    openings: organisationId === null ? [] : await readOpenings(asking, organisationId, today),
  });
}

/** One's own cases; whoever has no file has none. */
export async function showOwnCases(
  asked: ReadAsked<typeof listOwnCases>,
): Promise<Result<Reply<typeof listOwnCases>>> {
  const { reader, actor, now } = asked;
  const cases = actor.memberId === null ? [] : await casesOf(reader, actor.memberId);
  return ok({ today: todayOf(now), cases });
}

async function casesOf(reader: Reader, memberId: Id): Promise<CaseLine[]> {
  const rows = await reader.query(sql<CaseLine>`
    select ${LINE} from ${FROM} where life_case.member_id = ${memberId}
     order by life_case.opened_on desc, life_case.opened_at desc`);
  return [...rows];
}

/** One case, whole; that it was read is written down for the person concerned. */
export async function showCase(
  asked: LoggedReadAsked<typeof getCase>,
): Promise<Result<Reply<typeof getCase>>> {
  const { tx, params, actor, now } = asked;
  const view = await viewCase({ ...asked, reader: tx }, params.caseId);
  if (view === undefined) return refuse("kernel.not_found");
  if (!(await isOpenTo(tx, actor, view.memberId))) return refuse("members.file_restricted");
  const noted = await noteRead(tx, {
    actor,
    memberId: view.memberId,
    route: "members.getCase",
    // A case says by itself what it is read for.
    purpose: purposeOfCase(view.kind),
    now,
  });
  return noted.ok ? ok(view) : noted;
}

/** The closed votes of a cell on a decision, latest first. */
export async function showClosedVotes(
  asked: ReadAsked<typeof listClosedVotes>,
): Promise<Result<Reply<typeof listClosedVotes>>> {
  const { reader, params, query } = asked;
  const rows = await reader
    .read<CaseTables>()
    .selectFrom("closed_vote")
    .selectAll()
    .where("organisation_id", "=", params.organisationId)
    .where("decision", "=", query.decision)
    .orderBy("closed_at", "desc")
    .limit(50)
    .execute();
  return ok({
    votes: rows.map(({ id, question, closed_at: closedAt, base, yes }) => ({
      pollId: id,
      question,
      closedOn: localDateOf(closedAt, VIETNAM),
      closedAt,
      base,
      yes,
    })),
  });
}

function todayOf(now: string): LocalDate {
  return localDateOf(now, VIETNAM);
}
