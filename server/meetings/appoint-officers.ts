import { decideChair, decideClerk } from "@chiboso/domain/meetings/during/chair.ts";
import type {
  appointOfficers,
  listGuests,
} from "@chiboso/domain/meetings/during/roles-contract.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideOfficers } from "@chiboso/domain/meetings/rules.ts";
import { decideEdit } from "@chiboso/domain/meetings/states.ts";
import { notify } from "../notifications/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { changeMeeting, type Changed } from "./change.ts";
import { officersOf } from "./during/hand-over.ts";
import { clerkNoticeOf } from "./notices.ts";
import { cellMembers, dayAt } from "./officers.ts";
import type { Meeting } from "./tables.ts";

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
    const whileOpen = await decideWhileOpen(asked, meeting);
    if (!whileOpen.ok) return whileOpen;
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

/** In an open meeting whoever leads or writes is there, and a chair who is there hands over alone. */
async function decideWhileOpen(
  { tx, body, actor }: WriteAsked<typeof appointOfficers, undefined>,
  meeting: Meeting,
): Promise<Result<undefined>> {
  if (meeting.state !== "open") return ok(undefined);
  const officers = await officersOf(tx, meeting);
  const wanted = { ...officers, clerkId: body.clerkId };
  if (body.chairId !== meeting.chair_id) {
    const by = { memberId: actor.memberId, mayPrepare: true };
    const chair = decideChair(wanted, body.chairId, by);
    if (!chair.ok) return chair;
  }
  if (body.clerkId === meeting.clerk_id) return ok(undefined);
  return decideClerk({ ...officers, chairId: body.chairId }, body.clerkId);
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
