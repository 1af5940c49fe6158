import { isAway } from "@chiboso/domain/meetings/planning/ahead.ts";
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

/** Tells everybody who was called to the meeting, or could write ahead of it, that its minutes are there. */
export async function tellOfApproval(asking: Notifying, row: Told): Promise<void> {
  const { title, organisation } = paperOf(await getMeeting(asking.tx, row.meeting_id));
  const called = (await rollOf(asking.tx, row.meeting_id)).filter(
    (member) => member.summoned || isAway(member.standing),
  );
  await notify(asking, {
    memberIds: [row.chair_id, row.clerk_id, ...called.map(({ memberId }) => memberId)],
    notice: { kind: "minutesApproved", params: { title, organisation } },
    link: `/minutes/${row.id}`,
  });
}
