import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { respond, sendOpinionAhead } from "@chiboso/domain/meetings/contract.ts";
import { decideResponse } from "@chiboso/domain/meetings/rules.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { nextState } from "@chiboso/domain/meetings/states.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { insertOpinion } from "./agenda-store.ts";
import { changeMeeting, type Changed } from "./change.ts";
import { findItem, findOnRoll, rollFacts } from "./facts.ts";
import { saveAnswer } from "./roll-store.ts";

/** A member confirms or excuses themselves; a later answer replaces the earlier one. */
export async function answerSummons(
  asked: WriteAsked<typeof respond, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, actor, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const member = await findOnRoll(tx, meeting.id, actor.memberId);
    const decided = decideResponse(meeting.state, rollFacts(member), body);
    if (!decided.ok) return decided;
    if (member === undefined) return refuse("meetings.not_on_roll");
    const reason = body.answer === "excused" ? body.reason : null;
    const key = { meetingId: meeting.id, memberId: member.memberId };
    await saveAnswer(tx, key, { answer: body.answer, reason, at: now });
    return ok({
      event: "member.answered",
      data: { memberId: member.memberId, name: member.name, answer: body.answer, reason },
    });
  });
}

/** A written opinion before the meeting, also from members who are away; it is counted apart. */
export async function sendAhead(
  asked: WriteAsked<typeof sendOpinionAhead, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, actor, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = nextState(meeting.state, "sendAhead");
    if (!next.ok) return next;
    const member = await findOnRoll(tx, meeting.id, actor.memberId);
    if (member === undefined || member.standing === "suspended")
      return refuse("meetings.not_on_roll");
    const item = await findItem(tx, meeting.id, body.itemId);
    if (item === undefined) return refuse("meetings.no_such_item", undefined, "itemId");
    if (item.secret) return refuse("meetings.secret_item", undefined, "itemId");
    if (declaresSecret(body.text)) return refuse("meetings.secret_refused", undefined, "text");
    await insertOpinion(tx, {
      id: body.opinionId,
      meeting_id: meeting.id,
      item_id: item.id,
      member_id: member.memberId,
      name: member.name,
      at: now,
      text: body.text,
      how: "sentAhead",
    });
    return ok({
      event: "opinion.sentAhead",
      data: {
        opinionId: body.opinionId,
        itemId: item.id,
        memberId: member.memberId,
        name: member.name,
      },
    });
  });
}
