import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { listMeetings } from "@chiboso/domain/meetings/contract.ts";

type Meeting = Reply<typeof listMeetings>["meetings"][number];

/**
 * The meeting to show first: one that is open now, else the earliest that is still to come and to
 * which this person is called, else the earliest of all. One that nobody
 * opened on its day is not to come any more.
 */
export function nearest(meetings: readonly Meeting[]): Meeting | undefined {
  const ahead = meetings
    .filter(
      ({ state, missed }) =>
        state === "open" || (!missed && (state === "invited" || state === "prepared")),
    )
    .toSorted((a, b) => (a.plannedAt < b.plannedAt ? -1 : 1));
  const first = (of: readonly Meeting[]) => of.find((each) => each.mine !== null) ?? of[0];
  return first(ahead.filter((each) => each.state === "open")) ?? first(ahead);
}
