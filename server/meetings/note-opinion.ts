import type { noteOpinion, reviseOpinion } from "@chiboso/domain/meetings/contract-running.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { decideSpeaker, decideWriting } from "@chiboso/domain/meetings/running.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { checkVersion, nextState } from "@chiboso/domain/meetings/states.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { WriteAsked } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { insertOpinion, opinionsOf, updateOpinion } from "./agenda-store.ts";
import { changeMeeting, type Changed } from "./change.ts";
import { speechesOf } from "./during/speech-store.ts";
import { findItem, findOnRoll, itemFacts } from "./facts.ts";

/** Notes what a member said under an item that has begun. */
export async function note(
  asked: WriteAsked<typeof noteOpinion, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const item = await findItem(tx, meeting.id, body.itemId);
    const decided = decideWriting(meeting.state, item && itemFacts(item), body.text);
    if (!decided.ok) return decided;
    const member = await findOnRoll(tx, meeting.id, body.memberId);
    const speaker = decideSpeaker(member && { attended: member.presence.length > 0 });
    if (!speaker.ok) return speaker;
    if (member === undefined) return refuse("meetings.not_on_roll", undefined, "memberId");
    if (body.text === "" && body.keyWords.length === 0)
      return refuse("meetings.opinion_empty", undefined, "text");
    if (!(await isTheirSpeech(tx, meeting.id, body))) return refuse("meetings.no_such_speech");
    await insertOpinion(tx, {
      id: body.opinionId,
      meeting_id: meeting.id,
      item_id: body.itemId,
      member_id: member.memberId,
      name: member.name,
      at: now,
      text: body.text,
      how: "spoken",
      key_words: [...new Set(body.keyWords)],
      speech_id: body.speechId,
      ...(body.byHelper && { entered_by: asked.actor.name }),
    });
    return ok({
      event: "opinion.noted",
      data: {
        opinionId: body.opinionId,
        itemId: body.itemId,
        memberId: member.memberId,
        name: member.name,
        keyWords: body.keyWords,
        speechId: body.speechId,
        ...(body.byHelper && { enteredBy: asked.actor.name }),
      },
    });
  });
}

/** An opinion that names a speech was said in it: by the same person, under the same item. */
async function isTheirSpeech(
  tx: Transaction,
  meetingId: Id,
  said: { readonly speechId: Id | null; readonly memberId: Id; readonly itemId: Id },
): Promise<boolean> {
  if (said.speechId === null) return true;
  const speech = (await speechesOf(tx, meetingId)).find((each) => each.id === said.speechId);
  const theirs = speech?.memberId === said.memberId && speech.itemId === said.itemId;
  return theirs && speech.startedAt !== null;
}

/** Corrects a noted opinion; what a member wrote themselves stays as they sent it. */
export async function reword(
  asked: WriteAsked<typeof reviseOpinion, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = nextState(meeting.state, "run");
    if (!next.ok) return next;
    const opinion = (await opinionsOf(tx, meeting.id)).find((each) => each.id === params.opinionId);
    if (opinion === undefined) return refuse("meetings.no_such_opinion");
    if (opinion.how === "sentAhead") return refuse("meetings.sent_ahead", { name: opinion.name });
    const fresh = checkVersion(opinion.version, body.expectedVersion);
    if (!fresh.ok) return fresh;
    if (declaresSecret(body.text)) return refuse("meetings.secret_refused", undefined, "text");
    await updateOpinion(tx, opinion.id, body.text);
    return ok({ event: "opinion.revised", data: { opinionId: opinion.id, before: opinion.text } });
  });
}
