import {
  attendanceTimes,
  type AttendanceTimes,
} from "@chiboso/domain/meetings/during/attendance-times.ts";
import { attendanceOf, countPresent } from "@chiboso/domain/meetings/presence.ts";
import type { Attendance } from "@chiboso/domain/meetings/record.ts";
import type { RollRow } from "./roll-store.ts";
import type { Meeting } from "./tables.ts";

/** How a member attended a meeting that was opened, or null before that. */
export function attendanceAt(
  meeting: Pick<Meeting, "opened_at" | "roll_called_at" | "closed_at">,
  member: RollRow,
): Attendance | null {
  if (meeting.opened_at === null) return null;
  return attendanceOf({
    standing: member.standing,
    answer: member.answer,
    presence: member.presence,
    openedAt: meeting.opened_at,
    rollCalledAt: meeting.roll_called_at,
    closedAt: meeting.closed_at,
  });
}

/** When a member came late, left early and was away in between; nothing before the opening. */
export function attendanceTimesAt(
  meeting: Pick<Meeting, "opened_at" | "roll_called_at" | "closed_at">,
  { presence }: Pick<RollRow, "presence">,
): AttendanceTimes {
  if (meeting.opened_at === null) return { lateAt: null, leftAt: null, away: [] };
  return attendanceTimes({
    presence,
    openedAt: meeting.opened_at,
    rollCalledAt: meeting.roll_called_at,
    closedAt: meeting.closed_at,
  });
}

/** Figures of a meeting; whoever is exempt or not summoned is neither expected nor counted (QUAL-04). */
export function countAttendance(
  meeting: Pick<Meeting, "opened_at" | "roll_called_at" | "closed_at">,
  roll: readonly RollRow[],
): { expected: number; attended: number; excused: number; unexcused: number } {
  const isOne =
    (...wanted: Attendance[]) =>
    (member: RollRow) =>
      wanted.some((each) => each === attendanceAt(meeting, member));
  const { present, expected } = countPresent(roll, isOne("present", "late", "leftEarly"));
  return {
    expected,
    attended: present,
    excused: countPresent(roll, isOne("excused")).present,
    unexcused: countPresent(roll, isOne("unexcused")).present,
  };
}
