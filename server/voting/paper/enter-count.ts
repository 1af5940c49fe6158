import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import type { enterCount, recountBallots } from "@chiboso/domain/voting/paper/contract.ts";
import { countState, decideEntry, decideRecount } from "@chiboso/domain/voting/paper/steps.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { lockMeeting, recordEvent, rightsAt } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { checkPrintable } from "../../platform/party-document.ts";
import { viewPaper } from "./show-paper.ts";
import { countsOf, getPaper, insertCount, paperOf, updatePaper } from "./store.ts";

/** One of the two counts of a box. What was found is kept with it and told when both are in. */
export async function enter(
  asked: WriteAsked<typeof enterCount, undefined>,
): Promise<Result<PaperView>> {
  const { tx, params, body, now, actor } = asked;
  const meeting = await lockMeeting(tx, (await getPaper(tx, params.paperVoteId)).meeting_id);
  const paper = await getPaper(tx, params.paperVoteId);
  const rights = await rightsAt(tx, actor, meeting);
  const decided = decideEntry(
    paperOf(paper),
    await countsOf(tx, [paper.id]),
    {
      accountId: actor.accountId,
      memberId: actor.memberId,
      runs: rights.run || rights.isChair || rights.isClerk,
    },
    body,
  );
  if (!decided.ok) return decided;
  await insertCount(tx, {
    paper_id: paper.id,
    attempt: body.attempt,
    account_id: actor.accountId,
    by_name: actor.name,
    at: now,
    sheet: JSON.stringify(body.sheet),
  });
  await recordEvent(asked, meeting, {
    kind: "vote.countEntered",
    data: { paperId: paper.id, attempt: body.attempt },
  });
  return ok(await viewPaper(tx, actor, meeting, paper));
}

/** Both counts stay as they are, also in the events; the box is counted again by two persons. */
export async function recount(
  asked: WriteAsked<typeof recountBallots, undefined>,
): Promise<Result<PaperView>> {
  const { tx, params, body, actor } = asked;
  if (declaresSecret(body.reason)) return refuse("voting.secret_refused", undefined, "reason");
  const printable = checkPrintable([body.reason], "voting.unprintable_text");
  if (!printable.ok) return printable;
  const meeting = await lockMeeting(tx, (await getPaper(tx, params.paperVoteId)).meeting_id);
  const paper = await getPaper(tx, params.paperVoteId);
  const entries = await countsOf(tx, [paper.id]);
  const decided = decideRecount(paper, countState(entries, paper.attempt));
  if (!decided.ok) return decided;
  const saved = await updatePaper(tx, paper.id, {
    attempt: paper.attempt + 1,
    recounts: JSON.stringify([...paper.recounts, body.reason]),
  });
  const counts = entries
    .filter((entry) => entry.attempt === paper.attempt)
    .map(({ by, sheet }) => ({ by, sheet }));
  await recordEvent(asked, meeting, {
    kind: "vote.recounted",
    data: { paperId: paper.id, attempt: paper.attempt, reason: body.reason, counts },
  });
  return ok(await viewPaper(tx, actor, meeting, saved));
}
