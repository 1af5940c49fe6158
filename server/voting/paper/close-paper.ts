import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import type { cancelPaperVote, closePaperVote } from "@chiboso/domain/voting/paper/contract.ts";
import type { Preparation } from "@chiboso/domain/voting/paper/outcome.ts";
import { countState, decideCancel, decideResult } from "@chiboso/domain/voting/paper/steps.ts";
import { tallyPaper, type Announced, type Counting } from "@chiboso/domain/voting/paper/tally.ts";
import type { CountSheet } from "@chiboso/domain/voting/paper/sheet.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { lockMeeting, PAPER_CLOSED, recordEvent, releaseMeeting } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { viewPaper } from "./show-paper.ts";
import { countsOf, getPaper, updatePaper } from "./store.ts";
import type { PaperRow } from "./tables.ts";

/** Fixes the result of what two persons counted alike; it enters the record of the meeting and the log. */
export async function close(
  asked: WriteAsked<typeof closePaperVote, undefined>,
): Promise<Result<PaperView>> {
  const { tx, params, now, actor } = asked;
  const meeting = await lockMeeting(tx, (await getPaper(tx, params.paperVoteId)).meeting_id);
  const paper = await getPaper(tx, params.paperVoteId);
  const entries = await countsOf(tx, [paper.id]);
  const decided = decideResult(paper, countState(entries, paper.attempt));
  if (!decided.ok) return decided;
  const { sheet, by } = decided.value;
  const counting = { enteredBy: by, recounts: paper.recounts };
  const outcome = outcomeOf(paper, sheet, { counting, chair: meeting.chair_name, now });
  const saved = await updatePaper(tx, paper.id, {
    state: "closed",
    closed_at: now,
    outcome: JSON.stringify(outcome),
  });
  await releaseMeeting(tx, meeting.id, paper.id);
  await recordEvent(asked, meeting, {
    kind: PAPER_CLOSED,
    data: outcome,
    official: { kind: "vote.tally", ref: paper.id },
  });
  return ok(await viewPaper(tx, actor, meeting, saved));
}

function outcomeOf(
  paper: PaperRow,
  sheet: CountSheet,
  { counting, chair, now }: { counting: Counting; chair: string; now: Instant },
): Announced {
  const { frozen, issued_at: openedAt } = paper;
  if (frozen === null || openedAt === null)
    throw new Error(`paper vote ${paper.id} was counted without having been issued`);
  const { base, quorum, threshold, citation, penalties } = frozen;
  const { id, round, ballot, tellers, printed, issued } = paper;
  const fixed = { id, itemId: paper.item_id, round, repeatReason: paper.repeat_reason, ballot };
  return tallyPaper(
    {
      ...fixed,
      openedAt,
      quorum,
      base,
      tellers,
      printed,
      issued,
      threshold,
      citation,
      penalties,
      preparation: preparationOf(paper),
      chair,
    },
    sheet,
    counting,
    now,
  );
}

function preparationOf({ listed, withdrawn, tellers_hands: tellersHands }: PaperRow): Preparation {
  return {
    added: [...listed.added],
    withdrawn: withdrawn.map(({ name, reason }) => ({ name, reason })),
    listHands: listed.hands,
    tellersHands,
  };
}

/** Breaks a vote on paper off: its ballots are not counted, and it is prepared anew. */
export async function cancel(
  asked: WriteAsked<typeof cancelPaperVote, undefined>,
): Promise<Result<PaperView>> {
  const { tx, params, body, now, actor } = asked;
  if (declaresSecret(body.reason)) return refuse("voting.secret_refused", undefined, "reason");
  const meeting = await lockMeeting(tx, (await getPaper(tx, params.paperVoteId)).meeting_id);
  const paper = await getPaper(tx, params.paperVoteId);
  const entries = await countsOf(tx, [paper.id]);
  const decided = decideCancel(paper, countState(entries, paper.attempt));
  if (!decided.ok) return decided;
  const saved = await updatePaper(tx, paper.id, {
    state: "cancelled",
    closed_at: now,
    cancel_reason: body.reason,
  });
  await releaseMeeting(tx, meeting.id, paper.id);
  await recordEvent(asked, meeting, {
    kind: "vote.cancelled",
    data: {
      pollId: paper.id,
      question: paper.ballot.question,
      reason: body.reason,
      state: paper.state,
      issued: paper.issued,
      counts: entries.map(({ attempt, by, sheet }) => ({ attempt, by, sheet })),
    },
    official: { kind: "vote.cancelled", ref: paper.id },
  });
  return ok(await viewPaper(tx, actor, meeting, saved));
}
