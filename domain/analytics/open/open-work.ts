import * as z from "zod";
import {
  addDays,
  localDateOf,
  localDate,
  type Instant,
  type LocalDate,
} from "../../kernel/dates.ts";
import { id, type Id } from "../../kernel/ids.ts";
import type { WorkingCalendar } from "../../kernel/working-days.ts";
import { papersDue } from "../../meetings/planning/clock.ts";
import { finalPapersRule, isLate, lastDayOf, minutesDueAt } from "../../minutes/deadline.ts";
import { reportDue } from "../../quality/rules.ts";
import { citation, type Citation } from "../../rules/citation.ts";
import { limitOf } from "../../rules/limits.ts";
import type { RulePack } from "../../rules/pack.ts";
import { citationOf } from "../../rules/rules.ts";

export const OPEN_KINDS = [
  "minutes",
  "resolution",
  "quality",
  "task",
  "papers",
  "ballots",
] as const;
export const OPEN_STATES = [
  "notBegun",
  "draft",
  "inApproval",
  "frozen",
  "unreported",
  "notPosted",
  "toSeal",
  "toDestroy",
  "notNamed",
  "named",
  "scored",
  "agreed",
  "sentBack",
] as const;

/** One thing that a cell still has to do, with its last day and the rule that sets it. */
export const openItem = z.object({
  kind: z.enum(OPEN_KINDS),
  state: z.enum(OPEN_STATES),
  organisationId: id,
  meetingId: id,
  /** The minutes, resolution or task; null when there is none yet. */
  subjectId: id.nullable(),
  /** Title of the meeting, or the words of the task. */
  text: z.string(),
  lastDay: localDate,
  late: z.boolean(),
  citation: citation.nullable(),
});

export type OpenItem = z.infer<typeof openItem>;

/**
 * What is known of it before the rules are asked; `since` is the end of the meeting, the plan of one to come, or
 * for a quality sheet the beginning of the meeting, of the correction, or the moment at which it was sent back.
 */
export interface OpenFact {
  readonly kind: OpenItem["kind"];
  readonly state: OpenItem["state"];
  readonly organisationId: Id;
  readonly meetingId: Id;
  readonly subjectId: Id | null;
  readonly text: string;
  readonly zone: string;
  readonly since: Instant;
  readonly dueAt: Instant | null;
  readonly dueOn: LocalDate | null;
}

interface Due {
  readonly lastDay: LocalDate;
  readonly late: boolean;
  readonly citation: Citation | null;
}

/** The rules of each place, and the days on which nobody works. */
export interface OpenRules {
  readonly rulesOf: (organisationId: Id) => RulePack;
  readonly calendar: WorkingCalendar;
}

/**
 * What is to be done by the rules of its place, what is due first on top. A task is open work only when its day
 * has passed without an answer (until then it is its owner's), papers only while the meeting is to come, sealed
 * ballots once their term is over, and a sheet that nobody has begun only as long as its month is still talked about.
 */
export function openWork(
  facts: readonly OpenFact[],
  { rulesOf, calendar }: OpenRules,
  now: Instant,
): readonly OpenItem[] {
  const items = facts.flatMap((fact): OpenItem[] => {
    const pack = rulesOf(fact.organisationId);
    const due =
      fact.kind === "quality" ? sheetDue(fact, pack, calendar, now) : dueOf(fact, pack, now);
    if (due === null) return [];
    const { kind, state, organisationId, meetingId, subjectId, text } = fact;
    return [{ kind, state, organisationId, meetingId, subjectId, text, ...due }];
  });
  return items.toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

function dueOf(fact: OpenFact, pack: RulePack, now: Instant): Due | null {
  if (fact.kind === "task") return taskDue(fact, now);
  if (fact.kind === "ballots") return ballotsDue(fact, pack, now);
  return fact.kind === "papers" ? paperDue(fact, pack, now) : finalDue(fact, pack, now);
}

function taskDue({ dueOn, zone }: OpenFact, now: Instant): Due | null {
  if (dueOn === null || dueOn >= localDateOf(now, zone)) return null;
  return { lastDay: dueOn, late: true, citation: null };
}

/**
 * Ballots are sealed on the day on which they were counted, and stand here again when the term is over for which
 * they are kept (ELEC-10).
 */
function ballotsDue({ since, dueOn, zone }: OpenFact, pack: RulePack, now: Instant): Due | null {
  const today = localDateOf(now, zone);
  const why = limitOf(pack, "keepBallots", localDateOf(since, zone)).citation;
  if (dueOn !== null) return dueOn < today ? { lastDay: dueOn, late: false, citation: why } : null;
  const counted = localDateOf(since, zone);
  return { lastDay: counted, late: counted < today, citation: why };
}

/** MEET-08. */
function paperDue({ since: plannedAt, zone }: OpenFact, pack: RulePack, now: Instant): Due | null {
  const due = plannedAt > now ? papersDue(pack, { plannedAt, zone }) : null;
  if (due === null) return null;
  const { latest, citation: why } = due;
  return { lastDay: localDateOf(latest, zone), late: now > latest, citation: why };
}

/** Days after which a sheet that nobody has begun is left to the view of the year. */
const SHEET_FORGOTTEN_DAYS = 31;

/** QUAL-07; a correction has as many days again from its beginning, or from the moment at which it was asked for. */
function sheetDue(
  { state, since, zone }: OpenFact,
  pack: RulePack,
  calendar: WorkingCalendar,
  now: Instant,
): Due | null {
  const due = reportDue(pack, { openedAt: since, zone }, calendar);
  if (due === null) return null;
  const today = localDateOf(now, zone);
  if (state === "notNamed" && today > addDays(due.lastDay, SHEET_FORGOTTEN_DAYS)) return null;
  return { lastDay: due.lastDay, late: today > due.lastDay, citation: due.citation };
}

/** MEET-09. */
function finalDue(fact: OpenFact, pack: RulePack, now: Instant): Due {
  const { since, zone } = fact;
  const dueAt = fact.dueAt ?? minutesDueAt(since, zone, pack);
  const rule = finalPapersRule(pack, localDateOf(since, zone));
  return {
    lastDay: lastDayOf(dueAt, zone),
    late: isLate(dueAt, null, now),
    citation: rule === undefined ? null : citationOf(pack, rule),
  };
}
