import type { cancelPoll, closePoll } from "@chiboso/domain/voting/contract.ts";
import { latest } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import type { PollOutcome } from "@chiboso/domain/voting/outcome.ts";
import { decideHandsEnding } from "@chiboso/domain/voting/hands.ts";
import { decideEnding } from "@chiboso/domain/voting/rules.ts";
import { tally, tallyCounted, type FrozenPoll } from "@chiboso/domain/voting/tally.ts";
import {
  lockMeeting,
  recordEvent,
  releaseMeeting,
  rollOf,
  VOTE_CLOSED,
} from "../meetings/public.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { checkPrintable } from "../platform/party-document.ts";
import { checkPollAsOpened } from "./as-sealed.ts";
import { mayBeSaid } from "./secret-item.ts";
import {
  basesOf,
  getPoll,
  lockPoll,
  saveCancellation,
  saveOutcome,
  saveRollAtClose,
  votesOf,
  type BaseMember,
} from "./store.ts";
import type { Poll } from "./tables.ts";

/**
 * Closes the vote and counts it. The lock on the poll waits for every vote that holds its share of
 * it, so whatever was acknowledged is counted; the time of the close is not before the last vote. The
 * roll is frozen once more, as it is at the close.
 */
export async function close(
  asked: WriteAsked<typeof closePoll, undefined>,
): Promise<Result<PollOutcome>> {
  const { tx, params, now } = asked;
  const meeting = await lockMeeting(tx, (await getPoll(tx, params.pollId)).meeting_id);
  const poll = await lockPoll(tx, params.pollId);
  const decided = decideEnding(poll.state);
  if (!decided.ok) return decided;
  const counting = decideHandsEnding(poll.method, poll.hands);
  if (!counting.ok) return counting;
  const votes = (await votesOf(tx, [poll.id])).get(poll.id) ?? [];
  const counted = (await basesOf(tx, [poll.id])).get(poll.id) ?? [];
  const opened = await checkPollAsOpened(asked, meeting, poll, counted);
  if (!opened.ok) return opened;
  const roll = await rollOf(tx, meeting.id);
  const here = new Set(roll.flatMap((each) => (each.presentNow ? [each.memberId] : [])));
  const closedAt = latest(now, poll.opened_at, votes.at(-1)?.at, poll.hands?.at);
  const frozen = frozenOf(poll, counted);
  const outcome =
    poll.hands === null
      ? tally(frozen, votes, closedAt, here)
      : tallyCounted(frozen, poll.hands, {
          at: closedAt,
          votes,
          tellers: poll.tellers.map((each) => each.name),
          countedBy: poll.hands.by,
          hereAtClose: here,
        });
  await saveOutcome(tx, outcome);
  await saveRollAtClose(tx, poll.id, here);
  await releaseMeeting(tx, meeting.id, poll.id);
  await recordEvent(asked, meeting, {
    kind: VOTE_CLOSED,
    data: eventData(outcome),
    official: { kind: "vote.tally", ref: poll.id },
  });
  return ok(outcome);
}

function frozenOf(poll: Poll, counted: readonly BaseMember[]): FrozenPoll {
  return {
    id: poll.id,
    itemId: poll.item_id,
    round: poll.round,
    repeatReason: poll.repeat_reason,
    question: poll.question,
    decision: poll.decision,
    openedAt: poll.opened_at,
    quorum: poll.quorum,
    base: { counted, excluded: poll.excluded },
    threshold: poll.threshold,
    citation: poll.citation,
  };
}

/** The outcome as the event keeps it: a name of a helper or of tellers only where there was one. */
function eventData({ votes, method, tellers, countedBy, hands, closing, ...outcome }: PollOutcome) {
  return {
    ...outcome,
    ...(hands && { hands }),
    ...(method !== undefined && { method }),
    ...(tellers && { tellers }),
    ...(countedBy !== undefined && { countedBy }),
    ...(closing && { closing }),
    votes: votes.map(({ enteredBy, ...vote }) =>
      enteredBy === undefined ? vote : { ...vote, enteredBy },
    ),
  };
}

/** Breaks an open vote off: nothing in it can be edited, so it is opened anew. The votes stay unread. */
export async function cancel(
  asked: WriteAsked<typeof cancelPoll, undefined>,
): Promise<Result<{ pollId: string; at: string }>> {
  const { tx, params, body, now } = asked;
  const printable = checkPrintable([body.reason], "voting.unprintable_text");
  if (!printable.ok) return printable;
  const meeting = await lockMeeting(tx, (await getPoll(tx, params.pollId)).meeting_id);
  const poll = await lockPoll(tx, params.pollId);
  const decided = decideEnding(poll.state);
  if (!decided.ok) return decided;
  if (declaresSecret(body.reason)) return refuse("voting.secret_refused", undefined, "reason");
  if (!(await mayBeSaid(tx, meeting.id, poll.item_id, body.reason)))
    return refuse("voting.secret_number", undefined, "reason");
  const at = latest(now, poll.opened_at);
  await saveCancellation(tx, poll.id, body.reason, at);
  await releaseMeeting(tx, meeting.id, poll.id);
  await recordEvent(asked, meeting, {
    kind: "vote.cancelled",
    data: { pollId: poll.id, question: poll.question, reason: body.reason },
    official: { kind: "vote.cancelled", ref: poll.id },
  });
  return ok({ pollId: poll.id, at });
}
