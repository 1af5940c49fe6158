import type { appointOfficers, listGuests } from "@chiboso/domain/meetings/contract-running.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideOfficers } from "@chiboso/domain/meetings/rules.ts";
import { decideEdit } from "@chiboso/domain/meetings/states.ts";
import { notify } from "../notifications/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { changeMeeting, type Changed } from "./change.ts";
import { clerkNoticeOf } from "./notices.ts";
import { cellMembers, dayAt } from "./officers.ts";

/** Appoints another chair or clerk, as when one of them is absent. */
export async function appoint(
  asked: WriteAsked<typeof appointOfficers, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = decideEdit(meeting, "appoint", body.expectedVersion);
    if (!next.ok) return next;
    const members = await cellMembers(
      tx,
      meeting.organisation_id,
      dayAt(meeting.zone, now),
      meeting.kind,
    );
    const decided = decideOfficers(body, members.eligible);
    if (!decided.ok) return decided;
    const patch = {
      chair_id: body.chairId,
      chair_name: members.nameOf(body.chairId),
      clerk_id: body.clerkId,
      clerk_name: members.nameOf(body.clerkId),
    };
    if (body.clerkId !== meeting.clerk_id)
      await notify(asked, clerkNoticeOf(meeting, body.clerkId));
    return ok({
      event: "officers.appointed",
      data: { chair: patch.chair_name, clerk: patch.clerk_name },
      patch,
      edit: true,
    });
  });
}

/** Writes down who attended as a guest. */
export async function writeGuests(
  asked: WriteAsked<typeof listGuests, undefined>,
): Promise<Result<Changed>> {
  const { body, params } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = decideEdit(meeting, "run", body.expectedVersion);
    if (!next.ok) return next;
    return ok({
      event: "guests.listed",
      data: { guests: body.guests },
      patch: { guests: JSON.stringify(body.guests) },
      edit: true,
    });
  });
}
