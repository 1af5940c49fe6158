import { randomBytes } from "node:crypto";
import { instantOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import {
  COMMITTEE_AGENDA,
  COMMITTEE_MINUTES,
  committeeTime,
  decideCommittee,
  draftsFrom,
} from "@chiboso/domain/meetings/planning/committee.ts";
import type {
  adoptCommittee,
  prepareCommittee,
  writeDraft,
} from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import { vi } from "@chiboso/domain/meetings/planning/words/vi.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { decideEdit } from "@chiboso/domain/meetings/states.ts";
import { vi as kinds } from "@chiboso/domain/meetings/words/vi.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { newId } from "../../platform/ids.ts";
import { itemsOf, saveDraft, writeAgenda } from "../agenda-store.ts";
import { changeMeeting, saveChange, type Changed } from "../change.ts";
import { findItem } from "../facts.ts";
import { cellMembers, headOf, type CellMembers } from "../officers.ts";
import { getMeeting, insertMeeting, lockMeeting } from "../store.ts";
import { committeeOf } from "./view-before.ts";

/**
 * Prepares the committee's meeting with nothing typed: two days before, at the same place, led by the
 * secretary, written up by the deputy or whoever else is of the committee (MEET-06).
 */
export async function prepare(
  asked: WriteAsked<typeof prepareCommittee, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params, now } = asked;
  // Locked, so that two leaders who press at once make one meeting.
  const cell = await lockMeeting(tx, params.meetingId);
  const { date, time } = committeeTime({ plannedAt: cell.planned_at, zone: cell.zone }, now);
  const members = await cellMembers(tx, cell.organisation_id, date, "committee");
  const exists = (await committeeOf(tx, cell.id)) !== null;
  const decided = decideCommittee(cell, exists, [...members.eligible]);
  if (!decided.ok) return decided;
  const [chairId, clerkId] = officersOf(members);
  if (chairId === undefined || clerkId === undefined) return refuse("meetings.committee_too_small");
  const made = await insertMeeting(tx, {
    id: body.committeeMeetingId,
    organisation_id: cell.organisation_id,
    ...(await headOf(tx, cell.organisation_id)),
    kind: "committee",
    mode: "inPerson",
    title:
      `${kinds["meetings.kind.committee"]} ${vi["meetings.committee.about"]} ${cell.title}`.slice(
        0,
        200,
      ),
    place: cell.place,
    online_link: null,
    zone: cell.zone,
    planned_at: instantOf(date, time, cell.zone),
    minutes: COMMITTEE_MINUTES,
    state: "prepared",
    chair_id: chairId,
    chair_name: members.nameOf(chairId),
    clerk_id: clerkId,
    clerk_name: members.nameOf(clerkId),
    check_in_key: randomBytes(32),
    prepares_id: cell.id,
  });
  if (!made) return refuse("meetings.exists");
  const agenda = COMMITTEE_AGENDA.map(({ kind, key, minutes }) => ({
    id: newId(),
    kind,
    title: vi[key],
    minutes,
    secret: false,
  }));
  await writeAgenda(tx, body.committeeMeetingId, agenda);
  const data = {
    kind: "committee",
    plannedAt: instantOf(date, time, cell.zone),
    prepares: cell.id,
  };
  const meeting = await getMeeting(tx, body.committeeMeetingId);
  const saved = await saveChange(asked, meeting, { event: "meeting.prepared", data });
  tx.afterCommit(() => asked.services.live.publish(`meeting:${cell.id}`));
  return ok(saved);
}

/** Secretary and deputy where there are any, else the first of the committee. */
function officersOf(members: CellMembers): (string | undefined)[] {
  const eligible = members.all.filter((member) => members.eligible.has(member.memberId));
  const rank = (posts: readonly string[]) =>
    posts.includes("secretary") ? 0 : posts.includes("deputySecretary") ? 1 : 2;
  return eligible
    .toSorted((a, b) => rank(a.posts) - rank(b.posts))
    .slice(0, 2)
    .map((member) => member.memberId);
}

/** Takes the committee's conclusions over as drafts; what somebody has written already stays. */
export async function adopt(
  asked: WriteAsked<typeof adoptCommittee, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const edit = decideEdit(meeting, "revise", body.expectedVersion);
    if (!edit.ok) return edit;
    const committee = await committeeOf(tx, meeting.id);
    if (committee?.state !== "closed") return refuse("meetings.committee_not_held");
    const open = (await itemsOf(tx, meeting.id)).filter((item) => !item.secret);
    const drafts = draftsFrom(await itemsOf(tx, committee.id), open);
    if (drafts.length === 0) return refuse("meetings.nothing_to_adopt");
    for (const { itemId, draft } of drafts) await saveDraft(tx, itemId, draft);
    return ok({
      event: "committee.adopted",
      data: { committeeMeetingId: committee.id, itemIds: drafts.map((draft) => draft.itemId) },
      edit: true,
    });
  });
}

export async function writeItemDraft(
  asked: WriteAsked<typeof writeDraft, undefined>,
): Promise<Result<Changed>> {
  const { tx, body, params } = asked;
  return changeMeeting(asked, params.meetingId, async (meeting) => {
    const edit = decideEdit(meeting, "revise", body.expectedVersion);
    if (!edit.ok) return edit;
    const item = await findItem(tx, meeting.id, params.itemId);
    if (item === undefined) return refuse("meetings.no_such_item");
    if (item.secret) return refuse("meetings.secret_item");
    if (declaresSecret(body.text)) return refuse("meetings.secret_refused", undefined, "text");
    await saveDraft(tx, item.id, body.text === "" ? null : body.text);
    return ok({ event: "draft.written", data: { itemId: item.id }, edit: true });
  });
}
