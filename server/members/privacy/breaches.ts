import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type {
  Breach,
  listBreaches,
  noteBreachNotified,
  recordBreach,
} from "@chiboso/domain/members/privacy/breach-contract.ts";
import type { ReadAsked, WriteAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";

const SELECT = sql`
  select id as "breachId", noticed_at as "noticedAt", what, data_classes as "dataClasses", persons, measures,
         recorded_by as "recordedBy", recorded_at as "recordedAt",
         case when notified_at is not null then
           json_build_object('at', to_char(notified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                             'to', notified_to, 'by', notified_by) end as notified
    from data_breach`;

/** What an organisation has recorded, latest first. */
export async function showBreaches(
  asked: ReadAsked<typeof listBreaches>,
): Promise<Result<Reply<typeof listBreaches>>> {
  const { reader, params, now } = asked;
  const breaches = await reader.query(sql<Breach>`
    ${SELECT} where organisation_id = ${params.organisationId} order by noticed_at desc limit 200`);
  return ok({ now, breaches: [...breaches] });
}

/** Records a breach; it cannot have been noticed later than now. */
export async function record(
  asked: WriteAsked<typeof recordBreach, undefined>,
): Promise<Result<Breach>> {
  const { tx, actor, params, body, now } = asked;
  if (body.noticedAt > now) return refuse("members.breach_in_future", undefined, "noticedAt");
  await tx.query(sql`
    insert into data_breach (id, organisation_id, noticed_at, what, data_classes, persons, measures, recorded_by,
                             recorded_at)
    values (${body.breachId}, ${params.organisationId}, ${body.noticedAt}, ${body.what},
            ${[...new Set(body.dataClasses)]}::text[], ${body.persons}, ${body.measures}, ${actor.name}, ${now})`);
  return found(tx, params.organisationId, body.breachId);
}

/** Notes when and to whom it was told, once. */
export async function noteNotified(
  asked: WriteAsked<typeof noteBreachNotified, undefined>,
): Promise<Result<Breach>> {
  const { tx, actor, params, body, now } = asked;
  const breach = await found(tx, params.organisationId, params.breachId);
  if (!breach.ok) return breach;
  if (breach.value.notified !== null) return refuse("members.breach_told");
  if (body.at > now) return refuse("members.breach_in_future", undefined, "at");
  if (body.at < breach.value.noticedAt) return refuse("members.breach_before", undefined, "at");
  await tx.query(sql`
    update data_breach set notified_at = ${body.at}, notified_to = ${body.to}, notified_by = ${actor.name}
     where id = ${params.breachId} and notified_at is null`);
  return found(tx, params.organisationId, params.breachId);
}

async function found(reader: Reader, organisationId: Id, breachId: Id): Promise<Result<Breach>> {
  const [breach] = await reader.query(sql<Breach>`
    ${SELECT} where organisation_id = ${organisationId} and id = ${breachId}`);
  return breach === undefined ? refuse("kernel.not_found") : ok(breach);
}
