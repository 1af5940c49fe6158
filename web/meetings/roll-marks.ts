import type { MeetingMode } from "@chiboso/domain/meetings/record.ts";
import type { MeetingState, RollView } from "@chiboso/domain/meetings/view.ts";

export const MARKS = ["present", "excused", "absent"] as const;

export type Mark = (typeof MARKS)[number];

/** What the roll caller has put down for one member so far. */
export interface Marked {
  readonly mark: Mark;
  readonly reason: string;
  readonly place: "room" | "online";
}

/** A change of what is put down; what it does not name stays. */
export type Marking = Partial<Marked> & Pick<Marked, "mark">;

export type Marks = Readonly<Record<string, Marked>>;

/** Marks that are put down and not recorded, and the roll call that they follow. */
export interface KeptMarks {
  readonly since: string | null;
  readonly marks: Marks;
}

export const NO_MARKS: KeptMarks = { since: null, marks: {} };

/** What of the kept marks still counts: nothing once the roll was recorded without them. */
export function marksSince(kept: KeptMarks, calledAt: string | null): Marks {
  return kept.since === calledAt ? kept.marks : {};
}

/** Before anything is put down: whoever checked in is present, whoever excused themselves is excused. */
export function knownMarks(roll: readonly RollView[], mode: MeetingMode): Marks {
  const known: Record<string, Marked> = {};
  for (const each of roll) {
    const place = each.presence.at(-1)?.place ?? usualPlace(mode);
    if (each.presentNow) known[each.memberId] = { mark: "present", reason: "", place };
    else if (each.answer === "excused") {
      known[each.memberId] = { mark: "excused", reason: each.reason ?? "", place };
    }
  }
  return known;
}

export function usualPlace(mode: MeetingMode): "room" | "online" {
  return mode === "online" ? "online" : "room";
}

/** Whether the meeting runs and this chair is in it, so that their leaving is asked about first. */
export function runsUnder(chair: Pick<RollView, "presentNow">, state: MeetingState): boolean {
  return chair.presentNow && state === "open";
}

/** Those on the roll who are called and have no mark yet. */
export function unmarked(roll: readonly RollView[], marks: Marks): readonly RollView[] {
  return roll.filter((each) => each.summoned && marks[each.memberId] === undefined);
}

/** Those whose absence is to be excused and of whom no reason is known. */
export function unexplained(roll: readonly RollView[], marks: Marks): readonly RollView[] {
  return roll.filter((each) => {
    const marked = marks[each.memberId];
    return marked?.mark === "excused" && marked.reason.trim() === "" && each.reason === null;
  });
}

/** The entries of one roll call, in the order of the roll; an excuse without a reason stays as it is asked for. */
export function entriesOf(roll: readonly RollView[], marks: Marks) {
  return roll.flatMap(({ memberId }) => {
    const marked = marks[memberId];
    if (marked === undefined) return [];
    const { mark, reason, place } = marked;
    return [
      { memberId, mark, place, reason: mark === "excused" && reason.trim() !== "" ? reason : null },
    ];
  });
}
