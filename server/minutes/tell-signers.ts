import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { isAway } from "@chiboso/domain/meetings/planning/ahead.ts";
import { membersOf } from "../members/public.ts";
import { getMeeting, paperOf, rollOf } from "../meetings/public.ts";
import { notify, type Notifying } from "../notifications/public.ts";
import type { MinutesRow } from "./store.ts";

type Told = Pick<MinutesRow, "id" | "meeting_id" | "clerk_id" | "chair_id">;

/** Tells both who sign that the frozen text waits for them, or that it was opened again for editing. */
export async function tellSigners(
  asking: Notifying,
  row: Told,
  kind: "minutesToApprove" | "minutesReturned",
): Promise<void> {
  const meeting = await getMeeting(asking.tx, row.meeting_id);
  await notify(asking, {
    memberIds: [row.chair_id, row.clerk_id],
    notice: { kind, params: paperOf(meeting) },
    link: `/minutes/${row.id}`,
  });
}

/** Tells whoever of the two did not write it that there is a remark; one that is unread is enough. */
export async function tellOfComment(
  asking: Notifying,
  row: Told,
  authorId: string | null,
): Promise<void> {
  const meeting = await getMeeting(asking.tx, row.meeting_id);
  await notify(asking, {
    memberIds: [row.chair_id, row.clerk_id].filter((memberId) => memberId !== authorId),
    notice: { kind: "minutesCommented", params: paperOf(meeting) },
    link: `/minutes/${row.id}`,
    once: true,
  });
}

/**
 * Tells everybody who was called to the meeting, or could write ahead of it, that its minutes are there; of those who
 * left the cell since then only the two who signed.
 */
export async function tellOfApproval(asking: Notifying, row: Told): Promise<void> {
  const meeting = await getMeeting(asking.tx, row.meeting_id);
  const { title, organisation } = paperOf(meeting);
  const today = localDateOf(asking.now, meeting.zone);
  const members = await membersOf(asking.tx, meeting.organisation_id, today);
  const belonging = new Set(members.map(({ memberId }) => memberId));
  const called = (await rollOf(asking.tx, row.meeting_id)).filter(
    (member) => belonging.has(member.memberId) && (member.summoned || isAway(member.standing)),
  );
  await notify(asking, {
    memberIds: [row.chair_id, row.clerk_id, ...called.map(({ memberId }) => memberId)],
    notice: { kind: "minutesApproved", params: { title, organisation } },
    link: `/minutes/${row.id}`,
  });
}
