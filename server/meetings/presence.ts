import { acceptsCode, checkInCode } from "@chiboso/domain/meetings/check-in-code.ts";
import type {
  callRoll,
  checkIn,
  getCheckInCode,
  leave,
  recordPresence,
} from "@chiboso/domain/meetings/contract-running.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { decideArrival, decideLeaving } from "@chiboso/domain/meetings/rules.ts";
import { decideRollCall } from "@chiboso/domain/meetings/running.ts";
import { nextState } from "@chiboso/domain/meetings/states.ts";
import type { ReadAsked, WriteAsked } from "../platform/capability.ts";
import { changeMeeting, type Changed } from "./change.ts";
import { factsOf, findOnRoll, rollFacts } from "./facts.ts";
import { beginPresence, endPresence, rollOf, saveAnswer } from "./roll-store.ts";
import { getMeeting } from "./store.ts";

/** Calls the roll: all marks or none. The first call sets the moment after which one is late. */
export async function callTheRoll(
  asked: WriteAsked<typeof callRoll, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const summoned = (await rollOf(tx, meeting.id)).filter((member) => member.summoned);
    const roll = new Map(summoned.map((member) => [member.memberId, member]));
    const decided = decideRollCall(meeting.state, meeting.mode, roll, body.entries);
    if (!decided.ok) return decided;
    for (const { memberId, arrives, leaves, excuse, place } of decided.value) {
      const key = { meetingId: meeting.id, memberId };
      if (arrives) await beginPresence(tx, key, { from: now, place, how: "rollCall" });
      if (leaves) await endPresence(tx, meeting.id, now, memberId);
      if (excuse !== null)
        await saveAnswer(tx, key, { answer: "excused", reason: excuse, at: now });
    }
    const marked = (mark: string) => body.entries.filter((entry) => entry.mark === mark).length;
    return ok({
      event: "roll.called",
      data: { present: marked("present"), excused: marked("excused"), absent: marked("absent") },
      patch: meeting.roll_called_at === null ? { roll_called_at: now } : {},
    });
  });
}

/** The code of this half minute and the address that the QR code shows. */
export async function showCode(
  asked: ReadAsked<typeof getCheckInCode>,
): Promise<Result<Reply<typeof getCheckInCode>>> {
  const meeting = await getMeeting(asked.reader, asked.params.meetingId);
  const next = nextState(meeting.state, "arrive");
  if (!next.ok) return next;
  const code = checkInCode(meeting.check_in_key, meeting.id, asked.now);
  const url = `${asked.services.config.publicUrl}/meetings/${meeting.id}/check-in?code=${code.code}`;
  return ok({ url, ...code, serverNow: asked.now });
}

/** A member checks in with the code from the screen; doing it again while present changes nothing. */
export async function checkInByCode(
  asked: WriteAsked<typeof checkIn, undefined>,
): Promise<Result<Changed & { from: string }>> {
  const { tx, body, params, actor, now } = asked;
  const meeting = await getMeeting(tx, params.meetingId);
  if (!acceptsCode(meeting.check_in_key, meeting.id, now, body.code))
    return refuse("meetings.code_expired");
  const saved = await changeMeeting(asked, params.meetingId, async (locked) => {
    const member = await findOnRoll(tx, locked.id, actor.memberId);
    const decided = decideArrival(factsOf(locked), rollFacts(member), body.place, now);
    if (!decided.ok) return decided;
    if (member === undefined) return refuse("meetings.not_on_roll");
    if (!member.presentNow) {
      const key = { meetingId: locked.id, memberId: member.memberId };
      await beginPresence(tx, key, { from: now, place: body.place, how: "qr" });
    }
    return ok({
      event: "member.checkedIn",
      data: {
        memberId: member.memberId,
        name: member.name,
        place: body.place,
        again: member.presentNow,
      },
    });
  });
  if (!saved.ok) return saved;
  const present = await findOnRoll(tx, params.meetingId, actor.memberId);
  return ok({
    ...saved.value,
    from: present?.presence.find((each) => each.to === null)?.from ?? now,
  });
}

/** The helper's entry: a member arrived, left or came back. */
export async function enterPresence(
  asked: WriteAsked<typeof recordPresence, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const member = await findOnRoll(tx, meeting.id, body.memberId);
    const decided =
      body.move === "arrive"
        ? decideArrival(factsOf(meeting), rollFacts(member), body.place, now)
        : decideLeaving(meeting.state, rollFacts(member));
    if (!decided.ok) return decided;
    if (member === undefined) return refuse("meetings.not_on_roll");
    if (body.move === "leave") await endPresence(tx, meeting.id, now, member.memberId);
    else if (member.presentNow) return refuse("meetings.already_present", { name: member.name });
    else {
      const key = { meetingId: meeting.id, memberId: member.memberId };
      await beginPresence(tx, key, { from: now, place: body.place, how: "helper" });
    }
    return ok({
      event: body.move === "leave" ? "member.left" : "member.arrived",
      data: { memberId: member.memberId, name: member.name, place: body.place },
    });
  });
}

/** A member says that they leave; votes they gave before stay. */
export async function leaveMeeting(
  asked: WriteAsked<typeof leave, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, actor, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const member = await findOnRoll(tx, meeting.id, actor.memberId);
    const decided = decideLeaving(meeting.state, rollFacts(member));
    if (!decided.ok) return decided;
    if (member === undefined) return refuse("meetings.not_on_roll");
    await endPresence(tx, meeting.id, now, member.memberId);
    return ok({ event: "member.left", data: { memberId: member.memberId, name: member.name } });
  });
}
