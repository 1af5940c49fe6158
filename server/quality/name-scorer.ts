import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import type { correctScore, nameScorer } from "@chiboso/domain/quality/contract.ts";
import { decideNaming, decideReopening } from "@chiboso/domain/quality/rules.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { lockMeeting } from "../meetings/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { changeScore, insertScore } from "./store.ts";
import { tellScorer } from "./tell.ts";
import { nowOf, openDesk, viewScored } from "./view.ts";

/** Names who scores; what somebody else had scored before it was confirmed begins again. */
export async function name(
  asked: WriteAsked<typeof nameScorer, undefined>,
): Promise<Result<SheetView>> {
  const { tx, params, body, actor, now, services } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const desk = await openDesk(tx, asked, meeting);
  if (!desk.ok) return desk;
  const { row, roll } = desk.value;
  const decided = decideNaming(nowOf(row), roll, body);
  if (!decided.ok) return decided;
  const nameOf = (id: string | null) => roll.find((each) => each.memberId === id)?.name ?? null;
  const named = {
    state: "named" as const,
    scorer_id: body.scorerId,
    scorer_name: nameOf(body.scorerId) ?? "",
    agreer_id: body.agreerId,
    agreer_name: nameOf(body.agreerId),
    named_by: actor.name,
    named_at: now,
  };
  if (row === undefined) {
    await insertScore(tx, {
      ...named,
      meeting_id: meeting.id,
      organisation_id: meeting.organisation_id,
      version: 1,
      revision: 1,
      reason: null,
    });
  } else {
    await changeScore(tx, row, { ...named, ...NOT_SCORED });
  }
  await tellScorer(asked, desk.value, body.scorerId);
  tx.afterCommit(() => services.live.publish(`meeting:${meeting.id}`));
  return viewScored(tx, asked, desk.value);
}

const NOT_SCORED = {
  sheet: null,
  citation: null,
  lines: null,
  points: null,
  most: null,
  level: null,
  scored_at: null,
  agreed_by: null,
  agreed_at: null,
} as const;

/** Begins the next version of a confirmed score, with the same people; the one before stays as it is. */
export async function correct(
  asked: WriteAsked<typeof correctScore, undefined>,
): Promise<Result<SheetView>> {
  const { tx, params, body, actor, now, services } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const desk = await openDesk(tx, asked, meeting);
  if (!desk.ok) return desk;
  const { row } = desk.value;
  const decided = decideReopening(nowOf(row));
  if (!decided.ok || row === undefined)
    return decided.ok ? refuse("quality.not_confirmed") : decided;
  if (declaresSecret(body.reason)) return refuse("meetings.secret_refused", undefined, "reason");
  await insertScore(tx, {
    meeting_id: meeting.id,
    organisation_id: meeting.organisation_id,
    version: row.version + 1,
    revision: 1,
    reason: body.reason,
    state: "named",
    scorer_id: row.scorer_id,
    scorer_name: row.scorer_name,
    agreer_id: row.agreer_id,
    agreer_name: row.agreer_name,
    named_by: actor.name,
    named_at: now,
  });
  await tellScorer(asked, desk.value, row.scorer_id);
  tx.afterCommit(() => services.live.publish(`meeting:${meeting.id}`));
  return viewScored(tx, asked, desk.value);
}
