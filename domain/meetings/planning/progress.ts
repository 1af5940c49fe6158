import { addDays, type LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { MeetingState } from "../view.ts";
import { quarterOf, type PlannedKind } from "./plan.ts";

/** Where an entry of the plan stands on a day. */
export const PLAN_PROGRESS = ["done", "prepared", "due", "missed", "ahead"] as const;
export type PlanProgress = (typeof PLAN_PROGRESS)[number];

/** From so many days before its day an entry is due to be prepared. */
export const DUE_DAYS = 14;

/** A meeting of the organisation in the year, as far as the plan is held against it. */
export interface HeldMeeting {
  readonly id: Id;
  readonly kind: string;
  readonly date: LocalDate;
  readonly state: MeetingState;
  readonly planEntryId: Id | null;
}

interface Planned {
  readonly id: Id;
  readonly kind: PlannedKind;
  readonly date: LocalDate;
}

/**
 * Which meeting carried out which entry: the one that was prepared from it, else one of the same kind that
 * was prepared without a plan, in the entry's month when it is regular, in its quarter when it is thematic.
 * No meeting stands for two entries; one that was called off stands for none.
 */
export function matchPlan(
  entries: readonly Planned[],
  meetings: readonly HeldMeeting[],
): ReadonlyMap<Id, HeldMeeting> {
  const standing = meetings.filter((meeting) => meeting.state !== "cancelled");
  const found = new Map<Id, HeldMeeting>();
  for (const entry of entries) {
    const own = standing.find((meeting) => meeting.planEntryId === entry.id);
    if (own !== undefined) found.set(entry.id, own);
  }
  const free = standing.filter((meeting) => meeting.planEntryId === null);
  for (const entry of entries.filter((each) => !found.has(each.id))) {
    const at = free.findIndex((meeting) => meeting.kind === entry.kind && isNear(entry, meeting));
    const [meeting] = at < 0 ? [] : free.splice(at, 1);
    if (meeting !== undefined) found.set(entry.id, meeting);
  }
  return found;
}

function isNear(entry: Planned, meeting: HeldMeeting): boolean {
  if (entry.date.slice(0, 4) !== meeting.date.slice(0, 4)) return false;
  return entry.kind === "regular"
    ? entry.date.slice(5, 7) === meeting.date.slice(5, 7)
    : quarterOf(entry.date) === quarterOf(meeting.date);
}

/** Held; on its way; to be prepared now; its day is over and nothing was prepared; or later. */
export function progressOf(
  entry: Planned,
  meeting: HeldMeeting | undefined,
  today: LocalDate,
): PlanProgress {
  if (meeting?.state === "closed") return "done";
  if (meeting !== undefined) return "prepared";
  if (entry.date < today) return "missed";
  return entry.date <= addDays(today, DUE_DAYS) ? "due" : "ahead";
}
