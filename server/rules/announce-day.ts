import type { Actor } from "@chiboso/domain/access/actor.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { decideAnnouncement } from "@chiboso/domain/rules/confirm.ts";
import type { announceDay, withdrawDay } from "@chiboso/domain/rules/contract.ts";
import { sealAct } from "../ledger/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { sql, type Reader, type Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { announcedDays } from "./store.ts";
import type { RuleTables } from "./tables.ts";

/**
 * The top of the tree whose calendar the actor keeps; undefined for everybody else. Days count for the whole site,
 * so that an office below cannot move the terms of others.
 */
export async function calendarKeptBy(reader: Reader, actor: Actor): Promise<Id | undefined> {
  const tops = await reader.query(sql<{ id: Id; path: string }>`
    select id, path from organisation where parent_id is null and dissolved_on is null order by path`);
  return tops.find(({ path }) => may(actor, "rules.keepCalendar", path))?.id;
}

/** One at a time, so that nobody enters a day that another has just entered or withdrawn. */
async function lockCalendar(tx: Transaction): Promise<void> {
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('announced_day'))`);
}

/** Enters a day as it was announced, in the log of the top; deadlines are counted with it from then on. */
export async function enterDay(
  asked: WriteAsked<typeof announceDay, undefined>,
): Promise<Result<Reply<typeof announceDay>>> {
  const { tx, actor, body, now, services } = asked;
  const organisationId = await calendarKeptBy(tx, actor);
  if (organisationId === undefined) return refuse("rules.only_top_keeps_calendar");
  await lockCalendar(tx);
  const standing = (await announcedDays(tx)).filter(({ withdrawn }) => withdrawn === null);
  const entered = standing.map(({ day }) => day);
  const decided = decideAnnouncement(body, entered, localDateOf(now, VIETNAM));
  if (!decided.ok) return decided;
  const { day, worked, document } = body;
  const id = newId();
  await tx
    .write<RuleTables>()
    .insertInto("announced_day")
    .values({
      id,
      organisation_id: organisationId,
      day,
      worked,
      document,
      entered_by: actor.accountId,
      entered_by_name: actor.name,
      at: now,
    })
    .execute();
  await sealAct(tx, services.config, {
    organisationId,
    kind: "rules.dayAnnounced",
    at: now,
    actor: actor.accountId,
    ref: id,
    memberId: null,
    content: { day, worked, document },
  });
  return ok({ id, day, worked, document, enteredBy: actor.name, at: now, withdrawn: null });
}

/** Takes an announced day back; it stays with who, when and why, for the terms that were counted with it. */
export async function takeBackDay(
  asked: WriteAsked<typeof withdrawDay, undefined>,
): Promise<Result<Reply<typeof withdrawDay>>> {
  const { tx, actor, body, now, params, services } = asked;
  const { dayId } = params;
  const organisationId = await calendarKeptBy(tx, actor);
  if (organisationId === undefined) return refuse("rules.only_top_keeps_calendar");
  await lockCalendar(tx);
  const found = (await announcedDays(tx)).find(({ id }) => id === dayId);
  if (found === undefined) return refuse("rules.day_unknown");
  if (found.withdrawn !== null) return refuse("rules.day_withdrawn");
  const { reason } = body;
  await tx.query(sql`
    update announced_day
       set withdrawn_at = ${now}, withdrawn_by_name = ${actor.name}, withdrawn_reason = ${reason}
     where id = ${dayId}`);
  await sealAct(tx, services.config, {
    organisationId,
    kind: "rules.dayWithdrawn",
    at: now,
    actor: actor.accountId,
    ref: dayId,
    memberId: null,
    content: { day: found.day, worked: found.worked, reason },
  });
  return ok({ ...found, withdrawn: { at: now, by: actor.name, reason } });
}
