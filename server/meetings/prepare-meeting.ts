import { randomBytes } from "node:crypto";
import type { prepareMeeting, revisePreparation } from "@chiboso/domain/meetings/contract.ts";
import { checkAgendaChange, isSameAgenda } from "@chiboso/domain/meetings/agenda.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Preparation } from "@chiboso/domain/meetings/preparation.ts";
import { decidePreparation } from "@chiboso/domain/meetings/rules.ts";
import { decideEdit } from "@chiboso/domain/meetings/states.ts";
import { notify } from "../notifications/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { itemsElsewhere, itemsInUse, itemsOf, writeAgenda } from "./agenda-store.ts";
import { changeMeeting, saveChange, type Changed } from "./change.ts";
import { noticeOf } from "./notices.ts";
import { cellMembers, headOf, type CellMembers } from "./officers.ts";
import { getMeeting, insertMeeting } from "./store.ts";
import { writeRoll } from "./roll-store.ts";
import { findEntry, isCarriedOut } from "./planning/plan-store.ts";
import { tellOfAgenda, toldOf } from "./planning/tell.ts";
import { mayBeCarried } from "./planning/topics-left.ts";
import type { Meeting } from "./tables.ts";

/** Prepares a meeting under the id that the device made; nobody is told yet. */
export async function prepare(
  asked: WriteAsked<typeof prepareMeeting, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  const members = await cellMembers(tx, params.organisationId, body.date, body.kind);
  const decided = decidePreparation(body, members.eligible, now);
  if (!decided.ok) return decided;
  const entry = await checkEntry(asked);
  if (!entry.ok) return entry;
  const made = await insertMeeting(tx, {
    id: body.meetingId,
    plan_entry_id: body.planEntryId,
    organisation_id: params.organisationId,
    ...(await headOf(tx, params.organisationId)),
    ...columnsOf(body, members, decided.value.plannedAt),
    state: "prepared",
    check_in_key: randomBytes(32),
  });
  if (!made) return refuse("meetings.exists");
  if (await hasForeignItems(tx, body.meetingId, body))
    return refuse("meetings.item_twice", undefined, "agenda");
  if (!(await mayBeCarried(tx, params.organisationId, carriedIn(body))))
    return refuse("meetings.not_carried", undefined, "agenda");
  await writeAgenda(tx, body.meetingId, body.agenda);
  const meeting = await getMeeting(tx, body.meetingId);
  const saved = await saveChange(asked, meeting, {
    event: "meeting.prepared",
    data: { kind: body.kind, plannedAt: decided.value.plannedAt },
  });
  return ok(saved);
}

function columnsOf(wanted: Preparation, members: CellMembers, plannedAt: string) {
  return {
    kind: wanted.kind,
    mode: wanted.mode,
    title: wanted.title,
    place: wanted.place,
    online_link: wanted.onlineLink,
    zone: wanted.zone,
    planned_at: plannedAt,
    minutes: wanted.minutes,
    chair_id: wanted.chairId,
    chair_name: members.nameOf(wanted.chairId),
    clerk_id: wanted.clerkId,
    clerk_name: members.nameOf(wanted.clerkId),
  };
}

/** The entry of the plan is of this cell, and no meeting was prepared from it that still stands. */
async function checkEntry({
  tx,
  body,
  params,
}: WriteAsked<typeof prepareMeeting, undefined>): Promise<Result<undefined>> {
  if (body.planEntryId === null) return ok(undefined);
  const entry = await findEntry(tx, body.planEntryId);
  if (entry?.organisationId !== params.organisationId)
    return refuse("meetings.no_such_plan_entry", undefined, "planEntryId");
  return (await isCarriedOut(tx, entry.id))
    ? refuse("meetings.plan_entry_used", { date: entry.date })
    : ok(undefined);
}

function carriedIn(wanted: Preparation): Id[] {
  return wanted.agenda.flatMap((item) => item.carriedFromId ?? []);
}

async function hasForeignItems(
  tx: Transaction,
  meetingId: Id,
  wanted: Preparation,
): Promise<boolean> {
  const ids = wanted.agenda.map((item) => item.id);
  return itemsElsewhere(tx, meetingId, ids);
}

/** Changes what was prepared; when the members are summoned already, they are told what moved. */
export async function revise(
  asked: WriteAsked<typeof revisePreparation, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const edit = decideEdit(meeting, "revise", body.expectedVersion);
    if (!edit.ok) return edit;
    const members = await cellMembers(tx, meeting.organisation_id, body.date, body.kind);
    const decided = decidePreparation(body, members.eligible, now);
    if (!decided.ok) return decided;
    const agenda = await checkDropped(asked, meeting.id);
    if (!agenda.ok) return agenda;
    const agendaKept = isSameAgenda(await itemsOf(tx, meeting.id), body.agenda);
    await writeAgenda(tx, meeting.id, body.agenda);
    const patch = columnsOf(body, members, decided.value.plannedAt);
    if (meeting.state === "invited") {
      await writeRoll(tx, meeting.id, members.all);
      await tellOfChange(asked, { ...meeting, ...patch }, meeting);
      if (!agendaKept) await tellOfAgenda(asked, { ...meeting, ...patch });
    }
    return ok({
      event: "meeting.revised",
      data: { plannedAt: decided.value.plannedAt, place: body.place },
      patch,
      edit: true,
    });
  });
}

/** An item that has a written opinion keeps its place, and no item is taken from another meeting. */
async function checkDropped(
  { tx, body }: WriteAsked<typeof revisePreparation, undefined>,
  meetingId: Id,
): Promise<Result<undefined>> {
  if (await hasForeignItems(tx, meetingId, body))
    return refuse("meetings.item_twice", undefined, "agenda");
  const { organisation_id } = await getMeeting(tx, meetingId);
  if (!(await mayBeCarried(tx, organisation_id, carriedIn(body))))
    return refuse("meetings.not_carried", undefined, "agenda");
  const used = await itemsInUse(tx, meetingId);
  const stored = await itemsOf(tx, meetingId);
  return checkAgendaChange(
    stored.map(({ id, title, secret, started_at }) => ({
      id,
      title,
      secret,
      inUse: started_at !== null || used.has(id),
    })),
    body.agenda,
  );
}

async function tellOfChange(
  asked: WriteAsked<typeof revisePreparation, undefined>,
  meeting: Meeting,
  before: Meeting,
): Promise<void> {
  const { tx } = asked;
  const moved =
    meeting.planned_at !== before.planned_at ||
    meeting.place !== before.place ||
    meeting.mode !== before.mode;
  if (!moved) return;
  const told = await toldOf(tx, meeting);
  const changed = { ...meeting, version: meeting.version + 1 };
  await notify(asked, noticeOf("meetingChanged", changed, told));
}
