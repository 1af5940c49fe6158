import { isWithin } from "@chiboso/domain/access/rights.ts";
import { RADAR_LIMIT, type getRadar } from "@chiboso/domain/analytics/radar/contract.ts";
import { quarterOf, radarOf } from "@chiboso/domain/analytics/radar/radar.ts";
import { addMonths, instantOf, localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { awardWindow, milestones } from "@chiboso/domain/members/cases/badge-due.ts";
import { DAILY_WORK } from "@chiboso/domain/members/readings/purposes.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import { hiddenAmong, noteReading } from "../../members/public.ts";
import { findOrganisation } from "../../organisations/public.ts";
import type { LoggedReadAsked } from "../../platform/capability.ts";
import { sql, type Reader } from "../../platform/database.ts";
import { rulesByPath, workingCalendar } from "../../rules/public.ts";
import { casesInSight, cellsInSight, membersInSight, type RadarScope } from "./store.ts";

/** Months of meetings that are looked through for absences in a row. */
const ATTENDANCE_MONTHS = 6;

/** What falls due in the reader's places, the earliest first. */
export async function viewRadar(
  asked: LoggedReadAsked<typeof getRadar>,
): Promise<Result<Reply<typeof getRadar>>> {
  const { tx: reader, query, now, actor } = asked;
  const places = await placesUnder(asked);
  if (places === undefined) return refuse("kernel.not_found");
  const today = localDateOf(now, VIETNAM);
  const until = addMonths(today, query.months);
  const rules = await rulesByPath(reader);
  const common = rules(commonOf(places));
  const scope: RadarScope = {
    places,
    today,
    until,
    awardsAfter: awardWindow(common, today).after,
    milestones: milestones(common, today),
    attendedSince: instantOf(addMonths(today, -ATTENDANCE_MONTHS), "00:00", VIETNAM),
    quarter: quarterOf(today),
  };
  const facts = {
    members: await membersInSight(reader, scope),
    cells: await cellsInSight(reader, scope),
    cases: await casesInSight(reader, scope),
  };
  const calendar = await workingCalendar(reader);
  const about = [...facts.members, ...facts.cells, ...facts.cases];
  const packAt = await rulesOf(reader, about, rules);
  const items = radarOf(facts, { packAt, calendar, today, until });
  const persons = items.flatMap(({ member }) => (member === null ? [] : [member.memberId]));
  const hidden = await hiddenAmong(reader, actor, persons);
  const told = items.filter(({ member }) => member === null || !hidden.has(member.memberId));
  const shown = told.slice(0, RADAR_LIMIT).map((item) => ({ ...item, params: { ...item.params } }));
  const memberIds = shown.flatMap(({ member }) => (member === null ? [] : [member.memberId]));
  const read = { actor, now, memberIds, purpose: DAILY_WORK, what: "list" } as const;
  await noteReading(reader, { ...read, route: "analytics.getRadar" });
  return ok({ today, until, items: shown, cut: told.length > RADAR_LIMIT });
}

/** The one place, where there is one: days of awards are the same below it. */
function commonOf(places: readonly string[]): string {
  const [place] = places;
  return places.length === 1 && place !== undefined ? place : "/";
}

/** The rules at each organisation that somebody or something stands in. */
async function rulesOf(
  reader: Reader,
  about: readonly { readonly organisationId: string }[],
  rules: (path: string) => RulePack,
): Promise<(organisationId: string) => RulePack> {
  const ids = [...new Set(about.map(({ organisationId }) => organisationId))];
  const rows = await reader.query(sql<{ id: string; path: string }>`
    select id, path from organisation where id = any(${ids}::uuid[])`);
  const packs = new Map(rows.map(({ id, path }) => [id, rules(path)]));
  const central = rules("/");
  return (organisationId) => packs.get(organisationId) ?? central;
}

/** The reader's places, or the part of them below an organisation; undefined when it is out of reach. */
async function placesUnder({
  tx: reader,
  query,
  places,
}: LoggedReadAsked<typeof getRadar>): Promise<readonly string[] | undefined> {
  if (query.under === undefined) return places;
  const under = await findOrganisation(reader, query.under);
  if (under === undefined) return undefined;
  if (places.some((place) => isWithin(under.path, place))) return [under.path];
  const below = places.filter((place) => isWithin(place, under.path));
  return below.length > 0 ? below : undefined;
}
