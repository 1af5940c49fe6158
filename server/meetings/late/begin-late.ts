import { randomBytes } from "node:crypto";
import { localDateOf, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { instantOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { beginSheet } from "@chiboso/domain/meetings/late/begin-sheet.ts";
import type { beginLate, prepareLate, readLate } from "@chiboso/domain/meetings/late/contract.ts";
import { decideBeginLate, decideLatePreparation } from "@chiboso/domain/meetings/late/decide.ts";
import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import type { ReadAsked, WriteAsked } from "../../platform/capability.ts";
import { itemsElsewhere, itemsOf, writeAgenda } from "../agenda-store.ts";
import { announce, saveChange, type Act } from "../change.ts";
import { cellMembers, headOf } from "../officers.ts";
import { maySeePrepared } from "../rights.ts";
import { rollOf, writeRoll } from "../roll-store.ts";
import { getMeeting, insertMeeting, lockMeeting } from "../store.ts";
import type { Meeting } from "../tables.ts";
import { findLate, insertLate } from "./store.ts";
import { findLateView, getLateView } from "./view.ts";

/** The sheet of a meeting on paper for those who may see the meeting. */
export async function showLate(
  asked: ReadAsked<typeof readLate>,
): Promise<Result<{ late: LateView | null }>> {
  const { reader, params, actor } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  if (!(await maySeePrepared(reader, actor, meeting))) return refuse("kernel.not_found");
  return ok({ late: (await findLateView(reader, meeting)) ?? null });
}

/** Begins the sheet, filled with what the system knows; whoever asks again gets the one that exists. */
export async function begin(
  asked: WriteAsked<typeof beginLate, undefined>,
): Promise<Result<LateView>> {
  const { tx, params, now } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  if ((await findLate(tx, meeting.id)) === undefined) {
    const { state, zone } = meeting;
    const decided = decideBeginLate({ state, zone, plannedAt: meeting.planned_at }, now);
    if (!decided.ok) return decided;
    await beginOn(asked, meeting);
  }
  return ok(await getLateView(tx, meeting));
}

/** Prepares a meeting of which the system knew nothing on a day that has come, and begins its sheet. */
export async function prepareOnPaper(
  asked: WriteAsked<typeof prepareLate, undefined>,
): Promise<Result<LateView>> {
  const { tx, body, params, now } = asked;
  const members = await cellMembers(tx, params.organisationId, body.date);
  const decided = decideLatePreparation(body, members.eligible, now);
  if (!decided.ok) return decided;
  const made = await insertMeeting(tx, {
    id: body.meetingId,
    organisation_id: params.organisationId,
    ...(await headOf(tx, params.organisationId)),
    kind: body.kind,
    mode: body.mode,
    title: body.title,
    place: body.place,
    online_link: body.onlineLink,
    zone: body.zone,
    planned_at: instantOf(body.date, body.time, body.zone),
    minutes: body.minutes,
    chair_id: body.chairId,
    chair_name: members.nameOf(body.chairId),
    clerk_id: body.clerkId,
    clerk_name: members.nameOf(body.clerkId),
    state: "prepared",
    check_in_key: randomBytes(32),
  });
  if (!made) return refuse("meetings.exists");
  const ids = body.agenda.map((item) => item.id);
  if (await itemsElsewhere(tx, body.meetingId, ids))
    return refuse("meetings.item_twice", undefined, "agenda");
  await writeAgenda(tx, body.meetingId, body.agenda);
  const meeting = await getMeeting(tx, body.meetingId);
  await beginOn(asked, meeting);
  return ok(await getLateView(tx, meeting));
}

async function beginOn(act: Act, meeting: Meeting): Promise<void> {
  const { tx, now, actor } = act;
  if (meeting.state !== "open")
    await rollFromRegister(act, meeting, localDateOf(meeting.planned_at, meeting.zone));
  const known = (await itemsOf(tx, meeting.id)).map((item) => ({
    id: item.id,
    kind: item.kind,
    title: item.title,
    minutes: item.minutes,
    startedAt: item.started_at,
    endedAt: item.ended_at,
    conclusion: item.conclusion,
    inUse: item.started_at !== null,
    secret: item.secret,
  }));
  const roll = (await rollOf(tx, meeting.id)).map((member) => ({
    ...member,
    excuse: member.answer === "excused" ? member.reason : null,
  }));
  const sheet = beginSheet(
    {
      zone: meeting.zone,
      plannedAt: meeting.planned_at,
      openedAt: meeting.opened_at,
      guests: meeting.guests,
      roll,
      items: known,
    },
    now,
  );
  await insertLate(tx, { meeting_id: meeting.id, sheet, begun_at: now, begun_by: actor.name });
  await saveChange(act, meeting, { event: "meeting.lateBegun", data: { by: actor.name } });
  announce(act, meeting.id, meeting.organisation_id);
}

/** The roll of a meeting that was not opened in the system is that of the register on its day. */
export async function rollFromRegister(act: Act, meeting: Meeting, on: LocalDate): Promise<void> {
  const members = await cellMembers(act.tx, meeting.organisation_id, on);
  await writeRoll(act.tx, meeting.id, members.all);
}
