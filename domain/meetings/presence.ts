import type { Instant } from "../kernel/dates.ts";
import type { Standing } from "../members/standing.ts";
import type { Attendance, Presence } from "./record.ts";
import type { Answer } from "./view.ts";

/** A gap shorter than this is a lost connection or a slip of the finger, not leaving (in milliseconds). */
export const GAP_LIMIT = 120_000;

/** Whoever comes later than this after the opening is late, unless the roll was called later still. */
export const LATE_AFTER = 15 * 60_000;

/** Standings that stay in the list but are not summoned: suspended (BASE-09), elsewhere (BASE-02). */
export function isSummoned(standing: Standing): boolean {
  return standing !== "suspended" && standing !== "temporarilyElsewhere";
}

/** Standings that belong on the roll of a cell's meeting at all. */
export function isOnRoll(standing: Standing): boolean {
  return ["probationary", "official", "exempt", "suspended", "temporarilyElsewhere"].includes(
    standing,
  );
}

/**
 * Presence as it counts: in order of time, without overlaps, and with gaps below `GAP_LIMIT` joined
 * when the place is the same. Every instant of the input is still inside the result, and whoever was brought
 * back by a helper was helped, however short they were away.
 */
export function joinPresence(intervals: readonly Presence[]): Presence[] {
  const ordered = intervals.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const joined: Presence[] = [];
  for (const each of ordered) {
    const last = joined.at(-1);
    if (last === undefined) {
      joined.push(each);
      continue;
    }
    if (last.to === null || (each.to !== null && each.to <= last.to)) continue;
    const from = each.from < last.to ? last.to : each.from;
    const gap = Date.parse(from) - Date.parse(last.to);
    if (last.place === each.place && gap < GAP_LIMIT)
      joined[joined.length - 1] = { ...last, to: each.to, how: howOf(last, each) };
    else joined.push({ ...each, from });
  }
  return joined;
}

function howOf(first: Presence, next: Presence): Presence["how"] {
  return next.how === "helper" ? "helper" : first.how;
}

/** Whether somebody with these intervals is present at a moment: the first instant counts, the last does not. */
export function isPresentAt(intervals: readonly Presence[], at: Instant): boolean {
  return intervals.some((each) => each.from <= at && (each.to === null || at < each.to));
}

/** The figures of presence, the same wherever they are told. */
interface PresenceFigures {
  /** Those who are here of the expected. */
  readonly present: number;
  /** Whoever is summoned and not exempt (QUAL-04). */
  readonly expected: number;
  /** Exempt members who came nevertheless; they are told beside the others, not among them. */
  readonly exempt: number;
}

/** How many are here, by `isHere`, of those who are expected, and how many exempt members beside them. */
export function countPresent<
  Member extends { readonly standing: Standing; readonly summoned: boolean },
>(roll: readonly Member[], isHere: (member: Member) => boolean): PresenceFigures {
  const called = roll.filter(({ summoned }) => summoned);
  const expected = called.filter(({ standing }) => standing !== "exempt");
  return {
    present: expected.filter(isHere).length,
    expected: expected.length,
    exempt: called.filter((member) => member.standing === "exempt" && isHere(member)).length,
  };
}

export interface AttendanceState {
  readonly standing: Standing;
  readonly answer: Answer | null;
  readonly presence: readonly Presence[];
  readonly openedAt: Instant;
  readonly rollCalledAt: Instant | null;
  /** Null while the meeting goes on. */
  readonly closedAt: Instant | null;
}

/**
 * How a member attended. Nobody who was never there is present: exempt when not expected (exempt,
 * suspended, elsewhere), excused when they gave a reason, else unexcused. Leaving before the close
 * without coming back says more than coming late, so it is named first.
 */
export function attendanceOf(state: AttendanceState): Attendance {
  const end = state.closedAt;
  const presence = joinPresence(state.presence).filter(
    (each) => (end === null || each.from < end) && (each.to === null || each.to > state.openedAt),
  );
  const first = presence[0];
  if (first === undefined) return absenceOf(state);
  const lastEnd = presence.at(-1)?.to ?? null;
  if (lastEnd !== null && (end === null || Date.parse(end) - Date.parse(lastEnd) >= GAP_LIMIT))
    return "leftEarly";
  return Date.parse(first.from) > lateFrom(state) ? "late" : "present";
}

function absenceOf({ standing, answer }: AttendanceState): Attendance {
  if (standing === "exempt" || !isSummoned(standing)) return "exempt";
  return answer === "excused" ? "excused" : "unexcused";
}

/** The moment after which whoever comes is late, in milliseconds. */
export function lateFrom({
  openedAt,
  rollCalledAt,
}: Pick<AttendanceState, "openedAt" | "rollCalledAt">): number {
  const grace = Date.parse(openedAt) + LATE_AFTER;
  return rollCalledAt === null ? grace : Math.max(grace, Date.parse(rollCalledAt));
}
