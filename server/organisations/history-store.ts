import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { getHistory } from "@chiboso/domain/organisations/acts-contract.ts";
import type { DecidingDocument } from "@chiboso/domain/organisations/acts.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import type { KeptLeaving, OrganisationTables } from "./tables.ts";

export interface KeptAct {
  readonly actId: Id;
  readonly kind: OrganisationTables["organisation_act"]["kind"];
  readonly on: LocalDate;
  readonly document: DecidingDocument;
  readonly now: Instant;
  readonly actor: Actor;
  readonly logOrganisationId: Id;
  readonly entryIndex: number;
  readonly subjects: readonly Id[];
  /** By which rule and level a whole cell left its base. */
  readonly leftBase?: KeptLeaving | null;
}

/** Keeps the act with its document and where the log has it. Sent with the commit, right behind the seal. */
export function insertAct(tx: Transaction, act: KeptAct): void {
  const { actId, document, actor } = act;
  tx.send(sql`
    insert into organisation_act (id, kind, on_day, document_number, document_date, document_issuer, at,
      account_id, account_name, log_organisation_id, entry_index, left_base)
    values (${actId}, ${act.kind}, ${act.on}, ${document.number}, ${document.date}, ${document.issuer},
      ${act.now}, ${actor.accountId}, ${actor.name}, ${act.logOrganisationId}, ${act.entryIndex},
      ${act.leftBase ? JSON.stringify(act.leftBase) : null}::jsonb)`);
  tx.send(sql`
    insert into organisation_act_subject (act_id, organisation_id)
    select ${actId}, unnest(${[...act.subjects]}::uuid[])`);
}

type History = Reply<typeof getHistory>;

interface ActRow extends Omit<History["acts"][number], "document"> {
  readonly number: string;
  readonly date: LocalDate;
  readonly issuer: string;
}

/** The acts that an organisation was part of, latest first. */
export async function actsOn(reader: Reader, organisationId: Id): Promise<History["acts"]> {
  const rows = await reader.query(sql<ActRow>`
    select act.id as "actId", act.kind, act.on_day as on, document_number as number,
           document_date as date, document_issuer as issuer, act.at as "enteredAt",
           account_name as "enteredBy", log_organisation_id as "logOrganisationId",
           log.name as "logName", entry_index as "entryIndex",
           left_base - 'memberIds' as "leftBase",
           array(select distinct post from member_post
                  where given_by = act.id
                     or (ended_by = act.id and act.kind = 'postEnded')) as posts,
           (select json_agg(json_build_object('id', organisation.id, 'name', organisation.name)
                            order by organisation.path)
              from organisation_act_subject other
              join organisation on organisation.id = other.organisation_id
             where other.act_id = act.id) as organisations
      from organisation_act_subject subject
      join organisation_act act on act.id = subject.act_id
      join organisation log on log.id = act.log_organisation_id
     where subject.organisation_id = ${organisationId}
     order by act.on_day desc, act.at desc`);
  return rows.map(({ number, date, issuer, ...act }) => ({
    ...act,
    document: { number, date, issuer },
  }));
}

interface VersionRow extends Omit<History["versions"][number], "superior"> {
  readonly superiorId: Id | null;
  readonly superiorName: string | null;
}

/** How an organisation stood between two days, latest first; the superior as it is called today. */
export async function versionsOf(reader: Reader, organisationId: Id): Promise<History["versions"]> {
  const rows = await reader.query(sql<VersionRow>`
    select version.since, version.until, version.name, version.code, version.kind, version.seat,
           version.replaced_at is not null as replaced,
           superior.id as "superiorId", superior.name as "superiorName"
      from organisation_version version
      left join organisation superior on superior.id = version.parent_id
     where version.organisation_id = ${organisationId}
     order by version.since desc nulls last, version.recorded_at desc, version.id desc`);
  return rows.map(({ superiorId, superiorName, ...version }) => ({
    ...version,
    superior: superiorId === null ? null : { id: superiorId, name: superiorName ?? "" },
  }));
}
