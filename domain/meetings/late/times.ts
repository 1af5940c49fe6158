import {
  addDays,
  instantOf,
  isLocalDate,
  wallClock,
  type Instant,
  type LocalDate,
} from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { LateMeeting } from "./meeting.ts";
import type { LateSheet } from "./sheet.ts";

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** The bounds of a meeting on paper, and how its times of day become moments. */
export interface PaperTimes {
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  /** Null when the whole meeting was held on paper. */
  readonly paperFrom: Instant | null;
  readonly recoveredAt: Instant;
  /** The moment of a time of day inside the meeting; refuses what is none or lies outside of it. */
  at(time: string, field: string): Result<Instant>;
}

/**
 * Opening, close and recovery as the paper has them. The close comes after the opening, within a day
 * of it; nothing lies in the future; a meeting that was opened in the system keeps its opening.
 */
export function paperTimes(
  meeting: LateMeeting,
  sheet: LateSheet,
  now: Instant,
): Result<PaperTimes> {
  const begun = openingOf(meeting, sheet);
  if (!begun.ok) return begun;
  const { date, opened, openedAt } = begun.value;
  const moment = (time: string) => {
    const on = time < opened ? addDays(date, 1) : date;
    const shown = instantOf(on, time, meeting.zone);
    return shown < openedAt ? openedAt : shown;
  };
  const { zone } = meeting;
  if (openedAt > now) return refuse("meetings.late_in_the_future", undefined, "opened");
  if (!CLOCK.test(sheet.closed)) return refuse("meetings.late_time_missing", undefined, "closed");
  const closedAt = moment(sheet.closed);
  if (closedAt > now) return refuse("meetings.late_in_the_future", undefined, "closed");
  if (closedAt <= openedAt)
    return refuse("meetings.late_close_before_opening", undefined, "closed");
  const at = (time: string, field: string): Result<Instant> => {
    if (!CLOCK.test(time)) return refuse("meetings.late_time_missing", undefined, field);
    const found = moment(time);
    const { time: from } = wallClock(openedAt, zone);
    return found <= closedAt
      ? ok(found)
      : refuse("meetings.late_outside", { time, from, to: sheet.closed }, field);
  };
  const paper = meeting.openedAt === null ? ok(null) : at(sheet.paperFrom, "paperFrom");
  if (!paper.ok) return paper;
  const recovered = recoveryOf(sheet, zone, paper.value ?? openedAt, now);
  if (!recovered.ok) return recovered;
  return ok({ openedAt, closedAt, paperFrom: paper.value, recoveredAt: recovered.value, at });
}

function openingOf(
  meeting: LateMeeting,
  sheet: LateSheet,
): Result<{ date: LocalDate; opened: string; openedAt: Instant }> {
  if (meeting.openedAt !== null) {
    const { date, time } = wallClock(meeting.openedAt, meeting.zone);
    return ok({ date, opened: time, openedAt: meeting.openedAt });
  }
  if (!isLocalDate(sheet.date)) return refuse("kernel.day_missing", undefined, "date");
  if (!CLOCK.test(sheet.opened)) return refuse("meetings.late_time_missing", undefined, "opened");
  const openedAt = instantOf(sheet.date, sheet.opened, meeting.zone);
  return ok({ date: sheet.date, opened: sheet.opened, openedAt });
}

/** The system cannot have recovered before it failed, nor in the future. */
function recoveryOf(
  sheet: LateSheet,
  zone: string,
  failedAt: Instant,
  now: Instant,
): Result<Instant> {
  if (!isLocalDate(sheet.recoveredOn))
    return refuse("kernel.day_missing", undefined, "recoveredOn");
  if (!CLOCK.test(sheet.recoveredAt))
    return refuse("meetings.late_time_missing", undefined, "recoveredAt");
  const recoveredAt = instantOf(sheet.recoveredOn, sheet.recoveredAt, zone);
  if (recoveredAt > now) return refuse("meetings.late_in_the_future", undefined, "recoveredAt");
  return recoveredAt < failedAt
    ? refuse("meetings.late_recovered_too_early", undefined, "recoveredAt")
    : ok(recoveredAt);
}
