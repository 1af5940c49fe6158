import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { minutesDueAt } from "@chiboso/domain/minutes/deadline.ts";
import { termOf } from "@chiboso/domain/minutes/number.ts";
import type { draftResolution as route } from "@chiboso/domain/resolutions/contract.ts";
import { SIGNER_POSTS } from "@chiboso/domain/resolutions/document.ts";
import { draftResolution as draft } from "@chiboso/domain/resolutions/draft.ts";
import type { ResolutionView } from "@chiboso/domain/resolutions/view.ts";
import { lockMeeting, readMeetingRecord } from "../meetings/public.ts";
import { membersOf } from "../members/public.ts";
import { appraisalOf } from "../minutes/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { rulesAt } from "../rules/public.ts";
import { findOfMeeting, insertResolution, insertText } from "./store.ts";
import { viewResolution } from "./view.ts";

/** Drafts from the record of a closed meeting, once for each type; whoever asks again gets that one. */
export async function draftFromMeeting(
  asked: WriteAsked<typeof route, undefined>,
): Promise<Result<ResolutionView>> {
  const { tx, params, body, actor, now, services } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const existing = await findOfMeeting(tx, meeting.id, body.sign);
  if (existing !== undefined) return ok(await viewResolution(tx, existing.id, now));
  if (meeting.state !== "closed" || meeting.closed_at === null)
    return refuse("resolutions.meeting_not_closed");
  const held = localDateOf(meeting.closed_at, meeting.zone);
  const signer = await signerOf(tx, meeting.organisation_id, held);
  if (signer === undefined) return refuse("resolutions.no_signer");
  const record = await readMeetingRecord(tx, meeting.id);
  const drafted = draft(record, body.sign, await appraisalOf(tx, meeting.id));
  const id = newId();
  const pack = await rulesAt(tx, meeting.organisation_id, held);
  await insertResolution(
    tx,
    {
      id,
      organisation_id: meeting.organisation_id,
      meeting_id: meeting.id,
      sign: body.sign,
      zone: meeting.zone,
      subject: drafted.head.subject,
      held_at: meeting.closed_at,
      due_at: minutesDueAt(meeting.closed_at, meeting.zone, pack),
      term: termOf(held),
      signer_id: signer.memberId,
      signer_name: signer.name,
      signer_post: signer.post,
    },
    drafted,
  );
  await insertText(tx, { id, version: 1, document: drafted }, actor, now);
  tx.afterCommit(() => services.live.publish(`meeting:${meeting.id}`));
  return ok(await viewResolution(tx, id, now));
}

/** The secretary of the cell on that day, or its deputy where there is none. */
async function signerOf(reader: Reader, organisationId: string, on: string) {
  const members = await membersOf(reader, organisationId, on);
  for (const post of SIGNER_POSTS) {
    const found = members.find((member) => member.posts.includes(post));
    if (found !== undefined) return { memberId: found.memberId, name: found.name, post };
  }
  return undefined;
}
