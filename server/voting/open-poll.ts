import type { openPoll, proposePoll, repeatPoll } from "@chiboso/domain/voting/contract.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import {
  decideOpening,
  decideRepeat,
  freeze,
  obstacleOnPaper,
  obstacleTo,
  type Opening,
} from "@chiboso/domain/voting/rules.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { decideHandTellers } from "@chiboso/domain/voting/hands.ts";
import { isFollowed } from "@chiboso/domain/voting/past-votes.ts";
import { bars } from "@chiboso/domain/voting/paper/prepare.ts";
import { inRoomOnly } from "@chiboso/domain/voting/paper/steps.ts";
import type { PollMethod, PollProposal, PollView } from "@chiboso/domain/voting/view.ts";
import {
  getMeeting,
  holdMeeting,
  lockMeeting,
  recordEvent,
  type Meeting,
} from "../meetings/public.ts";
import type { ReadAsked, WriteAsked } from "../platform/capability.ts";
import { checkPrintable } from "../platform/party-document.ts";
import { membersWhoSignIn } from "../access/public.ts";
import { inRoomOf, openingState } from "./opening-state.ts";
import { pollOpenedData } from "./opened-data.ts";
import { pastVotesIn, votesOfMeeting } from "./past-votes.ts";
import { mayBeSaid } from "./secret-item.ts";
import { getPoll, insertPoll } from "./store.ts";
import { viewOne } from "./view-poll.ts";

type Asked = WriteAsked<typeof openPoll, undefined> | WriteAsked<typeof repeatPoll, undefined>;

/** What would be frozen if a poll were opened now, and what stands in its way. */
export async function propose(asked: ReadAsked<typeof proposePoll>): Promise<Result<PollProposal>> {
  const { reader, params, query, now } = asked;
  const meeting = await getMeeting(reader, params.meetingId);
  const onPaper = query.way === "paper";
  const here = await openingState(reader, meeting, now);
  const state = onPaper ? inRoomOnly(here) : here;
  const frozen = freeze(state, query.decision, new Set());
  if (!frozen.ok) return refuse("kernel.not_found");
  const obstacle = onPaper
    ? obstacleOnPaper(state, frozen.value, true)
    : obstacleTo(state, frozen.value);
  const { base, quorum, threshold, citation, needed } = frozen.value;
  const counted = onPaper ? base.counted.map(({ memberId }) => memberId) : [];
  const signIn = await membersWhoSignIn(reader, counted);
  return ok({
    cannotSignIn: counted.filter((memberId) => !signIn.has(memberId)),
    barred: here.roll.flatMap(({ memberId, standing }) =>
      bars(query.decision, standing) === null ? [] : [memberId],
    ),
    decision: query.decision,
    base: { counted: [...base.counted], excluded: [...base.excluded] },
    quorum,
    threshold,
    citation,
    needed,
    obstacle: obstacle.ok
      ? null
      : { code: obstacle.refusal.code, params: { ...obstacle.refusal.params } },
  });
}

/** Opens a vote by name under the running item. */
export async function open(
  asked: WriteAsked<typeof openPoll, undefined>,
): Promise<Result<PollView>> {
  const { body, params, tx } = asked;
  const reasons = body.recusals.map(({ reason }) => reason);
  const printable = checkPrintable([body.question, ...reasons], "voting.unprintable_text");
  if (!printable.ok) return printable;
  const meeting = await lockMeeting(tx, params.meetingId);
  return begin(asked, meeting, {
    id: body.pollId,
    opening: { ...body, repeatOf: null },
    method: body.method,
    tellers: body.tellers,
    round: 1,
    repeatReason: null,
  });
}

/** Opens a further round of a closed vote over a base frozen anew; the earlier round stays as it is. */
export async function repeat(
  asked: WriteAsked<typeof repeatPoll, undefined>,
): Promise<Result<PollView>> {
  const { body, params, tx } = asked;
  const reasons = (body.recusals ?? []).map(({ reason }) => reason);
  const printable = checkPrintable([body.reason, ...reasons], "voting.unprintable_text");
  if (!printable.ok) return printable;
  const { meeting_id: meetingId } = await getPoll(tx, params.pollId);
  const meeting = await lockMeeting(tx, meetingId);
  const earlier = await getPoll(tx, params.pollId);
  const decided = decideRepeat({
    state: earlier.state,
    repeated: isFollowed(earlier.id, pastVotesIn(await votesOfMeeting(tx, meeting.id))),
  });
  if (!decided.ok) return decided;
  const inRoom = await inRoomOf(tx, meeting.id);
  return begin(asked, meeting, {
    id: body.newPollId,
    opening: {
      itemId: earlier.item_id,
      decision: earlier.decision,
      question: earlier.question,
      recusals: body.recusals ?? earlier.recusals,
      repeatOf: earlier.id,
    },
    method: earlier.method,
    tellers:
      body.tellers ??
      earlier.tellers.flatMap(({ memberId }) => (inRoom.has(memberId) ? [memberId] : [])),
    round: earlier.round + 1,
    repeatReason: body.reason,
  });
}

interface Beginning {
  readonly id: string;
  readonly opening: Opening;
  readonly method: PollMethod;
  readonly tellers: readonly string[];
  readonly round: number;
  readonly repeatReason: string | null;
}

async function begin(
  asked: Asked,
  meeting: Meeting,
  beginning: Beginning,
): Promise<Result<PollView>> {
  const { tx, now, actor } = asked;
  const { id, opening, round, repeatReason } = beginning;
  if (!(await mayBeSaid(tx, meeting.id, opening.itemId, repeatReason)))
    return refuse("voting.secret_number", undefined, "reason");
  if (repeatReason !== null && declaresSecret(repeatReason))
    return refuse("voting.secret_refused", undefined, "reason");
  const state = await openingState(tx, meeting, now);
  const frozen = decideOpening(state, opening);
  if (!frozen.ok) return frozen;
  const { method } = beginning;
  const tellers = decideHandTellers(method, beginning.tellers, frozen.value, state);
  if (!tellers.ok) return tellers;
  const poll = {
    id,
    meeting_id: meeting.id,
    item_id: opening.itemId,
    round,
    repeat_of: opening.repeatOf,
    repeat_reason: repeatReason,
    decision: opening.decision,
    question: opening.question,
    opened_at: now,
    method,
    tellers: tellers.value,
    recusals: opening.recusals,
  };
  if (!(await insertPoll(tx, poll, frozen.value))) return refuse("voting.poll_exists");
  await holdMeeting(tx, meeting.id, { kind: "poll", id, name: opening.question });
  await recordEvent(asked, meeting, {
    kind: "vote.opened",
    data: pollOpenedData(poll, frozen.value),
    official: { kind: "vote.opened", ref: id },
  });
  return ok(await viewOne(tx, actor, id));
}
