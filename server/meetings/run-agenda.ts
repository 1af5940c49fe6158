import { checkAgendaChange } from "@chiboso/domain/meetings/agenda.ts";
import type {
  changeAgenda,
  concludeItem,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { checkSecretItems } from "@chiboso/domain/meetings/during/secret-items.ts";
import { decideStep, decideWriting } from "@chiboso/domain/meetings/running.ts";
import { decideEdit } from "@chiboso/domain/meetings/states.ts";
import type { WriteAsked } from "../platform/capability.ts";
import {
  itemsElsewhere,
  itemsInUse,
  itemsOf,
  saveConclusion,
  saveStep,
  writeAgenda,
} from "./agenda-store.ts";
import { changeMeeting, type Changed } from "./change.ts";
import { clearFloor } from "./during/speech-store.ts";
import { itemFacts } from "./facts.ts";
import { holdsOf } from "./store.ts";

/** Begins or ends an item of the agenda. */
export async function step(
  asked: WriteAsked<typeof stepItem, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = decideEdit(meeting, "run", body.expectedVersion);
    if (!next.ok) return next;
    const items = await itemsOf(tx, meeting.id);
    const holds = await holdsOf(tx, meeting.id);
    const decided = decideStep(items.map(itemFacts), params.itemId, body.step, holds);
    if (!decided.ok) return decided;
    const item = items.find((each) => each.id === params.itemId);
    if (item === undefined) return refuse("meetings.no_such_item");
    await saveStep(tx, item, body.step, now);
    if (body.step === "end") await clearFloor(tx, meeting.id, { itemId: item.id }, now);
    return ok({
      event: body.step === "begin" ? "item.begun" : "item.ended",
      data: { itemId: item.id, position: item.position, title: item.title },
      edit: true,
    });
  });
}

/** Puts a changed agenda in place of the old one while the meeting runs (the meeting approves it, MEET-11). */
export async function rewriteAgenda(
  asked: WriteAsked<typeof changeAgenda, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = decideEdit(meeting, "run", body.expectedVersion);
    if (!next.ok) return next;
    const used = await itemsInUse(tx, meeting.id);
    const stored = (await itemsOf(tx, meeting.id)).map(({ id, title, secret, started_at }) => ({
      id,
      title,
      secret,
      inUse: started_at !== null || used.has(id),
    }));
    const decided = checkAgendaChange(stored, body.agenda);
    if (!decided.ok) return decided;
    const secrets = checkSecretItems(body.agenda, meeting.mode);
    if (!secrets.ok) return secrets;
    const ids = body.agenda.map((item) => item.id);
    if (await itemsElsewhere(tx, meeting.id, ids))
      return refuse("meetings.item_twice", undefined, "agenda");
    await writeAgenda(tx, meeting.id, body.agenda);
    return ok({
      event: "agenda.changed",
      data: { titles: body.agenda.map((item) => item.title) },
      edit: true,
    });
  });
}

/** Writes the chair's conclusion on an item, or takes it back. */
export async function conclude(
  asked: WriteAsked<typeof concludeItem, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const next = decideEdit(meeting, "run", body.expectedVersion);
    if (!next.ok) return next;
    const item = (await itemsOf(tx, meeting.id)).find((each) => each.id === params.itemId);
    const decided = decideWriting(meeting.state, item && itemFacts(item), body.text);
    if (!decided.ok) return decided;
    await saveConclusion(tx, params.itemId, body.text);
    return ok({
      event: "item.concluded",
      data: { itemId: params.itemId, text: body.text },
      edit: true,
    });
  });
}
