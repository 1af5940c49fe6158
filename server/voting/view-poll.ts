import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { getPoll as getPollRoute, listPolls } from "@chiboso/domain/voting/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { decision } from "@chiboso/domain/rules/decisions.ts";
import { countHandsAnd, neededOf } from "@chiboso/domain/voting/count.ts";
import { wayOf } from "@chiboso/domain/voting/hands.ts";
import { ownPart, type SharedPoll } from "@chiboso/domain/voting/live-view.ts";
import type { PollOutcome } from "@chiboso/domain/voting/outcome.ts";
import type { Vote } from "@chiboso/domain/voting/tally.ts";
import type { PollView } from "@chiboso/domain/voting/view.ts";
import { countedOutcomes, getMeeting, mayRead, rightsAt, rollOf } from "../meetings/public.ts";
import type { ReadAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { basesOf, getPoll, pollsOf, votesOf, type BaseMember } from "./store.ts";
import type { Poll } from "./tables.ts";

/** All polls of a meeting, each with what the one who asks may see of it. */
export async function showPolls(
  asked: ReadAsked<typeof listPolls>,
): Promise<Result<{ polls: PollView[] }>> {
  const { reader, actor, params } = asked;
  const readable = await mayRead(reader, actor, await getMeeting(reader, params.meetingId));
  if (!readable.ok) return readable;
  const polls = await pollsOf(reader, params.meetingId);
  const counted = await countedOutcomes(reader, params.meetingId);
  const late = counted.filter((outcome) => !polls.some((poll) => poll.id === outcome.id));
  const onPaper = late.map((outcome) => viewOfCount(params.meetingId, outcome));
  return ok({ polls: [...(await viewsOf(reader, actor, polls)), ...onPaper] });
}

/** A show of hands that was counted on paper: there are no votes of single members to be shown. */
function viewOfCount(meetingId: Id, outcome: PollOutcome): PollView {
  const { base, quorum, threshold, citation } = outcome;
  return {
    id: outcome.id,
    meetingId,
    itemId: outcome.itemId,
    round: outcome.round,
    repeatOf: null,
    repeatReason: null,
    decision: decision.parse(outcome.decision),
    method: "hands",
    tellers: [],
    handsEntered: null,
    onDevice: [],
    inRoom: 0,
    question: outcome.question,
    state: "closed",
    openedAt: outcome.openedAt,
    closedAt: outcome.closedAt,
    cancelReason: null,
    base: {
      counted: base.counted.map((member) => ({ ...member, present: true })),
      excluded: base.excluded,
    },
    quorum,
    threshold,
    citation,
    needed: neededOf(base.counted.length, threshold),
    voted: [],
    live: null,
    outcome,
    mine: null,
  };
}

export async function showPoll(asked: ReadAsked<typeof getPollRoute>): Promise<Result<PollView>> {
  const { reader, actor, params } = asked;
  const poll = await getPoll(reader, params.pollId);
  const readable = await mayRead(reader, actor, await getMeeting(reader, poll.meeting_id));
  if (!readable.ok) return readable;
  return ok(await viewOne(reader, actor, params.pollId));
}

/** One poll as the one who asks may see it. */
export async function viewOne(reader: Reader, actor: Actor, pollId: Id): Promise<PollView> {
  const [view] = await viewsOf(reader, actor, [await getPoll(reader, pollId)]);
  if (view === undefined) throw new Error(`no view of poll ${pollId}`);
  return view;
}

async function viewsOf(reader: Reader, actor: Actor, polls: readonly Poll[]): Promise<PollView[]> {
  const [first] = polls;
  if (first === undefined) return [];
  const rights = await rightsAt(reader, actor, await getMeeting(reader, first.meeting_id));
  const conducts = rights.holdVotes || rights.run || rights.isChair || rights.isClerk;
  const { bases, votes, roll } = await contentOf(reader, polls);
  return polls.map((poll) => {
    const cast = votes.get(poll.id) ?? [];
    const shared = sharedView(poll, bases.get(poll.id) ?? [], cast, roll);
    const own = cast.find((vote) => vote.memberId === actor.memberId);
    const mine = ownPart(shared, actor.memberId, own && { choice: own.choice, votedAt: own.at });
    return { ...shared, live: conducts ? shared.live : null, mine };
  });
}

/** Polls as those who conduct them see them; for others without what is live. */
export async function sharedPolls(reader: Reader, polls: readonly Poll[]): Promise<SharedPoll[]> {
  const { bases, votes, roll } = await contentOf(reader, polls);
  return polls.map((poll) =>
    sharedView(poll, bases.get(poll.id) ?? [], votes.get(poll.id) ?? [], roll),
  );
}

async function contentOf(reader: Reader, polls: readonly Poll[]) {
  const ids = polls.map((poll) => poll.id);
  const [bases, votes] = await Promise.all([basesOf(reader, ids), votesOf(reader, ids)]);
  const byHands = polls.find(({ state, method }) => state === "open" && method === "hands");
  const roll = byHands === undefined ? [] : await rollOf(reader, byHands.meeting_id);
  return { bases, votes, roll };
}

function sharedView(
  poll: Poll,
  counted: readonly BaseMember[],
  votes: readonly Vote[],
  roll: Awaited<ReturnType<typeof rollOf>>,
): SharedPoll {
  return {
    id: poll.id,
    meetingId: poll.meeting_id,
    itemId: poll.item_id,
    round: poll.round,
    repeatOf: poll.repeat_of,
    repeatReason: poll.repeat_reason,
    decision: poll.decision,
    method: poll.method,
    tellers: [...poll.tellers],
    handsEntered: poll.hands && { by: poll.hands.by, at: poll.hands.at },
    ...waysIn(poll, counted, roll),
    question: poll.question,
    state: poll.state,
    openedAt: poll.opened_at,
    closedAt: poll.closed_at,
    cancelReason: poll.cancel_reason,
    base: { counted: [...counted], excluded: [...poll.excluded] },
    quorum: poll.quorum,
    threshold: poll.threshold,
    citation: poll.citation,
    needed: poll.needed,
    voted: votes.map((vote) => vote.memberId),
    live: poll.state === "open" ? liveOf(counted, votes, poll.hands) : null,
    outcome: poll.outcome,
  };
}

/** Of those counted, who follow an open vote by hands online, and how many raise their hands in the room. */
function waysIn(
  { state, method, opened_at: openedAt }: Poll,
  counted: readonly BaseMember[],
  roll: Awaited<ReturnType<typeof rollOf>>,
): Pick<SharedPoll, "onDevice" | "inRoom"> {
  if (state !== "open" || method !== "hands") return { onDevice: [], inRoom: 0 };
  const ways = new Map(
    roll.map(({ memberId, presence }) => [memberId, wayOf(presence, openedAt)] as const),
  );
  const going = (way: "hand" | "device") =>
    counted.flatMap(({ memberId }) => (ways.get(memberId) === way ? [memberId] : []));
  return { onDevice: going("device"), inRoom: going("hand").length };
}

const NO_HANDS = { for: 0, against: 0, other: 0 };

function liveOf(
  counted: readonly BaseMember[],
  votes: readonly Vote[],
  entered: Poll["hands"],
): NonNullable<PollView["live"]> {
  const names = new Map(counted.map((member) => [member.memberId, member.name]));
  const hands = entered && {
    for: entered.for,
    against: entered.against,
    other: entered.other,
  };
  return {
    votes: votes.map((vote) => ({ ...vote, name: names.get(vote.memberId) ?? "" })),
    counts: countHandsAnd(hands ?? NO_HANDS, counted.length, votes),
    hands,
  };
}
