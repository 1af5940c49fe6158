import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Role } from "@chiboso/domain/access/roles.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  VISIT_MINUTES,
  type ReadThing,
  type StatedPurpose,
} from "@chiboso/domain/members/readings/purposes.ts";
import { sql, type Transaction } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";

export interface Reading {
  readonly actor: Actor;
  readonly now: Instant;
  /** Whose data were shown; oneself is left out, reading about oneself is not written down. */
  readonly memberIds: readonly Id[];
  readonly purpose: StatedPurpose;
  readonly what: ReadThing;
  /** The route that showed it. */
  readonly route: string;
}

/** What a screen asks for again and again; a file, a document and a table are written down each time. */
const LOOKED_AT_AGAIN: readonly ReadThing[] = ["list", "search"];

/** The office in which somebody reads, when several would do: the one nearest to keeping files comes first. */
const IN_THE_NAME_OF: readonly Role[] = [
  "organisationBoard",
  "committeeOffice",
  "inspectionCommission",
  "secretary",
  "deputySecretary",
  "auditor",
  "committeeMember",
  "clerk",
  "chair",
  "member",
];

/**
 * Writes down that personal data were read, for what and in which office, in the transaction that shows
 * them: one statement for however many persons. Each of them can see it. A list that is
 * turned, sorted and searched again within one visit is written down once for each whom it shows.
 */
export async function noteReading(tx: Transaction, reading: Reading): Promise<void> {
  const { actor, now, purpose, what, route } = reading;
  const memberIds = [...new Set(reading.memberIds)].filter((each) => each !== actor.memberId);
  if (memberIds.length === 0) return;
  const offices = actor.grants
    .filter(({ role }) => IN_THE_NAME_OF.includes(role))
    .toSorted((a, b) => IN_THE_NAME_OF.indexOf(a.role) - IN_THE_NAME_OF.indexOf(b.role));
  const statement = sql`
    with office as (
      select held.rank, held.role, held.path, coalesce(organisation.name, '') as name
        from unnest(${offices.map(({ role }) => role)}::text[], ${offices.map(({ path }) => path)}::text[],
                    ${offices.map(({ organisationId }) => organisationId)}::uuid[])
             with ordinality as held (role, path, organisation_id, rank)
        left join organisation on organisation.id = held.organisation_id)
    insert into file_read (id, member_id, account_id, reader_name, route, at, purpose, reason, what,
                           reader_role, reader_organisation)
    select read.id, read.member_id, ${actor.accountId}, ${actor.name}, ${route}, ${now}, ${purpose.purpose},
           ${purpose.reason}, ${what}, office.role, coalesce(office.name, '')
      from unnest(${memberIds.map(() => newId())}::uuid[], ${memberIds}::uuid[]) as read (id, member_id)
      left join member on member.id = read.member_id
      left join organisation home on home.id = member.home_id
      left join office on office.rank = coalesce(
        (select min(rank) from office where home.path ^@ path), (select min(rank) from office))
     where not (${LOOKED_AT_AGAIN.includes(what)} and exists (
       select from file_read earlier
        where earlier.member_id = read.member_id and earlier.account_id = ${actor.accountId}
          and earlier.route = ${route} and earlier.what = ${what}
          and earlier.purpose = ${purpose.purpose} and earlier.reason = ${purpose.reason}
          and earlier.at <= ${now} and earlier.at > ${now}::timestamptz - make_interval(mins => ${VISIT_MINUTES})))`;
  // Before every page that is shown: planning it takes longer than carrying it out, and nobody waits for it.
  tx.send(statement, "note reading");
}
