import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { cancelMeeting, publishMeeting } from "@chiboso/domain/meetings/contract.ts";
import { decidePublication } from "@chiboso/domain/meetings/rules.ts";
import { decideEdit } from "@chiboso/domain/meetings/states.ts";
import { notify } from "../notifications/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { changeMeeting, type Changed } from "./change.ts";
import { cancellationOf, clerkNoticeOf } from "./notices.ts";
import { cellMembers, dayAt } from "./officers.ts";
import { writeRoll } from "./roll-store.ts";
import { factsOf } from "./facts.ts";
import { tellOfMeeting, toldOf } from "./planning/tell.ts";

/** Writes the roll from the register of the planned day and summons everybody on it (MEET-07). */
export async function publish(
  asked: WriteAsked<typeof publishMeeting, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = decideEdit(meeting, "publish", body.expectedVersion);
    if (!next.ok) return next;
    const members = await cellMembers(
      tx,
      meeting.organisation_id,
      dayAt(meeting.zone, meeting.planned_at),
      meeting.kind,
    );
    const decided = decidePublication(factsOf(meeting), members.eligible.size, now);
    if (!decided.ok) return decided;
    const summoned = await writeRoll(tx, meeting.id, members.all);
    await tellOfMeeting(asked, meeting);
    await notify(asked, clerkNoticeOf(meeting, meeting.clerk_id));
    return ok({
      event: "meeting.published",
      data: { summoned },
      patch: { state: next.value },
      edit: true,
    });
  });
}

/** Calls the meeting off; those who were summoned are told why. */
export async function cancel(
  asked: WriteAsked<typeof cancelMeeting, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = decideEdit(meeting, "cancel", body.expectedVersion);
    if (!next.ok) return next;
    const told = meeting.state === "invited" ? await toldOf(tx, meeting) : [];
    const called = { ...meeting, version: meeting.version + 1 };
    await notify(asked, cancellationOf(called, body.reason, told));
    return ok({
      event: "meeting.cancelled",
      data: { reason: body.reason },
      patch: { state: next.value, cancel_reason: body.reason },
      edit: true,
    });
  });
}
