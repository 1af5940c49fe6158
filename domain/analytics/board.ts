import * as z from "zod";
import { addMonths, localDateOf, VIETNAM, type Instant } from "../kernel/dates.ts";
import { id } from "../kernel/ids.ts";
import {
  meetingKind,
  qualityScore,
  type MeetingKind,
  type QualityScore,
} from "../meetings/record.ts";
import { meetingState, type MeetingState } from "../meetings/view.ts";
import { isLate, minutesDueAt } from "../minutes/deadline.ts";
import { isScored } from "../quality/facts.ts";

/** A calendar month, `YYYY-MM`, of a year that has others before it to be compared with. */
export const month = z.string().regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/);

export type Month = z.infer<typeof month>;

/** Where a cell stands with its regular meeting of a month (MEET-01, MEET-02). */
export const CELL_STATES = ["met", "meeting", "planned", "notYet", "missed"] as const;
export const cellState = z.enum(CELL_STATES);

/** Where the minutes of a closed meeting stand against the two days of MEET-09. */
export const MINUTES_STANDINGS = ["approved", "approvedLate", "due", "late"] as const;
export const minutesStanding = z.enum(MINUTES_STANDINGS);

const counts = {
  /** Whole people over whole people, exempt members left out (QUAL-04); null when nothing was held. */
  attendance: z.object({ attended: z.int(), expected: z.int() }).nullable(),
  /** Opinions of the whole cell, spoken or sent ahead; never counted for a person. */
  opinions: z.int(),
  votes: z.object({ adopted: z.int(), rejected: z.int() }),
  minutes: z.record(minutesStanding, z.int()),
};

export const boardMeeting = z.object({
  id,
  kind: meetingKind,
  state: meetingState,
  plannedAt: z.string(),
  zone: z.string(),
  minutes: minutesStanding.nullable(),
  /** Entered from paper after a failure (MEET-15), and whether after the day that the rule sets. */
  entered: z.enum(["inTime", "late"]).nullable(),
});

/** The confirmed score of the month and the meeting that it is about. */
const monthQuality = z.object({ meetingId: id, total: qualityScore });

/** How many cells reached which level (QUAL-01). */
const levels = z.record(qualityScore.shape.level, z.int());

export const boardRow = z.object({
  organisation: z.object({ id, name: z.string(), superiorName: z.string().nullable() }),
  state: cellState,
  /** The meetings behind the figures, latest first. */
  meetings: z.array(boardMeeting),
  /** Of several scored meetings the regular one counts, as in the year of the cell; null until it is confirmed. */
  quality: monthQuality.nullable(),
  ...counts,
});

export const boardTotals = z.object({
  cells: z.int(),
  states: z.record(cellState, z.int()),
  levels,
  ...counts,
});

export type CellState = z.infer<typeof cellState>;
export type MinutesStanding = z.infer<typeof minutesStanding>;
export type BoardMeeting = z.infer<typeof boardMeeting>;
export type BoardRow = z.infer<typeof boardRow>;
export type BoardTotals = z.infer<typeof boardTotals>;

/** What is known of one meeting; the figures are zero until it is closed. */
export interface MeetingFigures {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly state: MeetingState;
  readonly plannedAt: Instant;
  readonly closedAt: Instant | null;
  readonly zone: string;
  readonly attended: number;
  readonly expected: number;
  readonly opinions: number;
  readonly adopted: number;
  readonly rejected: number;
  readonly minutesDueAt: Instant | null;
  readonly minutesApprovedAt: Instant | null;
  /** Null when the meeting was kept in the system from its beginning. */
  readonly enteredOverdue: boolean | null;
  /** The confirmed score in its last version. */
  readonly quality: QualityScore | null;
}

/** One cell with its meetings of the month, in any order. */
export interface CellFigures {
  readonly organisation: BoardRow["organisation"];
  readonly meetings: readonly MeetingFigures[];
}

/** The month that a wall clock in Viet Nam is in. */
export function monthOf(moment: Instant): Month {
  return localDateOf(moment, VIETNAM).slice(0, 7);
}

/** The month `by` months later, earlier when negative. */
export function shiftMonth(from: Month, by: number): Month {
  return addMonths(`${from}-01`, by).slice(0, 7);
}

/** One line of the board. Attendance is that of the regular meeting; the rest is of all meetings. */
export function boardRowOf(cell: CellFigures, of: Month, now: Instant): BoardRow {
  const held = cell.meetings.filter((each) => each.state === "closed");
  const regular = held.filter((each) => each.kind === "regular");
  const meetings = cell.meetings
    .filter((each) => SHOWN.has(each.state))
    .toSorted((a, b) => (a.plannedAt < b.plannedAt ? 1 : -1))
    .map((each) => boardMeetingOf(each, now));
  return {
    organisation: cell.organisation,
    state: cellStateOf(cell.meetings, of, now),
    meetings,
    quality: qualityOf(cell.meetings),
    attendance:
      regular.length === 0
        ? null
        : { attended: sum(regular, "attended"), expected: sum(regular, "expected") },
    opinions: sum(held, "opinions"),
    votes: { adopted: sum(held, "adopted"), rejected: sum(held, "rejected") },
    minutes: countMinutes(meetings),
  };
}

/**
 * The score of the month: that of its last regular meeting; where there was none, that of another one from when
 * those were scored too.
 */
function qualityOf(meetings: readonly MeetingFigures[]): BoardRow["quality"] {
  const held = meetings
    .filter(({ state }) => state === "open" || state === "closed")
    .toSorted((a, b) => (a.plannedAt < b.plannedAt ? 1 : -1));
  const counting =
    held.find(({ kind }) => isScored(kind)) ?? held.find(({ quality }) => quality !== null);
  return counting?.quality ? { meetingId: counting.id, total: counting.quality } : null;
}

/** A meeting that is only being prepared is nobody else's business yet, and one called off did not happen. */
const SHOWN: ReadonlySet<MeetingState> = new Set(["invited", "open", "closed"]);

function boardMeetingOf(meeting: MeetingFigures, now: Instant): BoardMeeting {
  const { id: meetingId, kind, state, plannedAt, zone, enteredOverdue } = meeting;
  const entered = enteredOverdue === null ? null : enteredOverdue ? "late" : "inTime";
  return {
    id: meetingId,
    kind,
    state,
    plannedAt,
    zone,
    minutes: standingOf(meeting, now),
    entered,
  };
}

/**
 * Whether the cell met: a closed regular meeting counts, a thematic one does not replace it (MEET-05).
 * Without one the month is missed when it is over; until then it is planned from today on, or not yet.
 */
function cellStateOf(meetings: readonly MeetingFigures[], of: Month, now: Instant): CellState {
  const regular = meetings.filter((each) => each.kind === "regular");
  if (regular.some((each) => each.state === "closed")) return "met";
  if (regular.some((each) => each.state === "open")) return "meeting";
  if (of < monthOf(now)) return "missed";
  const planned = regular.some(
    (each) =>
      each.state === "invited" &&
      localDateOf(each.plannedAt, each.zone) >= localDateOf(now, each.zone),
  );
  return planned ? "planned" : "notYet";
}

/** MEET-09, by the date that the minutes carry or, before they are drafted, by the meeting's own end. */
function standingOf(meeting: MeetingFigures, now: Instant): MinutesStanding | null {
  if (meeting.closedAt === null) return null;
  const dueAt = meeting.minutesDueAt ?? minutesDueAt(meeting.closedAt, meeting.zone);
  const late = isLate(dueAt, meeting.minutesApprovedAt, now);
  if (meeting.minutesApprovedAt === null) return late ? "late" : "due";
  return late ? "approvedLate" : "approved";
}

function countMinutes(meetings: readonly BoardMeeting[]): Record<MinutesStanding, number> {
  const counted = { approved: 0, approvedLate: 0, due: 0, late: 0 };
  for (const { minutes } of meetings) if (minutes !== null) counted[minutes] += 1;
  return counted;
}

function sum(
  of: readonly MeetingFigures[],
  figure: "attended" | "expected" | "opinions" | "adopted" | "rejected",
): number {
  return of.reduce((total, each) => total + each[figure], 0);
}

/** The sums over all lines, so that the foot of the board and its lines can never disagree. */
export function totalsOf(rows: readonly BoardRow[]): BoardTotals {
  const states = { met: 0, meeting: 0, planned: 0, notYet: 0, missed: 0 };
  const minutes = { approved: 0, approvedLate: 0, due: 0, late: 0 };
  const reached = { good: 0, fair: 0, average: 0, poor: 0 };
  const votes = { adopted: 0, rejected: 0 };
  const attendance = { attended: 0, expected: 0 };
  let opinions = 0;
  for (const row of rows) {
    states[row.state] += 1;
    if (row.quality !== null) reached[row.quality.total.level] += 1;
    opinions += row.opinions;
    votes.adopted += row.votes.adopted;
    votes.rejected += row.votes.rejected;
    attendance.attended += row.attendance?.attended ?? 0;
    attendance.expected += row.attendance?.expected ?? 0;
    for (const each of MINUTES_STANDINGS) minutes[each] += row.minutes[each];
  }
  return {
    cells: rows.length,
    states,
    levels: reached,
    attendance: attendance.expected === 0 ? null : attendance,
    opinions,
    votes,
    minutes,
  };
}
