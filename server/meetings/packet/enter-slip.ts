import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { enterSlip } from "@chiboso/domain/meetings/packet/contract.ts";
import { decideResponse } from "@chiboso/domain/meetings/rules.ts";
import { nextState } from "@chiboso/domain/meetings/states.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { insertOpinion, itemsOf } from "../agenda-store.ts";
import { changeMeeting, type Changed } from "../change.ts";
import { findOnRoll, rollFacts } from "../facts.ts";
import { saveAnswer, type RollRow } from "../roll-store.ts";

/** Enters what came back on paper: under the member's name, marked with who entered it. */
export async function enter(
  asked: WriteAsked<typeof enterSlip, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, actor, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const member = await findOnRoll(tx, meeting.id, body.memberId);
    if (member === undefined || member.standing === "suspended")
      return refuse("meetings.not_on_roll", undefined, "memberId");
    if (body.answer === null && body.opinions.length === 0) return refuse("meetings.slip_empty");
    if (body.answer !== null) {
      const wanted = { answer: body.answer, reason: body.reason };
      const decided = decideResponse(meeting.state, rollFacts(member), wanted);
      if (!decided.ok) return decided;
      const reason = body.answer === "excused" ? body.reason : null;
      const key = { meetingId: meeting.id, memberId: member.memberId };
      await saveAnswer(tx, key, { answer: body.answer, reason, at: now, by: actor.name });
    }
    const entered = await enterOpinions(asked, meeting.state, member);
    if (!entered.ok) return entered;
    return ok({
      event: "slip.entered",
      data: {
        memberId: member.memberId,
        name: member.name,
        answer: body.answer,
        reason: body.answer === "excused" ? body.reason : null,
        opinionIds: body.opinions.map((opinion) => opinion.opinionId),
      },
    });
  });
}

async function enterOpinions(
  { tx, body, params, actor, now }: WriteAsked<typeof enterSlip, undefined>,
  state: Parameters<typeof nextState>[0],
  member: RollRow,
): Promise<Result<undefined>> {
  if (body.opinions.length === 0) return ok(undefined);
  const next = nextState(state, "sendAhead");
  if (!next.ok) return next;
  const items = new Map((await itemsOf(tx, params.meetingId)).map((item) => [item.id, item]));
  for (const [index, opinion] of body.opinions.entries()) {
    const field = `opinions.${index}`;
    const item = items.get(opinion.itemId);
    if (item === undefined) return refuse("meetings.no_such_item", undefined, `${field}.itemId`);
    if (item.secret) return refuse("meetings.secret_item", undefined, `${field}.itemId`);
    if (declaresSecret(opinion.text))
      return refuse("meetings.secret_refused", undefined, `${field}.text`);
    await insertOpinion(tx, {
      id: opinion.opinionId,
      meeting_id: params.meetingId,
      item_id: opinion.itemId,
      member_id: member.memberId,
      name: member.name,
      at: now,
      text: opinion.text,
      how: "sentAhead",
      entered_by: actor.name,
    });
  }
  return ok(undefined);
}
