import { refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { agreeScore, scoreMeeting } from "@chiboso/domain/quality/contract.ts";
import { decideAgreement, decideScoring, joinPoints } from "@chiboso/domain/quality/rules.ts";
import { totalOf } from "@chiboso/domain/quality/score.ts";
import type { SheetView } from "@chiboso/domain/quality/view.ts";
import { lockMeeting } from "../meetings/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { changeScore } from "./store.ts";
import { tellAgreers } from "./tell.ts";
import { nowOf, openDesk, viewScored } from "./view.ts";

/** Saves the points of the named scorer with the sheet, the proposal and the evidence as they are now. */
export async function score(
  asked: WriteAsked<typeof scoreMeeting, undefined>,
): Promise<Result<SheetView>> {
  const { tx, params, body, actor, now, services } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const desk = await openDesk(tx, asked, meeting);
  if (!desk.ok) return desk;
  const { row, filled } = desk.value;
  const decided = decideScoring(nowOf(row), actor.memberId);
  if (!decided.ok) return decided;
  if (row === undefined) return refuse("quality.nobody_named");
  const lines = joinPoints(filled.proposal.lines, body.lines);
  if (!lines.ok) return lines;
  await changeScore(tx, row, {
    state: "scored",
    sheet: JSON.stringify(filled.sheet),
    citation: JSON.stringify(filled.citation),
    lines: JSON.stringify(lines.value),
    ...totalOf(filled.sheet.classes, lines.value),
    scored_at: now,
  });
  // Points that are given again before somebody agreed are the same thing to agree to.
  if (row.state === "named")
    await tellAgreers(asked, desk.value, { scorerId: row.scorer_id, agreerId: row.agreer_id });
  tx.afterCommit(() => services.live.publish(`meeting:${meeting.id}`));
  return viewScored(tx, asked, desk.value);
}

/** Writes down who of the committee agreed. */
export async function agree(
  asked: WriteAsked<typeof agreeScore, undefined>,
): Promise<Result<SheetView>> {
  const { tx, params, body, actor, now, services } = asked;
  const meeting = await lockMeeting(tx, params.meetingId);
  const desk = await openDesk(tx, asked, meeting);
  if (!desk.ok) return desk;
  const { row, roll } = desk.value;
  const who = { memberId: actor.memberId, revision: body.revision };
  const decided = decideAgreement(nowOf(row), roll, who);
  if (!decided.ok) return decided;
  if (row !== undefined)
    await changeScore(tx, row, { state: "agreed", agreed_by: actor.name, agreed_at: now });
  tx.afterCommit(() => services.live.publish(`meeting:${meeting.id}`));
  return viewScored(tx, asked, desk.value);
}
