import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { issueBallots, openBox } from "@chiboso/domain/voting/paper/contract.ts";
import { decideIssue, decideOpenBox } from "@chiboso/domain/voting/paper/steps.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { lockMeeting, recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { ballotsIssuedData } from "../opened-data.ts";
import { openingState } from "../opening-state.ts";
import { viewPaper } from "./show-paper.ts";
import { getPaper, paperOf, updatePaper } from "./store.ts";

/** Ballots are handed out: from here on base, quorum and rules of the vote stand still. */
export async function issue(
  asked: WriteAsked<typeof issueBallots, undefined>,
): Promise<Result<PaperView>> {
  const { tx, params, body, now, actor } = asked;
  const { printed, issued } = body;
  const meeting = await lockMeeting(tx, (await getPaper(tx, params.paperVoteId)).meeting_id);
  const paper = await getPaper(tx, params.paperVoteId);
  const state = await openingState(tx, meeting, now);
  const decided = decideIssue(state, paperOf(paper), printed, issued);
  if (!decided.ok) return decided;
  const saved = await updatePaper(tx, paper.id, {
    state: "issued",
    printed,
    issued,
    issued_at: now,
    frozen: JSON.stringify(decided.value),
  });
  await recordEvent(asked, meeting, {
    kind: "vote.ballotsIssued",
    data: ballotsIssuedData(saved, decided.value),
    official: { kind: "vote.opened", ref: paper.id },
  });
  return ok(await viewPaper(tx, actor, meeting, saved));
}

/** The box is opened: no ballot goes in any more, and counting begins. */
export async function open(
  asked: WriteAsked<typeof openBox, undefined>,
): Promise<Result<PaperView>> {
  const { tx, params, actor } = asked;
  const meeting = await lockMeeting(tx, (await getPaper(tx, params.paperVoteId)).meeting_id);
  const paper = await getPaper(tx, params.paperVoteId);
  const decided = decideOpenBox(paper);
  if (!decided.ok) return decided;
  const saved = await updatePaper(tx, paper.id, { state: "counting" });
  await recordEvent(asked, meeting, { kind: "vote.boxOpened", data: { paperId: paper.id } });
  return ok(await viewPaper(tx, actor, meeting, saved));
}
