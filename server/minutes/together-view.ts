import type { Actor } from "@chiboso/domain/access/actor.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { CorrectionView } from "@chiboso/domain/minutes/correction.ts";
import { documentNumber, minutesNumber } from "@chiboso/domain/minutes/number.ts";
import type { TogetherView } from "@chiboso/domain/minutes/together-contract.ts";
import { heldPen } from "@chiboso/domain/minutes/together.ts";
import { rollOf } from "../meetings/public.ts";
import type { Reader } from "../platform/database.ts";
import { getMinutes, locateMinutes, revisionsOf, type MinutesRow } from "./store.ts";
import {
  commentsOf,
  correctionApprovals,
  correctionsOf,
  findPen,
  type CorrectionApproval,
  type CorrectionRow,
} from "./together-store.ts";

/** Whether somebody was at the meeting, and whether they may edit its minutes. */
export async function standingOf(reader: Reader, row: MinutesRow, actor: Actor) {
  const path = (await locateMinutes(reader, row.id)) ?? "";
  const [own] = actor.memberId === null ? [] : await rollOf(reader, row.meeting_id, actor.memberId);
  return {
    attended: (own?.presence.length ?? 0) > 0,
    edits: may(actor, "minutes.edit", path),
  };
}

/** Who edits, the remarks and the correcting minutes, as whoever asks may see them. */
export async function viewTogether(
  reader: Reader,
  actor: Actor,
  minutesId: string,
  now: Instant,
): Promise<TogetherView> {
  const row = await getMinutes(reader, minutesId);
  const found = await findPen(reader, minutesId);
  const held = heldPen(found, now);
  const { attended, edits } = await standingOf(reader, row, actor);
  const comments = attended || edits ? await commentsOf(reader, minutesId) : [];
  return {
    pen:
      held === null || found === null
        ? null
        : { name: held.name, mine: held.accountId === actor.accountId, takenAt: found.takenAt },
    comments: comments.map(({ id, accountId, ...comment }) => ({
      ...comment,
      commentId: id,
      mine: accountId === actor.accountId,
    })),
    mayComment: (attended || edits) && row.state !== "approved",
    corrections: await viewCorrections(reader, row),
  };
}

/** The number of a document of this body: congresses number apart. */
export function correctionNumber(row: MinutesRow, number: number): string {
  return documentNumber(number, "BB", row.kind === "congress" ? "ĐH" : "CB");
}

async function viewCorrections(reader: Reader, row: MinutesRow): Promise<CorrectionView[]> {
  const corrections = await correctionsOf(reader, row.id);
  if (corrections.length === 0) return [];
  const approvals = await correctionApprovals(reader, row.id);
  const original = await originalOf(reader, row);
  return corrections.map((each) => viewOf(row, each, corrections, approvals, original));
}

/** The approved minutes by number and digest. */
export async function originalOf(
  reader: Reader,
  row: MinutesRow,
): Promise<CorrectionView["corrects"]> {
  const [latest] = await revisionsOf(reader, row.id);
  const number = row.number === null ? "" : minutesNumber(row.number, row.kind);
  return { kind: "minutes", number, digest: latest?.pdf_digest ?? "" };
}

/** What a correcting minute corrects: an earlier one, or the minutes themselves. */
export function correctedBy(
  row: MinutesRow,
  corrects: string | null,
  all: readonly CorrectionRow[],
  original: CorrectionView["corrects"],
): CorrectionView["corrects"] {
  const earlier = all.find((each) => each.id === corrects);
  if (earlier === undefined || earlier.number === null || earlier.digest === null) return original;
  return {
    kind: "correction",
    number: correctionNumber(row, earlier.number),
    digest: earlier.digest,
  };
}

function viewOf(
  row: MinutesRow,
  each: CorrectionRow,
  all: readonly CorrectionRow[],
  approvals: readonly CorrectionApproval[],
  original: CorrectionView["corrects"],
): CorrectionView {
  const { digest, pages, frozenAt: at } = each;
  return {
    correctionId: each.id,
    position: each.position,
    corrects: correctedBy(row, each.corrects, all, original),
    state: each.state,
    version: each.version,
    number: each.number === null ? null : correctionNumber(row, each.number),
    reason: each.reason,
    returnReason: each.returnReason,
    entries: [...each.entries],
    begunBy: each.begunBy,
    begunAt: each.begunAt,
    frozen: digest === null || pages === null || at === null ? null : { digest, pages, at },
    approvals: approvals
      .filter((approval) => approval.correctionId === each.id && approval.digest === digest)
      .map(({ role, name, at: when }) => ({ role, name, at: when })),
    approvedAt: each.approvedAt,
  };
}
