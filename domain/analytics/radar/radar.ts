import { addDays, addMonths, type LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { WorkingCalendar } from "../../kernel/working-days.ts";
import { awardWindow, fullOn, milestones } from "../../members/cases/badge-due.ts";
import { belongsToCell, standingOn, type StandingFacts } from "../../members/standing-on.ts";
import type { Citation } from "../../rules/citation.ts";
import { citationById, deadlineAfter, limitOf } from "../../rules/limits.ts";
import type { RulePack } from "../../rules/pack.ts";

/** What a secretary must not miss. `absence` has no due day: it has happened. */
export const RADAR_KINDS = [
  "probationEnd",
  "badge",
  "absence",
  "temporaryEnd",
  "termEnd",
  "thematic",
  "caseStep",
] as const;

export type RadarKind = (typeof RADAR_KINDS)[number];

interface Somebody {
  readonly memberId: Id;
  readonly memberName: string;
}

interface Somewhere {
  readonly organisationId: Id;
  readonly organisationName: string;
}

/** One warning, with the rule from which its day follows and what its text needs. */
export interface RadarItem extends Somewhere {
  readonly kind: RadarKind;
  readonly member: Somebody | null;
  readonly due: LocalDate | null;
  readonly citation: Citation;
  readonly params: Readonly<Record<string, string | number>>;
  /** The open case that it is about. */
  readonly caseId: Id | null;
}

/** A member with what the radar judges by. */
export interface RadarMember extends Somebody, Somewhere {
  readonly facts: StandingFacts;
  /** End of a stay elsewhere that is still running. */
  readonly elsewhereUntil: LocalDate | null;
  /** Meetings in a row, up to the last one held, to which the member was summoned and did not come. */
  readonly missed: number;
  /** Whether a case of recognition is open: then its own next step is shown instead. */
  readonly recognitionOpen: boolean;
  /** Whether a badge is being awarded, or was since the last day of awards. */
  readonly badgeInHand: boolean;
}

export interface RadarCell extends Somewhere {
  /** First day of the quarter's thematic meeting, held or called; null when there is none. */
  readonly thematicOn: LocalDate | null;
  readonly isCell: boolean;
  /** Planned last day of the running term. */
  readonly termUntil: LocalDate | null;
}

export interface RadarCase extends Somebody, Somewhere {
  readonly caseId: Id;
  readonly caseKind: string;
  readonly step: string;
  readonly due: LocalDate;
  readonly rule: string;
}

export interface RadarFacts {
  readonly members: readonly RadarMember[];
  readonly cells: readonly RadarCell[];
  readonly cases: readonly RadarCase[];
}

interface Looked {
  readonly calendar: WorkingCalendar;
  readonly today: LocalDate;
  /** The last day that is looked at. */
  readonly until: LocalDate;
}

/** The rules of the organisation that is looked at: each may have stricter ones. */
type Looking = Looked & { readonly pack: RulePack };

/** Meetings missed in a row from which a secretary is warned: with the next one it would be the third. */
const WARNED_FROM = 2;

/** Everything that falls due up to a day, what has no day first, then the earliest. */
export function radarOf(
  facts: RadarFacts,
  looked: Looked & { readonly packAt: (organisationId: Id) => RulePack },
): RadarItem[] {
  const at = ({ organisationId }: Somewhere): Looking => ({
    ...looked,
    pack: looked.packAt(organisationId),
  });
  const items = [
    ...facts.members.flatMap((member) => aboutMember(member, at(member))),
    ...facts.cells.flatMap((cell) => aboutCell(cell, at(cell))),
    ...facts.cases.map((each) => aboutCase(each, at(each))),
  ].filter((item) => item.due === null || item.due <= looked.until);
  return items.toSorted(
    (a, b) =>
      compare(a.due ?? "", b.due ?? "") ||
      compare(a.organisationName, b.organisationName) ||
      compare(a.member?.memberName ?? "", b.member?.memberName ?? ""),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function aboutMember(member: RadarMember, looking: Looking): RadarItem[] {
  const standing = standingOn(member.facts, looking.today);
  if (standing === null || !belongsToCell(standing)) return [];
  return [
    standing === "probationary" ? probationEnd(member, looking) : null,
    badge(member, looking),
    standing === "exempt" || standing === "temporarilyElsewhere" ? null : absence(member, looking),
    temporaryEnd(member, looking),
  ].filter((item) => item !== null);
}

function itemFor(
  kind: RadarKind,
  about: RadarMember | RadarCell | RadarCase,
  rest: Pick<RadarItem, "due" | "citation"> & Partial<Pick<RadarItem, "params" | "caseId">>,
): RadarItem {
  const { organisationId, organisationName } = about;
  const member =
    "memberId" in about ? { memberId: about.memberId, memberName: about.memberName } : null;
  return { kind, organisationId, organisationName, member, params: {}, caseId: null, ...rest };
}

/** ADM-11, ADM-12: the cell considers within the term after the probation is over. */
function probationEnd(member: RadarMember, looking: Looking): RadarItem | null {
  const { admittedOn } = member.facts;
  if (admittedOn === null || member.recognitionOpen) return null;
  const { pack, calendar } = looking;
  const { due: endsOn } = deadlineAfter(pack, "probation", admittedOn, calendar);
  const { due, citation } = deadlineAfter(pack, "recognitionConsidered", endsOn, calendar);
  return itemFor("probationEnd", member, { due, citation, params: { day: endsOn } });
}

/** BDG-01, BDG-03: a milestone that is reached by the next awards, or by those within sight. */
function badge(member: RadarMember, looking: Looking): RadarItem | null {
  const { admittedOn } = member.facts;
  if (admittedOn === null || member.badgeInHand) return null;
  const { pack, today } = looking;
  const last = awardWindow(pack, today).after;
  const next = milestones(pack, today)
    .map((years) => ({ years, on: fullOn(admittedOn, years) }))
    .find(({ on }) => on > last);
  if (next === undefined) return null;
  const due = awardWindow(pack, next.on).on;
  const citation = citationById(pack, "BDG-01", today);
  return itemFor("badge", member, { due, citation, params: { years: next.years, day: next.on } });
}

/** REM-01: months without activity may end in removal; the secretary is warned before the third. */
function absence(member: RadarMember, looking: Looking): RadarItem | null {
  if (member.missed < WARNED_FROM) return null;
  const { citation } = limitOf(looking.pack, "withoutActivity", looking.today);
  return itemFor("absence", member, { due: null, citation, params: { count: member.missed } });
}

/** TRF-04: whoever is elsewhere for a time comes back or has the stay extended. */
function temporaryEnd(member: RadarMember, looking: Looking): RadarItem | null {
  if (member.elsewhereUntil === null) return null;
  const { citation } = limitOf(looking.pack, "temporaryTransfer", looking.today);
  return itemFor("temporaryEnd", member, { due: member.elsewhereUntil, citation });
}

function aboutCell(cell: RadarCell, looking: Looking): RadarItem[] {
  const { pack, today } = looking;
  const items: RadarItem[] = [];
  if (cell.termUntil !== null) {
    const citation = citationById(pack, "MEET-16", today);
    items.push(itemFor("termEnd", cell, { due: cell.termUntil, citation }));
  }
  if (cell.isCell && cell.thematicOn === null) {
    const citation = citationById(pack, "MEET-05", today);
    const quarter = quarterOf(today);
    items.push(
      itemFor("thematic", cell, {
        due: quarter.last,
        citation,
        params: { quarter: quarter.number },
      }),
    );
  }
  return items;
}

function aboutCase(each: RadarCase, looking: Looking): RadarItem {
  const citation = citationById(looking.pack, each.rule, looking.today);
  const params = { caseKind: each.caseKind, step: each.step };
  return itemFor("caseStep", each, { due: each.due, citation, params, caseId: each.caseId });
}

/** The quarter that a day lies in: its number, first and last day. */
export function quarterOf(day: LocalDate): {
  readonly number: number;
  readonly first: LocalDate;
  readonly last: LocalDate;
} {
  const number = Math.ceil(Number(day.slice(5, 7)) / 3);
  const first = `${day.slice(0, 4)}-${String(number * 3 - 2).padStart(2, "0")}-01`;
  return { number, first, last: addDays(addMonths(first, 3), -1) };
}
