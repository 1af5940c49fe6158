import { wallClock } from "@chiboso/domain/kernel/dates.ts";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";

/** The one thing that whoever conducts a meeting should do now. */
export type CockpitStep =
  | { readonly kind: "publish" }
  | { readonly kind: "waitForDay" }
  | { readonly kind: "open" }
  | { readonly kind: "chairOpens" }
  | { readonly kind: "callRoll" }
  | { readonly kind: "finishVote"; readonly name: string }
  | { readonly kind: "beginItem"; readonly item: ItemView }
  | { readonly kind: "endItem"; readonly item: ItemView }
  | { readonly kind: "close" }
  | { readonly kind: "chairCloses" }
  | { readonly kind: "minutes" }
  | { readonly kind: "over" };

/** Derives the step from the meeting alone, so that every device of the desk shows the same one. */
export function cockpitStep(meeting: MeetingView, now: string): CockpitStep {
  if (meeting.state === "prepared") return { kind: "publish" };
  if (meeting.state === "cancelled") return { kind: "over" };
  if (meeting.state === "closed") return { kind: "minutes" };
  if (meeting.state === "invited") {
    const day = wallClock(meeting.plannedAt, meeting.zone).date;
    if (wallClock(now, meeting.zone).date < day) return { kind: "waitForDay" };
    return { kind: meeting.may.isChair ? "open" : "chairOpens" };
  }
  return runningStep(meeting);
}

function runningStep(meeting: MeetingView): CockpitStep {
  const [hold] = meeting.holds;
  if (hold !== undefined) return { kind: "finishVote", name: hold.name };
  if (meeting.rollCalledAt === null) return { kind: "callRoll" };
  const running = meeting.items.find((item) => item.running);
  if (running !== undefined) return { kind: "endItem", item: running };
  const next = meeting.items.find((item) => item.startedAt === null);
  if (next !== undefined) return { kind: "beginItem", item: next };
  return { kind: meeting.may.isChair ? "close" : "chairCloses" };
}
