import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { electTellers } from "@chiboso/domain/voting/paper/contract.ts";
import { decideTellers } from "@chiboso/domain/voting/paper/steps.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { lockMeeting, recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { openingState } from "../opening-state.ts";
import { viewPaper } from "./show-paper.ts";
import { getPaper, paperOf, updatePaper } from "./store.ts";

/** Enters the tellers whom the meeting elected openly; as long as no ballot is handed out, others may follow, later only join. */
export async function elect(
  asked: WriteAsked<typeof electTellers, undefined>,
): Promise<Result<PaperView>> {
  const { tx, params, body, now, actor } = asked;
  const meeting = await lockMeeting(tx, (await getPaper(tx, params.paperVoteId)).meeting_id);
  const paper = await getPaper(tx, params.paperVoteId);
  const state = await openingState(tx, meeting, now);
  const decided = decideTellers(state, paperOf(paper), body.tellers, body.hands);
  if (!decided.ok) return decided;
  const tellers = decided.value.map(({ memberId, name }) => ({ memberId, name }));
  const saved = await updatePaper(tx, paper.id, {
    tellers: JSON.stringify(tellers),
    // Who joins later was elected by other hands, which the event tells; the counting minutes tell those of the board.
    ...(paper.state === "prepared" && { tellers_hands: JSON.stringify(body.hands) }),
  });
  await recordEvent(asked, meeting, {
    kind: "vote.tellersElected",
    data: { paperId: paper.id, tellers, hands: body.hands },
  });
  return ok(await viewPaper(tx, actor, meeting, saved));
}
