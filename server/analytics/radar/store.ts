import type { RadarCase, RadarCell, RadarMember } from "@chiboso/domain/analytics/radar/radar.ts";
import type { Instant, LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { DatedStanding } from "@chiboso/domain/members/standing-on.ts";
import { sql, type Reader } from "../../platform/database.ts";

/** Where and when the radar looks. */
export interface RadarScope {
  readonly places: readonly string[];
  readonly today: LocalDate;
  readonly until: LocalDate;
  /** The last day of awards: milestones after it are still to come. */
  readonly awardsAfter: LocalDate;
  readonly milestones: readonly number[];
  /** Meetings from then on are counted for absences. */
  readonly attendedSince: Instant;
  readonly quarter: { readonly first: LocalDate; readonly last: LocalDate };
}

type MemberRow = Omit<RadarMember, "facts"> & {
  readonly admittedOn: LocalDate | null;
  readonly officialOn: LocalDate | null;
  readonly standings: readonly DatedStanding[];
};

/** The paths of a scope as one condition: whatever lies within a place begins with its path. */
function within(column: string, places: readonly string[]) {
  return sql<boolean>`${sql.ref(column)} like any (${places.map((path) => `${path}%`)}::text[])`;
}

/** The members of whom something may fall due; the rules then say what does. */
export async function membersInSight(reader: Reader, scope: RadarScope): Promise<RadarMember[]> {
  const { today } = scope;
  const rows = await reader.query(sql<MemberRow>`
    with missed as (
      select member_id, organisation_id, count(*)::int as missed
        from (select attendance.member_id, attendance.organisation_id,
                     sum(attendance.came::int) over (
                       partition by attendance.member_id, attendance.organisation_id
                       order by attendance.planned_at desc, attendance.meeting_id) as came_since
                from radar_attendance attendance
                join organisation on organisation.id = attendance.organisation_id
               where ${within("organisation.path", scope.places)}
                 and attendance.planned_at >= ${scope.attendedSince}) run
       where came_since = 0 group by member_id, organisation_id)
    select radar.member_id as "memberId", radar.member_name as "memberName",
           radar.organisation_id as "organisationId", radar.organisation_name as "organisationName",
           radar.admitted_on as "admittedOn", radar.official_on as "officialOn",
           coalesce(missed.missed, 0) as missed, elsewhere.until as "elsewhereUntil",
           ${hasCase("recognition")} as "recognitionOpen",
           ${hasCase("badge")} or exists (
             select from life_case where life_case.member_id = radar.member_id
                and life_case.kind = 'badge' and life_case.state = 'done'
                and life_case.closed_on > ${scope.awardsAfter}::date) as "badgeInHand",
           coalesce(standings.list, '[]') as standings
      from radar_member radar
      left join missed on missed.member_id = radar.member_id
                      and missed.organisation_id = radar.organisation_id
      left join lateral (
        select max(until) as until from member_standing
         where member_standing.member_id = radar.member_id and standing = 'temporarilyElsewhere'
           and since <= ${today}::date and until > ${today}::date) elsewhere on true
      left join lateral (
        select json_agg(json_build_object('standing', standing, 'since', since, 'until', until)) as list
          from member_standing where member_standing.member_id = radar.member_id) standings on true
     where ${within("radar.path", scope.places)}
       and (radar.since is null or radar.since <= ${today}::date)
       and (radar.until is null or radar.until > ${today}::date)
       and ((radar.official_on is null and radar.admitted_on is not null)
            or radar.official_on > ${today}::date
            or missed.missed > 1 or elsewhere.until is not null
            or exists (select from unnest(${scope.milestones}::int[]) years
                        where radar.admitted_on + make_interval(years => years)
                              between ${scope.awardsAfter}::date and ${scope.until}::date))`);
  return rows.map(({ admittedOn, officialOn, standings, ...row }) => ({
    ...row,
    facts: { admittedOn, officialOn, rows: standings },
  }));
}

function hasCase(kind: string) {
  return sql<boolean>`exists (
    select from life_case where life_case.member_id = radar.member_id
       and life_case.kind = ${kind} and life_case.state = 'open')`;
}

/** The organisations of the Party that exist, with their running term and this quarter's thematic meeting. */
export async function cellsInSight(reader: Reader, scope: RadarScope): Promise<RadarCell[]> {
  const { today, quarter } = scope;
  const rows = await reader.query(sql<RadarCell>`
    select organisation.id as "organisationId", organisation.name as "organisationName",
           organisation.kind in ('baseCell', 'subCell') as "isCell",
           term.planned_until as "termUntil", thematic.on_day as "thematicOn"
      from organisation
      left join organisation_term term on term.organisation_id = organisation.id
       and term.since <= ${today}::date and (term.until is null or term.until > ${today}::date)
      left join lateral (
        select min((planned_at at time zone 'Asia/Ho_Chi_Minh')::date)::text as on_day
          from meeting_figures figures
         where figures.organisation_id = organisation.id and figures.kind = 'thematic'
           and figures.state <> 'cancelled'
           and (planned_at at time zone 'Asia/Ho_Chi_Minh')::date
               between ${quarter.first}::date and ${quarter.last}::date) thematic on true
     where ${within("organisation.path", scope.places)}
       and organisation.kind in ('partyBody', 'baseBody', 'sectionalBody', 'baseCell', 'subCell')
       and (organisation.dissolved_on is null or organisation.dissolved_on > ${today}::date)`);
  return [...rows];
}

/** Open cases whose next step has a day. */
export async function casesInSight(reader: Reader, scope: RadarScope): Promise<RadarCase[]> {
  const rows = await reader.query(sql<RadarCase>`
    select life_case.id as "caseId", life_case.kind as "caseKind", life_case.next_step as step,
           life_case.next_due_on as due, life_case.next_rule as rule,
           member.id as "memberId", member.full_name as "memberName",
           organisation.id as "organisationId", organisation.name as "organisationName"
      from life_case
      join member on member.id = life_case.member_id
      join organisation on organisation.id = life_case.organisation_id
     where ${within("organisation.path", scope.places)} and life_case.state = 'open'
       and life_case.next_step is not null and life_case.next_rule is not null
       and life_case.next_due_on <= ${scope.until}::date`);
  return [...rows];
}
