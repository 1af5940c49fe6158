import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type {
  askForFloor,
  enterSpeaker,
  limitSpeeches,
  stepBack,
  stepSpeech,
} from "@chiboso/domain/meetings/during/contract.ts";
import {
  decideAsking,
  decideFloor,
  decideOn,
  decideSpeaking,
  isSpeaking,
  isWaiting,
} from "@chiboso/domain/meetings/during/speeches.ts";
import { secondsOf } from "@chiboso/domain/meetings/during/speeches.ts";
import { decideEdit, nextState } from "@chiboso/domain/meetings/states.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { saveSpeechMinutes } from "../agenda-store.ts";
import { changeMeeting, type Act, type Change, type Changed } from "../change.ts";
import { findItem, findOnRoll, itemFacts } from "../facts.ts";
import type { Meeting } from "../tables.ts";
import {
  beginSpeech,
  endSpeech,
  insertSpeech,
  moveSpeech,
  speechesOf,
  withdrawSpeech,
  type StoredSpeech,
} from "./speech-store.ts";

interface Wanted {
  readonly speechId: Id;
  readonly itemId: Id;
  readonly kind: StoredSpeech["kind"];
}

interface Speaker {
  readonly memberId: Id | null;
  readonly name: string;
  /** Undefined for a guest. */
  readonly presentNow: boolean | undefined;
}

/** A member asks for the floor on their own device. */
export async function ask(
  asked: WriteAsked<typeof askForFloor, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, actor, body } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const member = await findOnRoll(tx, meeting.id, actor.memberId);
    if (member === undefined) return refuse("meetings.not_on_roll");
    return enqueue(asked, meeting, body, member, "self");
  });
}

/** The desk enters a member without a device, or a guest by the name in the list. */
export async function enter(
  asked: WriteAsked<typeof enterSpeaker, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, body } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    if (body.memberId === null) {
      const guest = meeting.guests.find((each) => each.name === body.guest);
      if (guest === undefined) return refuse("meetings.no_such_guest", undefined, "guest");
      const speaker = { memberId: null, name: guest.name, presentNow: undefined };
      return enqueue(asked, meeting, body, speaker, "helper");
    }
    const member = await findOnRoll(tx, meeting.id, body.memberId);
    if (member === undefined) return refuse("meetings.not_on_roll", undefined, "memberId");
    return enqueue(asked, meeting, body, member, "helper");
  });
}

async function enqueue(
  { tx, now }: Act,
  meeting: Meeting,
  { speechId, itemId, kind }: Wanted,
  speaker: Speaker,
  how: "self" | "helper",
): Promise<Result<Change>> {
  const item = await findItem(tx, meeting.id, itemId);
  const theirs = (await speechesOf(tx, meeting.id)).filter(
    (each) => isWaiting(each) && each.memberId === speaker.memberId && each.name === speaker.name,
  );
  const decided = decideAsking(meeting.state, item && itemFacts(item), {
    kind,
    presentNow: speaker.presentNow,
    waitsFor: theirs.map((each) => each.kind),
  });
  if (!decided.ok) return decided;
  const { memberId, name } = speaker;
  await insertSpeech(tx, {
    id: speechId,
    meeting_id: meeting.id,
    item_id: itemId,
    member_id: memberId,
    name,
    kind,
    how,
    asked_at: now,
    place: meeting.last_seq + 1,
  });
  return ok({ event: "floor.asked", data: { speechId, itemId, memberId, name, kind, how } });
}

/** A member takes back their own request. */
export async function withdrawOwn(
  asked: WriteAsked<typeof stepBack, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, actor, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = nextState(meeting.state, "run");
    if (!next.ok) return next;
    const speech = (await speechesOf(tx, meeting.id)).find(
      (each) => each.id === params.speechId && each.memberId === actor.memberId,
    );
    const decided = decideOn(speech, "withdraw");
    if (!decided.ok || speech === undefined) return refuse("meetings.no_such_speech");
    await withdrawSpeech(tx, speech.id, now);
    return ok({ event: "floor.withdrawn", data: about(speech) });
  });
}

/** Gives the floor, ends a speech, passes somebody over, or strikes them from the queue. */
export async function step(
  asked: WriteAsked<typeof stepSpeech, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, body } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = nextState(meeting.state, "run");
    if (!next.ok) return next;
    const all = await speechesOf(tx, meeting.id);
    const speech = all.find((each) => each.id === params.speechId);
    if (speech === undefined) return refuse("meetings.no_such_speech");
    if (body.step === "begin") return begin(asked, meeting, speech, all.find(isSpeaking));
    const decided = decideOn(speech, body.step);
    if (!decided.ok) return decided;
    return others[body.step](asked, meeting, speech);
  });
}

async function begin(
  { tx, now }: Act,
  meeting: Meeting,
  speech: StoredSpeech,
  speaking: StoredSpeech | undefined,
): Promise<Result<Change>> {
  const item = await findItem(tx, meeting.id, speech.itemId);
  const floor = decideFloor(meeting.state, item && itemFacts(item));
  if (!floor.ok) return floor;
  const member = await findOnRoll(tx, meeting.id, speech.memberId);
  const decided = decideSpeaking(speech, member?.presentNow, speaking);
  if (!decided.ok) return decided;
  const minutes = item?.speech_minutes ?? null;
  await beginSpeech(tx, speech.id, now, minutes);
  return ok({ event: "speech.begun", data: { ...about(speech), minutes } });
}

type Step = (act: Act, meeting: Meeting, speech: StoredSpeech) => Promise<Result<Change>>;

const others: Readonly<Record<"end" | "passOver" | "withdraw", Step>> = {
  async end({ tx, now }, _meeting, speech) {
    await endSpeech(tx, speech.id, now);
    return ok({
      event: "speech.ended",
      data: { ...about(speech), minutes: speech.minutes, seconds: secondsOf(speech, now) },
    });
  },
  async passOver({ tx }, meeting, speech) {
    await moveSpeech(tx, speech.id, meeting.last_seq + 1);
    return ok({ event: "floor.passedOver", data: about(speech) });
  },
  async withdraw({ tx, now }, _meeting, speech) {
    await withdrawSpeech(tx, speech.id, now);
    return ok({ event: "floor.withdrawn", data: about(speech) });
  },
};

function about({ id, itemId, memberId, name, kind }: StoredSpeech) {
  return { speechId: id, itemId, memberId, name, kind };
}

/** The minutes that one speech under an item may take; a speech that has begun keeps its own. */
export async function limit(
  asked: WriteAsked<typeof limitSpeeches, undefined>,
): Promise<Result<Changed>> {
  const { tx, params, body } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = decideEdit(meeting, "run", body.expectedVersion);
    if (!next.ok) return next;
    const item = await findItem(tx, meeting.id, params.itemId);
    if (item === undefined) return refuse("meetings.no_such_item");
    if (item.secret) return refuse("meetings.secret_item");
    await saveSpeechMinutes(tx, item.id, body.minutes);
    return ok({
      event: "speeches.limited",
      data: { itemId: item.id, minutes: body.minutes },
      edit: true,
    });
  });
}
