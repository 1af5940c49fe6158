import { latest, type Instant } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import type { cancelPaperVote, closePaperVote } from "@chiboso/domain/voting/paper/contract.ts";
import type { BrokenRound } from "@chiboso/domain/voting/paper/broken-off.ts";
import { countState, decideCancel, decideResult } from "@chiboso/domain/voting/paper/steps.ts";
import {
  tallyPaper,
  type Announced,
  type Counting,
  type Prepared,
} from "@chiboso/domain/voting/paper/tally.ts";
import type { CountSheet } from "@chiboso/domain/voting/paper/sheet.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { lockMeeting, PAPER_CLOSED, recordEvent, releaseMeeting } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { checkPrintable } from "../../platform/party-document.ts";
import { checkPaperAsIssued } from "../as-sealed.ts";
import { brokenBefore } from "../broken-rounds.ts";
import { votesOfMeeting } from "../past-votes.ts";
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
  const issued = await checkPaperAsIssued(asked, meeting, paper);
  if (!issued.ok) return issued;
  const { sheet, by } = decided.value;
  const counting = { enteredBy: by, recounts: paper.recounts };
  const brokenOff = brokenBefore(paper.repeat_of, await votesOfMeeting(tx, meeting.id));
  const outcome = outcomeOf(paper, sheet, {
    counting,
    brokenOff,
    chair: meeting.chair_name,
    now: latest(now, paper.issued_at),
  });
  const saved = await updatePaper(tx, paper.id, {
    state: "closed",
    closed_at: outcome.closedAt,
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
  {
    counting,
    brokenOff,
    chair,
    now,
  }: { counting: Counting; brokenOff: readonly BrokenRound[]; chair: string; now: Instant },
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
      brokenOff,
      chair,
    },
    sheet,
    counting,
    now,
  );
}

function preparationOf(paper: PaperRow): Prepared {
  const { listed, withdrawn, tellers_hands: tellersHands, tellers_joined: tellersJoined } = paper;
  return {
    added: [...listed.added],
    withdrawn: withdrawn.map(({ name, reason }) => ({ name, reason })),
    listHands: listed.hands,
    tellersHands,
    tellersJoined,
  };
}

/** Breaks a vote on paper off: its ballots are not counted, and it is prepared anew. */
export async function cancel(
  asked: WriteAsked<typeof cancelPaperVote, undefined>,
): Promise<Result<PaperView>> {
  const { tx, params, body, now, actor } = asked;
  if (declaresSecret(body.reason)) return refuse("voting.secret_refused", undefined, "reason");
  const printable = checkPrintable([body.reason], "voting.unprintable_text");
  if (!printable.ok) return printable;
  const meeting = await lockMeeting(tx, (await getPaper(tx, params.paperVoteId)).meeting_id);
  const paper = await getPaper(tx, params.paperVoteId);
  const entries = await countsOf(tx, [paper.id]);
  const count = countState(entries, paper.attempt);
  // What was changed in the tables since cannot be announced, and must not hold the meeting for ever.
  const sound = count.kind !== "agreed" || (await checkPaperAsIssued(asked, meeting, paper)).ok;
  const decided = decideCancel(paper, sound ? count : null, body.ballots);
  if (!decided.ok) return decided;
  const saved = await updatePaper(tx, paper.id, {
    state: "cancelled",
    closed_at: now,
    cancel_reason: body.reason,
    ballots_left: decided.value,
  });
  await releaseMeeting(tx, meeting.id, paper.id);
  await recordEvent(asked, meeting, {
    kind: "vote.cancelled",
    data: {
      pollId: paper.id,
      question: paper.ballot.question,
      reason: body.reason,
      state: paper.state,
      round: paper.round,
      printed: paper.printed,
      issued: paper.issued,
      ballots: decided.value,
      counts: entries.map(({ attempt, by, sheet }) => ({ attempt, by, sheet })),
    },
    official: { kind: "vote.cancelled", ref: paper.id },
  });
  return ok(await viewPaper(tx, actor, meeting, saved));
}
