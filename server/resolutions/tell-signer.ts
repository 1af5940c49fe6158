import { getMeeting } from "../meetings/public.ts";
import { notify, type Notifying } from "../notifications/public.ts";
import type { ResolutionRow } from "./tables.ts";

/** Tells whoever signs for the cell and whoever wrote, the clerk of the meeting, how the paper stands. */
export async function tellSigner(
  asking: Notifying,
  row: ResolutionRow,
  kind: "resolutionToSign" | "resolutionReturned",
): Promise<void> {
  const { clerk_id: clerkId, organisation_name: organisation } = await getMeeting(
    asking.tx,
    row.meeting_id,
  );
  const { sign, subject } = row;
  await notify(asking, {
    memberIds: [row.signer_id, clerkId],
    notice: { kind, params: { sign, subject, organisation } },
    link: `/resolutions/${row.id}`,
  });
}
