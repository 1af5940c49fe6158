import { localDateOf, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { CarriedFrom } from "@chiboso/domain/meetings/planning/carry.ts";
import { overlaps, papersDue } from "@chiboso/domain/meetings/planning/clock.ts";
import type {
  BeforeView,
  viewBefore as route,
} from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import type { ReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { rulesAt } from "../../rules/public.ts";
import { lastResultsOf } from "../results/last-results.ts";
import { rightsAt } from "../rights.ts";
import { findMeeting, getMeeting } from "../store.ts";
import type { Meeting } from "../tables.ts";
import { findEntry } from "./plan-store.ts";

/** What came before a meeting; who else is called elsewhere at its time is for officers, and oneself. */
export async function showBefore(asked: ReadAsked<typeof route>): Promise<Result<BeforeView>> {
  const { reader, actor, params, now } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  const may = await rightsAt(reader, actor, meeting);
  const officer = may.prepare || may.run || may.isChair || may.isClerk;
  if (meeting.state === "prepared" && !officer) return refuse("kernel.not_found");
  return ok(await beforeOf(reader, meeting, { memberId: actor.memberId, officer }, now));
}

async function beforeOf(
  reader: Reader,
  meeting: Meeting,
  asker: { readonly memberId: Id | null; readonly officer: boolean },
  now: Instant,
): Promise<BeforeView> {
  const preparing = meeting.state === "prepared" || meeting.state === "invited";
  const prepares =
    meeting.prepares_id === null ? undefined : await findMeeting(reader, meeting.prepares_id);
  const day = localDateOf(meeting.planned_at, meeting.zone);
  const pack = await rulesAt(reader, meeting.organisation_id, day);
  return {
    papersDue: preparing
      ? papersDue(pack, { plannedAt: meeting.planned_at, zone: meeting.zone })
      : null,
    lastResults: await lastResultsOf(reader, meeting, now),
    planned: await plannedOf(reader, meeting),
    prepares: prepares
      ? { id: prepares.id, title: prepares.title, plannedAt: prepares.planned_at }
      : null,
    committee: await committeeOf(reader, meeting.id),
    clashes: preparing ? await clashesOf(reader, meeting, asker) : [],
  };
}

async function plannedOf(reader: Reader, meeting: Meeting): Promise<BeforeView["planned"]> {
  if (meeting.plan_entry_id === null) return null;
  const entry = await findEntry(reader, meeting.plan_entry_id);
  return entry ? { year: entry.year, topic: entry.topic, drafter: entry.drafterName } : null;
}

/** The committee's meeting that prepares this one, unless it was called off. */
export async function committeeOf(reader: Reader, meetingId: Id): Promise<BeforeView["committee"]> {
  const rows = await reader.query(sql<NonNullable<BeforeView["committee"]>>`
    select id, planned_at as "plannedAt", state from meeting
     where prepares_id = ${meetingId} and state <> 'cancelled'`);
  return rows[0] ?? null;
}

interface Clash {
  readonly id: Id;
  readonly title: string;
  readonly plannedAt: Instant;
  readonly minutes: number;
  readonly name: string;
}

/**
 * Other meetings to come, within what the asker sees, to which somebody of this one is called as well:
 * by the rolls, and as chair or clerk while there is no roll yet.
 */
async function clashesOf(
  reader: Reader,
  meeting: Meeting,
  asker: { readonly memberId: Id | null; readonly officer: boolean },
): Promise<BeforeView["clashes"]> {
  const rows = await reader.query(sql<Clash>`
    with mine as (
      select member_id, name from invitation where meeting_id = ${meeting.id} and summoned
      union select chair_id, chair_name from meeting where id = ${meeting.id}
      union select clerk_id, clerk_name from meeting where id = ${meeting.id})
    select distinct other.id, other.title, other.planned_at as "plannedAt", other.minutes, mine.name
      from mine
      join lateral (
        select meeting_id as id from invitation where member_id = mine.member_id and summoned
        union select id from meeting where chair_id = mine.member_id
        union select id from meeting where clerk_id = mine.member_id) called on true
      join meeting other on other.id = called.id
     where (${asker.officer} or mine.member_id = ${asker.memberId}) and other.id <> ${meeting.id}
       and other.state in ('invited', 'open')
       and other.planned_at > ${meeting.planned_at}::timestamptz - interval '1 day'
       and other.planned_at < ${meeting.planned_at}::timestamptz + interval '1 day'
     order by other.planned_at, other.id, mine.name`);
  const span = { plannedAt: meeting.planned_at, minutes: meeting.minutes };
  const seen = rows.filter((row) => overlaps(span, row));
  return [...new Map(seen.map((row) => [row.id, row])).values()].map(
    ({ id, title, plannedAt }) => ({
      id,
      title,
      plannedAt,
      names: seen.filter((row) => row.id === id).map((row) => row.name),
    }),
  );
}

/** Where the carried topics of a meeting come from, by the item that goes on with each. */
export async function carriedInto(
  reader: Reader,
  meetingId: Id,
  items: readonly { readonly carried_from_id: Id | null }[],
): Promise<ReadonlyMap<Id, CarriedFrom>> {
  if (items.every((item) => item.carried_from_id === null)) return new Map();
  const rows = await reader.query(sql<{
    id: Id;
    itemId: Id;
    meetingId: Id;
    plannedAt: Instant;
    zone: string;
  }>`
    select item.id, origin.id as "itemId", held.id as "meetingId", held.planned_at as "plannedAt", held.zone
      from agenda_item item
      join agenda_item origin on origin.id = item.carried_from_id
      join meeting held on held.id = origin.meeting_id
     where item.meeting_id = ${meetingId}`);
  return new Map(
    rows.map(({ id, itemId, meetingId: from, plannedAt, zone }) => [
      id,
      { itemId, meetingId: from, date: localDateOf(plannedAt, zone) },
    ]),
  );
}
