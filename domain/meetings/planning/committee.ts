import { addDays, instantOf, wallClock, type Instant, type LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Post } from "../../members/standing.ts";
import type { ItemKind, MeetingKind } from "../record.ts";
import type { MeetingState } from "../view.ts";

/** Posts that meet before the cell does: its committee, or secretary and deputy where there is none (MEET-06). */
const COMMITTEE_POSTS: readonly Post[] = ["secretary", "deputySecretary", "cellCommitteeMember"];

/** Whether a member with these posts is called to a meeting of this kind. */
export function isCalledTo(kind: MeetingKind, posts: readonly Post[]): boolean {
  return kind !== "committee" || posts.some((post) => COMMITTEE_POSTS.includes(post));
}

/** What the committee deals with, in order, and how long it usually takes (MEET-06). */
export const COMMITTEE_AGENDA = [
  { kind: "lastResolution", key: "meetings.agenda.committee.lastResolution", minutes: 20 },
  { kind: "discussion", key: "meetings.agenda.committee.discussion", minutes: 25 },
  { kind: "resolution", key: "meetings.agenda.committee.resolution", minutes: 15 },
] as const;

/** Planned length of the committee's meeting in minutes. */
export const COMMITTEE_MINUTES = 60;
/** The committee meets so many days before the cell, where there is still time. */
const DAYS_BEFORE = 2;

/** When the committee meets: two days before the cell at the same hour, else today, at the latest just before. */
export function committeeTime(
  cell: { readonly plannedAt: Instant; readonly zone: string },
  now: Instant,
): { date: LocalDate; time: string } {
  const { date, time } = wallClock(cell.plannedAt, cell.zone);
  const today = wallClock(now, cell.zone).date;
  const early = addDays(date, -DAYS_BEFORE);
  const day = early > today ? early : today;
  if (day < date) return { date: day, time };
  const before = Date.parse(instantOf(date, time, cell.zone)) - COMMITTEE_MINUTES * 60_000;
  return wallClock(new Date(before).toISOString(), cell.zone);
}

/**
 * Whether a meeting is prepared by one of the committee: only one that is still prepared itself, that is
 * no committee's meeting, once, and by two people at least, because two sign its minutes (MIN-02).
 */
export function decideCommittee(
  cell: { readonly kind: MeetingKind; readonly state: MeetingState },
  exists: boolean,
  committee: readonly Id[],
): Result<undefined> {
  if (cell.state !== "prepared" && cell.state !== "invited")
    return refuse("meetings.wrong_state", { state: cell.state, act: "revise" });
  if (cell.kind === "committee") return refuse("meetings.committee_of_committee");
  if (exists) return refuse("meetings.committee_exists");
  return committee.length >= 2 ? ok(undefined) : refuse("meetings.committee_too_small");
}

/** An item of the committee's meeting that was held, and one of the meeting that it prepared. */
export interface ConcludedItem {
  readonly kind: ItemKind;
  readonly conclusion: string | null;
}

export interface PreparedItem {
  readonly id: Id;
  readonly kind: ItemKind;
  readonly draft: string | null;
}

/** Longest prepared text of an item. */
export const DRAFT_LIMIT = 5000;

/**
 * What the committee's conclusions give the prepared meeting: each goes to the first item of the same
 * kind that has no text of its own yet; what somebody has written there stays.
 */
export function draftsFrom(
  concluded: readonly ConcludedItem[],
  items: readonly PreparedItem[],
): { readonly itemId: Id; readonly draft: string }[] {
  const kinds = [...new Set(concluded.map((item) => item.kind))];
  return kinds.flatMap((kind) => {
    const texts = concluded
      .filter((item) => item.kind === kind)
      .map((item) => item.conclusion?.trim() ?? "")
      .filter((text) => text !== "");
    const target = items.find((item) => item.kind === kind);
    if (texts.length === 0 || target === undefined || target.draft !== null) return [];
    return [{ itemId: target.id, draft: texts.join("\n").slice(0, DRAFT_LIMIT) }];
  });
}
