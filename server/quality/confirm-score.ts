import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import type { confirmScore, returnScore } from "@chiboso/domain/quality/contract.ts";
import {
  decideConfirmation,
  decideReopening,
  joinPoints,
  type GivenPoints,
  type ScoredLine,
} from "@chiboso/domain/quality/rules.ts";
import { totalOf } from "@chiboso/domain/quality/score.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { sealAct } from "../ledger/public.ts";
import { lockMeeting } from "../meetings/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { newId } from "../platform/ids.ts";
import { changeScore, insertReturn } from "./store.ts";
import { tellReturned } from "./tell.ts";
import { nowOf, openDesk, viewScored } from "./view.ts";

/** Enters what the cell said, and confirms and seals the score; from then on the office above sees it. */
export async function confirm(
  asked: WriteAsked<typeof confirmScore, undefined>,
): Promise<Result<SheetView>> {
  const { tx, params, body, actor, now, services } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const desk = await openDesk(tx, asked, meeting);
  if (!desk.ok) return desk;
  const { row, filled } = desk.value;
  const said = { outcome: body.outcome, note: body.note, votes: body.votes };
  const counted = { ...said, revision: body.revision, changes: body.changes.length };
  const decided = decideConfirmation(nowOf(row), counted, filled.held.attended);
  if (!decided.ok) return decided;
  if (!row?.lines || row.sheet === null || row.citation === null)
    throw new Error(`the agreed score of meeting ${meeting.id} has no points`);
  const lines = joinPoints(row.lines, changed(row.lines, body.changes));
  if (!lines.ok) return lines;
  const total = totalOf(row.sheet.classes, lines.value);
  const { ruleId, packId, packVersion } = row.citation;
  const entryIndex = await sealAct(tx, services.config, {
    organisationId: meeting.organisation_id,
    kind: "quality.confirmed",
    at: now,
    actor: actor.accountId,
    ref: meeting.id,
    memberId: null,
    content: {
      version: row.version,
      ...total,
      rule: { ruleId, packId, packVersion },
      outcome: body.outcome,
      lines: lines.value.map(({ criterionId, points }) => ({ criterionId, points })),
    },
  });
  await changeScore(tx, row, {
    state: "confirmed",
    lines: JSON.stringify(lines.value),
    ...total,
    discussion: JSON.stringify(said),
    confirmed_by: actor.name,
    confirmed_at: now,
    entry_index: entryIndex,
  });
  tx.afterCommit(() => services.live.publish(`meeting:${meeting.id}`));
  return viewScored(tx, asked, desk.value);
}

/** The points as they were, with those that the cell changed; one of another sheet is refused with them. */
function changed(lines: readonly ScoredLine[], changes: readonly GivenPoints[]): GivenPoints[] {
  const kept = lines.filter(
    (line) =>
      line.way !== "leftOut" && !changes.some((change) => change.criterionId === line.criterionId),
  );
  return [
    ...kept.map(({ criterionId, points, reason }) => ({ criterionId, points, reason })),
    ...changes,
  ];
}

/** Keeps why the office above sends a score back; only the cell itself corrects it. */
export async function sendBack(
  asked: WriteAsked<typeof returnScore, undefined>,
): Promise<Result<SheetView>> {
  const { tx, params, body, actor, now, services } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const desk = await openDesk(tx, asked, meeting);
  if (!desk.ok) return desk;
  const { row } = desk.value;
  const decided = decideReopening(nowOf(row));
  if (!decided.ok) return decided;
  if (declaresSecret(body.reason)) return refuse("meetings.secret_refused", undefined, "reason");
  if (row !== undefined) {
    await insertReturn(tx, {
      id: newId(),
      meeting_id: meeting.id,
      version: row.version,
      reason: body.reason,
      returned_by: actor.name,
      at: now,
    });
    await tellReturned(asked, desk.value, row.scorer_id);
  }
  tx.afterCommit(() => services.live.publish(`meeting:${meeting.id}`));
  return viewScored(tx, asked, desk.value);
}
