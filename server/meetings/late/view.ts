import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { lateCitation } from "@chiboso/domain/meetings/late/deadline.ts";
import type { LateMark, LateView, ScanView } from "@chiboso/domain/meetings/late/view.ts";
import type { LateEntry } from "@chiboso/domain/meetings/record.ts";
import type { Reader } from "../../platform/database.ts";
import { rulesAt } from "../../rules/public.ts";
import { findLate, scansOf } from "./store.ts";
import type { LateRow, ScanRow } from "./tables.ts";

/** What is entered, or was entered, of a meeting on paper; undefined when there is nothing. */
export async function findLateView(
  reader: Reader,
  meeting: { readonly id: Id; readonly zone: string; readonly organisation_id: Id },
): Promise<LateView | undefined> {
  const row = await findLate(reader, meeting.id);
  if (row === undefined) return undefined;
  const on = localDateOf(row.recovered_at ?? row.begun_at, meeting.zone);
  const pack = await rulesAt(reader, meeting.organisation_id, on);
  return {
    meetingId: row.meeting_id,
    version: row.version,
    begunAt: row.begun_at,
    begunBy: row.begun_by,
    enteredAt: row.entered_at,
    enteredBy: row.entered_by,
    dueAt: row.due_at,
    overdue: isOverdue(row),
    citation: lateCitation(pack, on),
    sheet: row.sheet,
    scans: (await scansOf(reader, row.meeting_id)).map(scanOf),
  };
}

/** As `findLateView`, of a meeting that has been begun. */
export async function getLateView(
  reader: Reader,
  meeting: { readonly id: Id; readonly zone: string; readonly organisation_id: Id },
): Promise<LateView> {
  const view = await findLateView(reader, meeting);
  if (view === undefined) throw new Error(`meeting ${meeting.id} is not entered from paper`);
  return view;
}

function scanOf({ id, name, type, size, digest, added_at }: ScanRow): ScanView {
  return { id, name, type, size, sha256: digest, addedAt: added_at };
}

function isOverdue({ entered_at, due_at }: LateRow): boolean {
  return entered_at !== null && due_at !== null && entered_at >= due_at;
}

/** What every screen of the meeting shows of it; null for a meeting that was held in the system. */
export async function lateMarkOf(reader: Reader, meetingId: Id): Promise<LateMark | null> {
  const row = await findLate(reader, meetingId);
  if (row === undefined) return null;
  return { enteredAt: row.entered_at, dueAt: row.due_at, overdue: isOverdue(row) };
}

/** What the record tells of it; undefined for a meeting that was held in the system. */
export async function lateEntryOf(reader: Reader, meetingId: Id): Promise<LateEntry | undefined> {
  const row = await findLate(reader, meetingId);
  if (row === undefined) return undefined;
  const { paper_from, recovered_at, due_at, reason, entered_at, entered_by } = row;
  // They are set together, when the sheet is entered.
  if (recovered_at === null || due_at === null || entered_at === null) return undefined;
  return {
    reason: reason ?? "",
    paperFrom: paper_from,
    recoveredAt: recovered_at,
    dueAt: due_at,
    enteredAt: entered_at,
    enteredBy: entered_by ?? "",
    overdue: isOverdue(row),
    scans: (await scansOf(reader, meetingId)).map(({ name, type, size, digest }) => ({
      name,
      type,
      size,
      sha256: digest,
    })),
  };
}
