import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { attachScan, getScan, removeScan } from "@chiboso/domain/meetings/late/contract.ts";
import { SCAN_LIMIT, SCAN_TYPES } from "@chiboso/domain/meetings/late/contract.ts";
import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import type { FileReply, PrepareAsked, ReadAsked, WriteAsked } from "../../platform/capability.ts";
import { announce } from "../change.ts";
import { examinePaper } from "../paper-content.ts";
import { maySeePrepared } from "../rights.ts";
import { getMeeting, lockMeeting } from "../store.ts";
import { findOpenLate } from "./save-late.ts";
import { insertScan, markScanRemoved, scansOf } from "./store.ts";
import { getLateView } from "./view.ts";

const MOST_SCANS = 30;

interface KeptScan {
  readonly type: string;
  readonly size: number;
  readonly digest: string;
}

/** Examines a scan as any paper of a meeting, and keeps it under its digest. */
export async function keepScan(asked: PrepareAsked<typeof attachScan>): Promise<Result<KeptScan>> {
  const { bytes } = asked.upload;
  if (bytes.length > SCAN_LIMIT) return refuse("meetings.paper_too_large");
  const found = await examinePaper(bytes, asked.query.name);
  if (!found.ok) return found;
  const { type } = found.value;
  const taken: readonly string[] = SCAN_TYPES;
  if (!taken.includes(type)) return refuse("meetings.paper_type");
  const digest = await asked.services.files.keep(bytes);
  return ok({ type, size: bytes.length, digest });
}

export async function attach(
  asked: WriteAsked<typeof attachScan, KeptScan>,
): Promise<Result<LateView>> {
  const { tx, params, query, prepared, now } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const row = await findOpenLate(tx, meeting.id);
  if (!row.ok) return row;
  if ((await scansOf(tx, meeting.id)).length >= MOST_SCANS)
    return refuse("meetings.too_many_papers", { most: MOST_SCANS });
  const { scanId: id, name } = query;
  await insertScan(tx, { id, meeting_id: meeting.id, name, ...prepared, added_at: now });
  announce(asked, meeting.id, null);
  return ok(await getLateView(tx, meeting));
}

export async function remove(
  asked: WriteAsked<typeof removeScan, undefined>,
): Promise<Result<LateView>> {
  const { tx, params, now } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const row = await findOpenLate(tx, meeting.id);
  if (!row.ok) return row;
  const scan = (await scansOf(tx, meeting.id)).find((each) => each.id === params.scanId);
  if (scan === undefined) return refuse("kernel.not_found");
  await markScanRemoved(tx, scan.id, now);
  announce(asked, meeting.id, null);
  return ok(await getLateView(tx, meeting));
}

/** The bytes of a scan, for those who may see the meeting. */
export async function download(asked: ReadAsked<typeof getScan>): Promise<Result<FileReply>> {
  const { reader, params, services, actor } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  const scan = (await scansOf(reader, meeting.id)).find((each) => each.id === params.scanId);
  if (scan === undefined || !(await maySeePrepared(reader, actor, meeting)))
    return refuse("kernel.not_found");
  const bytes = await services.files.get(scan.digest);
  return ok({ name: scan.name, type: scan.type, bytes });
}
