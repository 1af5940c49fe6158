import { latest } from "@chiboso/domain/kernel/dates.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { closeMeeting, openMeeting } from "@chiboso/domain/meetings/contract-running.ts";
import { decideClosing, decideOpening } from "@chiboso/domain/meetings/rules.ts";
import { NO_RESULTS } from "@chiboso/domain/meetings/results/result.ts";
import { isRunning } from "@chiboso/domain/meetings/running.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { itemsOf, opinionsOf } from "./agenda-store.ts";
import { changeMeeting, type Changed } from "./change.ts";
import { leaveObservers } from "./during/observer-store.ts";
import { factsOf, itemFacts } from "./facts.ts";
import { countAttendance } from "./figures.ts";
import { cellMembers, dayAt, headOf } from "./officers.ts";
import { endPresence, rollOf, writeRoll } from "./roll-store.ts";
import { lastResultsOf } from "./results/last-results.ts";
import { holdsOf } from "./store.ts";

/** The chair opens; the roll is brought up to the register of this day, so that bases are right. */
export async function open(
  asked: WriteAsked<typeof openMeeting, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, actor, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = decideOpening(factsOf(meeting), actor.memberId, now);
    if (!next.ok) return next;
    const members = await cellMembers(
      tx,
      meeting.organisation_id,
      dayAt(meeting.zone, now),
      meeting.kind,
    );
    const summoned = await writeRoll(tx, meeting.id, members.all);
    return ok({
      event: "meeting.opened",
      data: { chair: meeting.chair_name, clerk: meeting.clerk_name, summoned },
      patch: { ...(await headOf(tx, meeting.organisation_id)), state: next.value, opened_at: now },
      edit: true,
      official: "meeting.opened" as const,
    });
  });
}

/** The chair closes: everybody's presence ends, the figures are counted, and nothing changes any more. */
export async function close(
  asked: WriteAsked<typeof closeMeeting, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, actor, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const items = await itemsOf(tx, meeting.id);
    const roll = await rollOf(tx, meeting.id);
    const next = decideClosing(
      {
        ...factsOf(meeting),
        holds: await holdsOf(tx, meeting.id),
        runningItem: items.find((item) => isRunning(itemFacts(item)))?.title ?? null,
        attended: roll.filter((member) => member.presence.length > 0).length,
      },
      actor.memberId,
      body.leftOutReason,
    );
    if (!next.ok) return next;
    await endPresence(tx, meeting.id, now);
    await leaveObservers(tx, meeting.id, now);
    const closedAt = latest(now, meeting.opened_at, ...items.map((item) => item.ended_at));
    const figures = countAttendance(
      { ...meeting, closed_at: closedAt },
      await rollOf(tx, meeting.id),
    );
    const leftOut = body.leftOutReason !== null && items.some((item) => item.started_at === null);
    const opinions = (await opinionsOf(tx, meeting.id)).length;
    const lastResults = (await lastResultsOf(tx, meeting, now)) ?? NO_RESULTS;
    return ok({
      event: "meeting.closed",
      data: { ...figures, opinions, ...(leftOut && { leftOutReason: body.leftOutReason }) },
      patch: {
        state: next.value,
        closed_at: closedAt,
        locked_at: null,
        opinions,
        ...figures,
        last_results: JSON.stringify(lastResults),
      },
      edit: true,
      official: "meeting.closed" as const,
    });
  });
}
