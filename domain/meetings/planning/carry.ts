import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { ItemKind, MeetingKind } from "../record.ts";

/** An item of a meeting that is over. */
export interface PastItem {
  readonly id: Id;
  readonly kind: ItemKind;
  readonly title: string;
  readonly minutes: number | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** A later meeting, not called off, has taken it up. */
  readonly takenUp: boolean;
}

/** Steps that every meeting has of its own; what stands under the others is a topic. */
const TOPICS: readonly ItemKind[] = ["information", "discussion"];

/** The topics of the last meeting that were not begun or not ended, and that nobody has taken up since. */
export function topicsLeft<Item extends PastItem>(items: readonly Item[]): Item[] {
  return items.filter(
    (item) =>
      TOPICS.includes(item.kind) &&
      !item.takenUp &&
      (item.startedAt === null || item.endedAt === null),
  );
}

/** What was not discussed: never begun. */
export function notDiscussed<Item extends { readonly startedAt: string | null }>(
  items: readonly Item[],
): Item[] {
  return items.filter((item) => item.startedAt === null);
}

/** Meetings whose topics go on. */
export const GOING_ON: readonly MeetingKind[] = ["regular", "thematic", "extraordinary"];

/** Of what was not discussed what the next regular meeting is proposed with, were the meeting closed now. */
export function goOn<Item extends Omit<PastItem, "takenUp">>(
  kind: MeetingKind,
  items: readonly Item[],
): Item[] {
  if (!GOING_ON.includes(kind)) return [];
  return topicsLeft(notDiscussed(items).map((item) => ({ ...item, takenUp: false })));
}

/** Where a topic comes from, for screens and papers. */
export interface CarriedFrom {
  readonly itemId: Id;
  readonly meetingId: Id;
  readonly date: LocalDate;
}

/** An agenda with the topics that are left put in front of what is to be discussed. */
export function withTopicsLeft<Item extends { readonly kind: ItemKind }>(
  agenda: readonly Item[],
  left: readonly Item[],
): Item[] {
  const at = agenda.findIndex((item) => item.kind === "discussion");
  const place = at < 0 ? agenda.length : at;
  return [...agenda.slice(0, place), ...left, ...agenda.slice(place)];
}
