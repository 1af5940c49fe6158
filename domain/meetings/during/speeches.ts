import type { Instant } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { isRunning, type WrittenItem } from "../running.ts";
import { nextState } from "../states.ts";
import type { MeetingState } from "../view.ts";
import type { Speech, SpeechKind } from "./speech.ts";

export function isWaiting({ startedAt }: Pick<Speech, "startedAt">): boolean {
  return startedAt === null;
}

export function isSpeaking({ startedAt, endedAt }: Pick<Speech, "startedAt" | "endedAt">): boolean {
  return startedAt !== null && endedAt === null;
}

/** The queue of an item: points of order first, each kind in the order of its places. */
export function queueOf<T extends Pick<Speech, "itemId" | "kind" | "startedAt"> & Placed>(
  speeches: readonly T[],
  itemId: Id,
): T[] {
  const first = ({ kind }: T) => (kind === "pointOfOrder" ? 0 : 1);
  return speeches
    .filter((each) => each.itemId === itemId && isWaiting(each))
    .toSorted((a, b) => first(a) - first(b) || a.place - b.place);
}

interface Placed {
  readonly place: number;
}

/** Who asks for the floor; `presentNow` is undefined for a guest, who has no roll to be on. */
export interface Asking {
  readonly kind: SpeechKind;
  readonly presentNow: boolean | undefined;
  /** The kinds in which this person waits already. */
  readonly waitsFor: readonly SpeechKind[];
}

/**
 * Whoever is present may ask while an item runs: once for a speech and once for a point of order.
 * Of a secret item no names are kept (SEC-02).
 */
export function decideAsking(
  state: MeetingState,
  item: WrittenItem | undefined,
  asking: Asking,
): Result<undefined> {
  const floor = decideFloor(state, item);
  if (!floor.ok) return floor;
  if (asking.presentNow === false) return refuse("meetings.not_present", undefined, "memberId");
  return asking.waitsFor.includes(asking.kind)
    ? refuse("meetings.waits_already", { kind: asking.kind })
    : ok(undefined);
}

/** There is a floor only under an item that runs and is not secret. */
export function decideFloor(state: MeetingState, item: WrittenItem | undefined): Result<undefined> {
  const next = nextState(state, "run");
  if (!next.ok) return next;
  if (item === undefined) return refuse("meetings.no_such_item");
  if (!isRunning(item)) return refuse("meetings.item_not_running");
  return item.secret ? refuse("meetings.secret_item") : ok(undefined);
}

/** Gives somebody the floor: one speaks at a time, and only whoever is still here. */
export function decideSpeaking(
  wanted: Pick<Speech, "startedAt"> | undefined,
  presentNow: boolean | undefined,
  speaking: Pick<Speech, "name"> | undefined,
): Result<undefined> {
  if (wanted === undefined || !isWaiting(wanted)) return refuse("meetings.no_such_speech");
  if (speaking !== undefined) return refuse("meetings.other_speaking", { name: speaking.name });
  return presentNow === false ? refuse("meetings.not_present") : ok(undefined);
}

/** Whoever waits can be passed over or step back; whoever speaks can end. */
export function decideOn(
  wanted: Pick<Speech, "startedAt" | "endedAt"> | undefined,
  act: "end" | "passOver" | "withdraw",
): Result<undefined> {
  const fits = wanted !== undefined && (act === "end" ? isSpeaking(wanted) : isWaiting(wanted));
  return fits ? ok(undefined) : refuse("meetings.no_such_speech");
}

/** How far a speech has come, in milliseconds; `left` is negative beyond the agreed time and null without one. */
export function speechClock(
  { startedAt, minutes }: Pick<Speech, "startedAt" | "minutes">,
  now: number,
): { readonly gone: number; readonly left: number | null; readonly over: boolean } {
  const gone = startedAt === null ? 0 : Math.max(0, now - Date.parse(startedAt));
  const left = minutes === null ? null : minutes * 60_000 - gone;
  return { gone, left, over: left !== null && left < 0 };
}

/** Whole seconds that a speech took, or has taken until `now`. */
export function secondsOf(
  { startedAt, endedAt }: Pick<Speech, "startedAt" | "endedAt">,
  now: Instant,
): number {
  if (startedAt === null) return 0;
  return Math.max(0, Math.floor((Date.parse(endedAt ?? now) - Date.parse(startedAt)) / 1000));
}
