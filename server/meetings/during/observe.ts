import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideLock, decideObserving } from "@chiboso/domain/meetings/during/chair.ts";
import type { observe, setLock } from "@chiboso/domain/meetings/during/roles-contract.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { changeMeeting, type Changed } from "../change.ts";
import { joinObserver, leaveObservers, officeOf } from "./observer-store.ts";
import { placesAbove, readingOf } from "./reading.ts";

/** Somebody from a committee above comes to look on, or leaves; they are on no roll and in no base. */
export async function lookOn(
  asked: WriteAsked<typeof observe, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, body, actor, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const decided = decideObserving(meeting.state, await readingOf(tx, actor, meeting));
    if (!decided.ok) return decided;
    const places = await placesAbove(tx, actor, meeting);
    if (places.length === 0) return refuse("meetings.takes_part");
    const office = await officeOf(tx, places);
    const { accountId, name } = actor;
    if (body.here) await joinObserver(tx, meeting.id, { accountId, name, office }, now);
    else await leaveObservers(tx, meeting.id, now, accountId);
    return ok({ event: body.here ? "observer.joined" : "observer.left", data: { name, office } });
  });
}

/** The chair locks the meeting for a delicate matter, or opens it again. */
export async function lock(asked: WriteAsked<typeof setLock, undefined>): Promise<Result<Changed>> {
  const { params, body, actor, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const facts = { state: meeting.state, chairId: meeting.chair_id };
    const decided = decideLock(facts, actor.memberId);
    if (!decided.ok) return decided;
    return ok({
      event: body.locked ? "meeting.locked" : "meeting.unlocked",
      data: {},
      patch: { locked_at: body.locked ? (meeting.locked_at ?? now) : null },
    });
  });
}
