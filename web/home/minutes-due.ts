import type { Reply } from "@chiboso/domain/kernel/route.ts";
import type { listMeetings } from "@chiboso/domain/meetings/contract.ts";
import type { listMinutes } from "@chiboso/domain/minutes/contract.ts";

type Meeting = Reply<typeof listMeetings>["meetings"][number];
type Minutes = Reply<typeof listMinutes>["minutes"][number];

/** A closed meeting whose minutes are not approved; `minutes` is null while nobody has begun them. */
export interface Due {
  readonly meeting: Meeting;
  readonly minutes: Minutes | null;
}

/** The closed meetings of these organisations that still wait for approved minutes, oldest first. */
export function minutesDue(
  meetings: readonly Meeting[],
  minutes: readonly Minutes[],
  organisationIds: ReadonlySet<string>,
): readonly Due[] {
  const of = new Map(minutes.map((each) => [each.meetingId, each]));
  return meetings
    .filter((each) => each.state === "closed" && organisationIds.has(each.organisation.id))
    .map((meeting) => ({ meeting, minutes: of.get(meeting.id) ?? null }))
    .filter((due) => due.minutes?.state !== "approved")
    .toSorted((a, b) => (a.meeting.plannedAt < b.meeting.plannedAt ? -1 : 1));
}
