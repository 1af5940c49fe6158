import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import type { MeetingSummary } from "@chiboso/domain/meetings/view.ts";

export interface Grouped {
  readonly open: readonly MeetingSummary[];
  /** The nearest first. */
  readonly coming: readonly MeetingSummary[];
  /** Their day went by unopened, the latest first. */
  readonly missed: readonly MeetingSummary[];
  /** Months with their meetings, both newest first. `month` is `YYYY-MM` on the wall of the meeting. */
  readonly past: readonly {
    readonly month: string;
    readonly meetings: readonly MeetingSummary[];
  }[];
}

/** Sorts a list of meetings into what runs now, what is to come, what went by unopened and, by month, what is over. */
export function groupMeetings(meetings: readonly MeetingSummary[]): Grouped {
  const newestFirst = meetings.toSorted((a, b) => (a.plannedAt < b.plannedAt ? 1 : -1));
  const over = newestFirst.filter((each) => each.state === "closed" || each.state === "cancelled");
  const months = new Map<string, MeetingSummary[]>();
  for (const meeting of over) {
    const month = localDateOf(meeting.plannedAt, meeting.zone).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  const waiting = newestFirst.filter(({ state }) => state === "prepared" || state === "invited");
  return {
    open: newestFirst.filter((each) => each.state === "open"),
    coming: waiting.filter((each) => !each.missed).toReversed(),
    missed: waiting.filter((each) => each.missed),
    past: [...months].map(([month, ofMonth]) => ({ month, meetings: ofMonth })),
  };
}
