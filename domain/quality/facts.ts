import type { Instant } from "../kernel/dates.ts";
import type { ItemKind, MeetingKind } from "../meetings/record.ts";

/**
 * A cell scores its regular meeting (QUAL-02). A thematic one stands beside it and does not replace it (MEET-05):
 * what it gives is a criterion on the sheet of its month.
 */
export function isScored(kind: MeetingKind): boolean {
  return kind === "regular";
}

/** What the record knows of one meeting, counted; no fact here is about a person. */
export interface HeldFacts {
  readonly meetingId: string;
  readonly kind: MeetingKind;
  readonly zone: string;
  readonly plannedAt: Instant;
  readonly openedAt: Instant;
  /** Null while the meeting runs. */
  readonly closedAt: Instant | null;
  /** Held on paper and entered afterwards: what the system would have noted is not known. */
  readonly enteredLate: boolean;
  /** When the members were summoned in the system; null when they were not. */
  readonly publishedAt: Instant | null;
  readonly rollCalled: boolean;
  /** Summoned and not exempt; present of them at any time; absent of them without an excuse. */
  readonly expected: number;
  readonly attended: number;
  readonly unexcused: number;
  /**
   * Who is counted when it is voted, and those of them who were present: official members who were summoned, exempt
   * ones only when they came (BASE-03).
   */
  readonly official: number;
  readonly officialPresent: number;
  /** Members who spoke of those who were present, and how often anybody spoke. */
  readonly speakers: number;
  readonly speeches: number;
  /** Members excused now and in the three meetings before, and how many meetings before are known (at most 3). */
  readonly excusedNow: number;
  readonly excusedInRow: number;
  readonly earlierKnown: number;
  /** The last meeting of the committee before this one, of the 31 days before it. */
  readonly committee: { readonly meetingId: string; readonly closedAt: Instant } | null;
  readonly papers: readonly { readonly addedAt: Instant }[];
  readonly items: readonly HeldItem[];
  readonly votes: number;
  readonly tasks: number;
  /** Tasks of the last resolution; null when there is no meeting before to report on. */
  readonly results: { readonly met: number; readonly all: number } | null;
  /** A thematic meeting of the same month: held, or called or in the plan. */
  readonly thematic: "held" | "planned" | "none";
  readonly minutes: {
    readonly minutesId: string;
    readonly read: boolean;
    readonly approvedAt: Instant | null;
  } | null;
  /** The first moment at which approved minutes are late (MEET-09); null while the meeting runs. */
  readonly minutesDueAt: Instant | null;
}

export interface HeldItem {
  readonly kind: ItemKind;
  readonly position: number;
  readonly startedAt: Instant | null;
  readonly concluded: boolean;
  /** A draft or a paper lies under it. */
  readonly guided: boolean;
}
