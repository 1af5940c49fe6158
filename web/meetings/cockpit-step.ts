import { wallClock } from "@chiboso/domain/kernel/dates.ts";
import type { Hold, ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";

/** The one thing that whoever conducts a meeting should do now. */
export type CockpitStep =
  | { readonly kind: "publish" }
  | { readonly kind: "waitForDay" }
  | { readonly kind: "open" }
  | { readonly kind: "chairOpens" }
  | { readonly kind: "callRoll" }
  | { readonly kind: "vote"; readonly hold: Hold }
  | { readonly kind: "beginItem"; readonly item: ItemView }
  | { readonly kind: "endItem"; readonly item: ItemView }
  /** Another item is looked at than the one that runs. */
  | { readonly kind: "backToItem"; readonly item: ItemView; readonly shown: ItemView }
  | { readonly kind: "close" }
  | { readonly kind: "chairCloses" }
  | { readonly kind: "minutes" }
  | { readonly kind: "over" };

/**
 * Derives the step from the meeting, so that every device of the desk shows the same one; only whoever looks at
 * another item than the one that runs is led back first, because ending it would end what is not on the screen.
 */
export function cockpitStep(
  meeting: MeetingView,
  now: string,
  shown: ItemView | undefined,
): CockpitStep {
  if (meeting.state === "prepared") return { kind: "publish" };
  if (meeting.state === "cancelled") return { kind: "over" };
  if (meeting.state === "closed") return { kind: "minutes" };
  if (meeting.state === "invited") {
    const day = wallClock(meeting.plannedAt, meeting.zone).date;
    if (wallClock(now, meeting.zone).date < day) return { kind: "waitForDay" };
    return { kind: meeting.may.isChair ? "open" : "chairOpens" };
  }
  return runningStep(meeting, shown);
}

function runningStep(meeting: MeetingView, shown: ItemView | undefined): CockpitStep {
  const [hold] = meeting.holds;
  if (hold !== undefined) return { kind: "vote", hold };
  if (meeting.rollCalledAt === null) return { kind: "callRoll" };
  const running = meeting.items.find((item) => item.running);
  if (running !== undefined)
    return shown === undefined || shown.id === running.id
      ? { kind: "endItem", item: running }
      : { kind: "backToItem", item: running, shown };
  const next = meeting.items.find((item) => item.startedAt === null);
  if (next !== undefined) return { kind: "beginItem", item: next };
  return { kind: meeting.may.isChair ? "close" : "chairCloses" };
}
