import type { Actor } from "@chiboso/domain/access/actor.ts";
import { localDateOf, VIETNAM, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { awardWindow, badgeDue, milestones } from "@chiboso/domain/members/cases/badge-due.ts";
import type { listBadgesDue } from "@chiboso/domain/members/cases/contract.ts";
import { isOfficial } from "@chiboso/domain/members/cases/persons.ts";
import type { BadgeLine } from "@chiboso/domain/members/cases/view.ts";
import { DAILY_WORK } from "@chiboso/domain/members/readings/purposes.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { LoggedReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { rulesAt } from "../../rules/public.ts";
import { openSecrets, type Secrets } from "../secrets.ts";
import { noteReading } from "../readings/note-reading.ts";
import { seesRestricted } from "../restricted.ts";
import { badgesOf, readPersons } from "./case-facts.ts";
import { findCase } from "./case-store.ts";

type Found = Pick<
  BadgeLine,
  "memberId" | "memberName" | "organisationId" | "organisationName" | "admittedOn"
> & { readonly caseIds: readonly string[] };

interface Looking {
  readonly reader: Reader;
  readonly secrets: Secrets;
  readonly actor: Actor;
  readonly today: LocalDate;
}

/** Badges due at and below an organisation; that it was read is written down for whoever is named. */
export async function showBadgesDue(
  asked: LoggedReadAsked<typeof listBadgesDue>,
): Promise<Result<Reply<typeof listBadgesDue>>> {
  const { tx, params, query, now, services, actor } = asked;
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) return refuse("kernel.not_found");
  const today = localDateOf(now, VIETNAM);
  const pack = await rulesAt(tx, organisation.id, today);
  const window = awardWindow(pack, query.from ?? today);
  const secrets = await openSecrets(services.config.dataDir);
  const lines = await badgesWithin(
    { reader: tx, secrets, actor, today },
    organisation.path,
    window,
  );
  const memberIds = lines.map(({ memberId }) => memberId);
  const read = { actor, now, memberIds, purpose: DAILY_WORK, what: "list" } as const;
  await noteReading(tx, { ...read, route: "members.listBadgesDue" });
  return ok({ ...window, today, members: lines });
}

/**
 * Who of a place and everything below it reaches a milestone between two awards (BDG-01, BDG-03) and does not hold
 * its badge. The database finds those whose years are full by then; the rules decide.
 */
export async function badgesWithin(
  { reader, secrets, actor, today }: Looking,
  path: string,
  window: ReturnType<typeof awardWindow>,
): Promise<BadgeLine[]> {
  const pack = await rulesAt(reader, path, today);
  const years = [...milestones(pack, window.on)];
  const rows = await reader.query(sql<Found>`
    select member.id as "memberId", member.full_name as "memberName",
           organisation.id as "organisationId", organisation.name as "organisationName",
           member.admitted_on as "admittedOn",
           coalesce((select array_agg(life_case.id::text order by life_case.opened_at desc) from life_case
              where life_case.member_id = member.id and life_case.kind = 'badge'
                and life_case.state <> 'abandoned'), '{}') as "caseIds"
      from member
      join membership on membership.member_id = member.id and membership.kind = 'party'
       and (membership.until is null or membership.until > ${window.on}::date)
       and (membership.since is null or membership.since <= ${window.on}::date)
      join organisation on organisation.id = membership.organisation_id
     where organisation.path like ${`${path}%`}
       and (member.restricted_on is null or ${seesRestricted(actor, path)})
       and exists (select from unnest(${years}::int[]) as milestone
                    where member.admitted_on > ${window.after}::date - make_interval(years => milestone)
                                               - interval '2 days'
                      and member.admitted_on <= ${window.on}::date - make_interval(years => milestone)
                                               + interval '2 days')
     order by organisation.path, member.name_order, member.id`);
  const persons = await readPersons(
    reader,
    rows.map(({ memberId }) => memberId),
  );
  const lines: BadgeLine[] = [];
  for (const { caseIds, ...row } of rows) {
    const person = persons.get(row.memberId);
    if (person === undefined || !isOfficial(person, today)) continue;
    const held = await badgesOf(reader, secrets, row.memberId);
    const due = badgeDue(pack, row.admittedOn, window, held);
    if (due === null) continue;
    const cases = await Promise.all(caseIds.map((id) => findCase(reader, secrets, id)));
    const own = cases.find((each) => Number(each?.record.input["milestone"]) === due.years);
    lines.push({
      ...row,
      ...due,
      caseId: own?.record.caseId ?? null,
      caseState: own?.record.state ?? null,
    });
  }
  return lines;
}
