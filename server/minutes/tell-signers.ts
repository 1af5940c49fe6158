import { getMeeting, paperOf } from "../meetings/public.ts";
import { notify, type Notifying } from "../notifications/public.ts";
import type { MinutesRow } from "./store.ts";

/** Tells both who sign that the frozen text waits for them, or that it was opened again for editing. */
export async function tellSigners(
  asking: Notifying,
  row: Pick<MinutesRow, "id" | "meeting_id" | "clerk_id" | "chair_id">,
  kind: "minutesToApprove" | "minutesReturned",
): Promise<void> {
  const meeting = await getMeeting(asking.tx, row.meeting_id);
  await notify(asking, {
    memberIds: [row.chair_id, row.clerk_id],
    notice: { kind, params: paperOf(meeting) },
    link: `/minutes/${row.id}`,
  });
}
