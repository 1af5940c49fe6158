import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { electTellers } from "@chiboso/domain/voting/paper/contract.ts";
import type { Hands } from "@chiboso/domain/voting/paper/prepare.ts";
import { decideTellers } from "@chiboso/domain/voting/paper/steps.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { lockMeeting, recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { openingState } from "../opening-state.ts";
import { viewPaper } from "./show-paper.ts";
import { getPaper, paperOf, updatePaper } from "./store.ts";
import type { PaperRow } from "./tables.ts";

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
    ...handsOf(paper, tellers.length, body.hands),
  });
  await recordEvent(asked, meeting, {
    kind: "vote.tellersElected",
    data: { paperId: paper.id, tellers, hands: body.hands },
  });
  return ok(await viewPaper(tx, actor, meeting, saved));
}

/** The hands by which the first were elected stay; those who join them later were elected by others. */
function handsOf(paper: PaperRow, elected: number, hands: Hands) {
  if (paper.state === "prepared") return { tellers_hands: JSON.stringify(hands) };
  const count = elected - paper.tellers.length;
  return count > 0
    ? { tellers_joined: JSON.stringify([...paper.tellers_joined, { count, hands }]) }
    : {};
}
