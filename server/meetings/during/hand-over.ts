import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideChair, type Officers } from "@chiboso/domain/meetings/during/chair.ts";
import type { handOverChair } from "@chiboso/domain/meetings/during/roles-contract.ts";
import { decideEdit } from "@chiboso/domain/meetings/states.ts";
import type { Reader } from "../../platform/database.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { changeMeeting, type Changed } from "../change.ts";
import { rightsAt } from "../rights.ts";
import { rollOf } from "../roll-store.ts";
import type { Meeting } from "../tables.ts";

/** The officers of an open meeting in the words of the rules. */
export async function officersOf(reader: Reader, meeting: Meeting): Promise<Officers> {
  return {
    state: meeting.state,
    rollCalledAt: meeting.roll_called_at,
    chairId: meeting.chair_id,
    clerkId: meeting.clerk_id,
    roll: await rollOf(reader, meeting.id),
  };
}

/** Hands the chair over; who led until when is told by the events. */
export async function handOver(
  asked: WriteAsked<typeof handOverChair, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, body, actor } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = decideEdit(meeting, "run", body.expectedVersion);
    if (!next.ok) return next;
    const officers = await officersOf(tx, meeting);
    const { prepare: mayPrepare } = await rightsAt(tx, actor, meeting);
    const decided = decideChair(officers, body.toId, { memberId: actor.memberId, mayPrepare });
    if (!decided.ok) return decided;
    const roll = await rollOf(tx, meeting.id, body.toId);
    const to = roll[0]?.name ?? "";
    return ok({
      event: "chair.handedOver",
      data: {
        fromId: meeting.chair_id,
        from: meeting.chair_name,
        toId: body.toId,
        to,
        why: body.why,
      },
      patch: { chair_id: body.toId, chair_name: to },
      edit: true,
    });
  });
}
