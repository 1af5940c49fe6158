import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { MinutesRevision, MinutesView } from "@chiboso/domain/minutes/view.ts";
import { isLate } from "@chiboso/domain/minutes/deadline.ts";
import { minutesNumber } from "@chiboso/domain/minutes/number.ts";
import type { MinutesNow } from "@chiboso/domain/minutes/rules.ts";
import type { Reader } from "../platform/database.ts";
import { sealOf } from "./seal.ts";
import {
  approvalsOf,
  getMinutes,
  getText,
  locateMinutes,
  revisionsOf,
  type ApprovalRow,
  type MinutesRow,
  type RevisionRow,
  type TextRow,
} from "./store.ts";

/** Everything that is known of one set of minutes, read together. */
export interface Known {
  readonly row: MinutesRow;
  readonly text: TextRow;
  /** Latest first. */
  readonly revisions: readonly RevisionRow[];
  readonly approvals: readonly ApprovalRow[];
}

/** Reads what belongs to a row that was found or locked. */
export async function know(reader: Reader, row: MinutesRow): Promise<Known> {
  const text = await getText(reader, row.id, row.version);
  const revisions = await revisionsOf(reader, row.id);
  return { row, text, revisions, approvals: await approvalsOf(reader, row.id) };
}

/** What the rules need to know. */
export function nowOf({ row, text, revisions, approvals }: Known): MinutesNow {
  const latest = row.state === "draft" ? undefined : revisions[0];
  return {
    state: row.state,
    version: row.version,
    savedBy: text.saved_by_name,
    savedAt: text.saved_at,
    clerkId: row.clerk_id,
    chairId: row.chair_id,
    revision: latest ? { number: latest.revision, digest: latest.pdf_digest } : null,
    approvals: approvals
      .filter((approval) => approval.revision === latest?.revision)
      .map((approval) => ({ role: approval.role, memberId: approval.member_id })),
  };
}

/** What a reply depends on beside the database: what time it is. */
interface Asking {
  readonly now: Instant;
}

/** The minutes as a reply; the row exists, because the right to see it was decided from it. */
export async function viewMinutes(reader: Reader, { now }: Asking, id: Id): Promise<MinutesView> {
  const row = await getMinutes(reader, id);
  const known = await know(reader, row);
  return {
    minutesId: row.id,
    meetingId: row.meeting_id,
    organisationId: row.organisation_id,
    organisationPath: (await locateMinutes(reader, id)) ?? "",
    state: row.state,
    version: row.version,
    savedBy: known.text.saved_by_name,
    savedAt: known.text.saved_at,
    document: known.text.document,
    clerk: { memberId: row.clerk_id, name: row.clerk_name },
    chair: { memberId: row.chair_id, name: row.chair_name },
    number: row.number === null ? null : minutesNumber(row.number, row.kind),
    revisions: known.revisions.map((revision) => viewRevision(revision, known.approvals)),
    dueAt: row.due_at,
    approvedAt: row.approved_at,
    late: isLate(row.due_at, row.approved_at, now),
    seal: row.state === "approved" ? await sealOf(reader, row) : null,
  };
}

function viewRevision(row: RevisionRow, approvals: readonly ApprovalRow[]): MinutesRevision {
  return {
    number: row.revision,
    digest: row.pdf_digest,
    frozenBy: row.frozen_by_name,
    frozenAt: row.frozen_at,
    pages: row.pages,
    approvals: approvals
      .filter((approval) => approval.revision === row.revision)
      .map(({ role, member_id, name, at }) => ({ role, memberId: member_id, name, at })),
    returned:
      row.returned_by_name === null || row.returned_at === null || row.return_reason === null
        ? null
        : { by: row.returned_by_name, at: row.returned_at, reason: row.return_reason },
  };
}
