import type { Actor } from "@chiboso/domain/access/actor.ts";
import { canonicalBytes, type Canonical } from "@chiboso/domain/kernel/canonical.ts";
import { localDateOf, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { MeetingRecord } from "@chiboso/domain/meetings/record.ts";
import type { draftMinutes as route } from "@chiboso/domain/minutes/contract.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import { minutesDueAt } from "@chiboso/domain/minutes/deadline.ts";
import { draftMinutes as draft } from "@chiboso/domain/minutes/draft.ts";
import { termOf } from "@chiboso/domain/minutes/number.ts";
import { getMeeting, lockMeeting, readMeetingRecord } from "../meetings/public.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import type { Files } from "../platform/files.ts";
import type { Transaction } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { rulesAt } from "../rules/public.ts";
import { findByMeeting, insertMinutes, insertText } from "./store.ts";
import { viewMinutes } from "./view.ts";

/** The record of a closed meeting and the digest under which its canonical bytes are kept. */
export interface KeptRecord {
  readonly record: MeetingRecord;
  readonly digest: string;
}

/** Keeps the record as it will be sealed; null when the meeting has minutes already. */
export async function keepRecord({
  reader,
  params,
  services,
}: PrepareAsked<typeof route>): Promise<Result<KeptRecord | null>> {
  if ((await findByMeeting(reader, params.meetingId)) !== undefined) return ok(null);
  const meeting = await getMeeting(reader, params.meetingId);
  if (meeting.state !== "closed") return refuse("minutes.meeting_not_closed");
  return ok(await keep(services.files, await readMeetingRecord(reader, params.meetingId)));
}

/** Puts the canonical bytes of a record among the files; they are what the log will seal. */
export async function keep(files: Files, record: MeetingRecord): Promise<KeptRecord> {
  // The data of events is any JSON to the types; fractions, which have no canonical form, would throw.
  const value: unknown = record;
  return { record, digest: await files.keep(canonicalBytes(value as Canonical)) };
}

/** Drafts the minutes, once for each meeting: whoever asks again gets those that exist. */
export async function draftMinutes(
  asked: WriteAsked<typeof route, KeptRecord | null>,
): Promise<Result<MinutesView>> {
  const { tx, params, prepared, actor, now, services } = asked;
  await lockMeeting(tx, params.meetingId);
  const existing = await findByMeeting(tx, params.meetingId);
  if (existing !== undefined) return ok(await viewMinutes(tx, asked, existing.id));
  if (prepared === null) throw new Error(`the minutes of meeting ${params.meetingId} disappeared`);
  const id = await openMinutes(tx, prepared, actor, now);
  tx.afterCommit(() => services.live.publish(`meeting:${params.meetingId}`));
  return ok(await viewMinutes(tx, asked, id));
}

/** Saves the draft of a record as version 1. Returns the id of the minutes. */
export async function openMinutes(
  tx: Transaction,
  { record, digest }: KeptRecord,
  actor: Actor,
  now: Instant,
): Promise<Id> {
  const id = newId();
  const { meeting, organisation, clerk, chair } = record;
  const drafted = draft(record);
  const day = localDateOf(meeting.closedAt, meeting.zone);
  const pack = await rulesAt(tx, organisation.id, day);
  const row = {
    id,
    meeting_id: meeting.id,
    organisation_id: organisation.id,
    kind: meeting.kind,
    zone: meeting.zone,
    subject: drafted.head.subject,
    closed_at: meeting.closedAt,
    due_at: minutesDueAt(meeting.closedAt, meeting.zone, pack),
    clerk_id: clerk.memberId,
    clerk_name: clerk.name,
    chair_id: chair.memberId,
    chair_name: chair.name,
    record_digest: digest,
    term: termOf(day),
  };
  await insertMinutes(tx, row, drafted);
  await insertText(tx, { minutesId: id, version: 1, document: drafted }, actor, now);
  return id;
}
