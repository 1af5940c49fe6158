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
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { decideElsewhere, type Elsewhere } from "@chiboso/domain/meetings/during/elsewhere.ts";
import { decideRollCall, type RollEffect } from "@chiboso/domain/meetings/running.ts";
import { nextState } from "@chiboso/domain/meetings/states.ts";
import type { ReadAsked, WriteAsked } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { changeMeeting, type Act, type Change, type Changed } from "./change.ts";
import { checkElsewhere, presenceElsewhere } from "./during/elsewhere.ts";
import { stampQuorum } from "./during/quorum.ts";
import { clearFloor } from "./during/speech-store.ts";
import { factsOf, findOnRoll, rollFacts } from "./facts.ts";
import { beginPresence, endPresence, rollOf, saveAnswer } from "./roll-store.ts";
import { getMeeting } from "./store.ts";
import type { Meeting } from "./tables.ts";

/** Calls the roll: all marks or none. The first call sets the moment after which one is late. */
export async function callTheRoll(
  asked: WriteAsked<typeof callRoll, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  return changePresence(asked, params.meetingId, async (meeting) => {
    const summoned = (await rollOf(tx, meeting.id)).filter((member) => member.summoned);
    const roll = new Map(summoned.map((member) => [member.memberId, member]));
    const decided = decideRollCall(meeting.state, meeting.mode, roll, body.entries);
    if (!decided.ok) return decided;
    const elsewhere = await arrivalsElsewhere(tx, meeting.id, roll, decided.value, body.entries);
    if (!elsewhere.ok) return elsewhere;
    for (const { memberId, arrives, leaves, excuse, excuseRefused, place } of decided.value) {
      const key = { meetingId: meeting.id, memberId };
      const overlaps = elsewhere.value.has(memberId);
      if (arrives) await beginPresence(tx, key, { from: now, place, how: "rollCall", overlaps });
      if (leaves) await goAway(tx, meeting.id, memberId, now);
      if (excuse !== null)
        await saveAnswer(tx, key, { answer: "excused", reason: excuse, at: now });
      if (excuseRefused) await saveAnswer(tx, key, { answer: null, reason: null, at: now });
    }
    const marked = (mark: string) => body.entries.filter((entry) => entry.mark === mark).length;
    return ok({
      event: "roll.called",
      data: { present: marked("present"), excused: marked("excused"), absent: marked("absent") },
      patch: meeting.roll_called_at === null ? { roll_called_at: now } : {},
    });
  });
}

/** Who of those who arrive is in another meeting; a refusal's field names the mark. */
async function arrivalsElsewhere(
  tx: Transaction,
  meetingId: Id,
  roll: ReadonlyMap<Id, { readonly name: string }>,
  effects: readonly RollEffect[],
  entries: readonly { readonly memberId: Id }[],
): Promise<Result<ReadonlyMap<Id, Elsewhere>>> {
  const arriving = effects.filter((each) => each.arrives);
  const found = await presenceElsewhere(
    tx,
    meetingId,
    arriving.map((each) => each.memberId),
  );
  for (const { memberId, place } of arriving) {
    const elsewhere = found.get(memberId);
    if (elsewhere === undefined) continue;
    const decided = decideElsewhere({ name: roll.get(memberId)?.name ?? "", place }, elsewhere);
    const index = entries.findIndex((entry) => entry.memberId === memberId);
    if (!decided.ok)
      return refuse(decided.refusal.code, decided.refusal.params, `entries.${index}`);
  }
  return ok(found);
}

/** Ends a presence: whoever leaves speaks no more and waits no longer for the floor. */
async function goAway(tx: Transaction, meetingId: Id, memberId: Id, now: Instant): Promise<void> {
  await clearFloor(tx, meetingId, { memberId }, now);
  await endPresence(tx, meetingId, now, memberId);
}

/** A change of who is here, after which the quorum is counted anew (VOTE-16). */
async function changePresence(
  act: Act,
  meetingId: Id,
  decide: (meeting: Meeting) => Promise<Result<Change>>,
): Promise<Result<Changed>> {
  const saved = await changeMeeting(act, meetingId, decide);
  if (saved.ok) await stampQuorum(act, meetingId);
  return saved;
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
  const saved = await changePresence(asked, params.meetingId, async (locked) => {
    const member = await findOnRoll(tx, locked.id, actor.memberId);
    const decided = decideArrival(factsOf(locked), rollFacts(member), body.place, now);
    if (!decided.ok) return decided;
    if (member === undefined) return refuse("meetings.not_on_roll");
    if (!member.presentNow) {
      const arriving = { ...member, place: body.place };
      const elsewhere = await checkElsewhere(tx, locked.id, arriving);
      if (!elsewhere.ok) return elsewhere;
      const key = { meetingId: locked.id, memberId: member.memberId };
      const { overlaps } = elsewhere.value;
      await beginPresence(tx, key, { from: now, place: body.place, how: "qr", overlaps });
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
  return changePresence(asked, params.meetingId, async (meeting) => {
    const member = await findOnRoll(tx, meeting.id, body.memberId);
    const decided =
      body.move === "arrive"
        ? decideArrival(factsOf(meeting), rollFacts(member), body.place, now)
        : decideLeaving(meeting.state, rollFacts(member));
    if (!decided.ok) return decided;
    if (member === undefined) return refuse("meetings.not_on_roll");
    if (body.move === "leave") await goAway(tx, meeting.id, member.memberId, now);
    else if (member.presentNow) return refuse("meetings.already_present", { name: member.name });
    else {
      const elsewhere = await checkElsewhere(tx, meeting.id, { ...member, place: body.place });
      if (!elsewhere.ok) return elsewhere;
      const key = { meetingId: meeting.id, memberId: member.memberId };
      const { overlaps } = elsewhere.value;
      await beginPresence(tx, key, { from: now, place: body.place, how: "helper", overlaps });
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
  return changePresence(asked, params.meetingId, async (meeting) => {
    const member = await findOnRoll(tx, meeting.id, actor.memberId);
    const decided = decideLeaving(meeting.state, rollFacts(member));
    if (!decided.ok) return decided;
    if (member === undefined) return refuse("meetings.not_on_roll");
    await goAway(tx, meeting.id, member.memberId, now);
    return ok({ event: "member.left", data: { memberId: member.memberId, name: member.name } });
  });
}
