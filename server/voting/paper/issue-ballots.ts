import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { issueBallots, openBox } from "@chiboso/domain/voting/paper/contract.ts";
import { decideIssue, decideOpenBox, type Issue } from "@chiboso/domain/voting/paper/steps.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { lockMeeting, recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { openingState } from "../opening-state.ts";
import { viewPaper } from "./show-paper.ts";
import { getPaper, paperOf, updatePaper } from "./store.ts";
import type { PaperRow } from "./tables.ts";

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
    data: issuedData(saved, decided.value),
    official: { kind: "vote.opened", ref: paper.id },
  });
  return ok(await viewPaper(tx, actor, meeting, saved));
}

/** The frozen part as the event tells it and the log seals it. */
function issuedData(row: PaperRow, { base, quorum, threshold, citation, needed }: Issue) {
  return {
    paperId: row.id,
    itemId: row.item_id,
    round: row.round,
    repeatReason: row.repeat_reason,
    ballot: row.ballot,
    tellers: row.tellers.map(({ memberId, name }) => ({ memberId, name })),
    printed: row.printed,
    issued: row.issued,
    counted: base.counted.map(({ memberId, name, present }) => ({ memberId, name, present })),
    excluded: base.excluded.map((each) => ({ ...each })),
    present: quorum.present,
    threshold: { ...threshold },
    ruleId: citation.ruleId,
    packVersion: citation.packVersion,
    needed,
  };
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
