import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import type { Citation } from "../rules/citation.ts";
import type { Base } from "./base.ts";
import { countHandsAnd, countVotes, reaches } from "./count.ts";
import type { PollOutcome, Threshold, VoteChoice } from "./outcome.ts";

export interface Vote {
  readonly memberId: Id;
  readonly choice: VoteChoice;
  readonly at: Instant;
  readonly enteredBy: string | null;
}

/** A poll as it was frozen at its opening. */
export interface FrozenPoll {
  readonly id: Id;
  readonly itemId: Id;
  readonly round: number;
  readonly repeatReason: string | null;
  readonly question: string;
  readonly decision: string;
  readonly openedAt: Instant;
  readonly quorum: PollOutcome["quorum"];
  readonly base: Base;
  readonly threshold: Threshold;
  readonly citation: Citation;
}

/**
 * The result of a vote: its arithmetic over the frozen base and the rule behind it. Votes are told
 * in the order of the base, so that the same votes always give the same record. Throws when a vote
 * is not from the base or two are from one member: the database excludes both. `hereAtClose` are those
 * present at the close.
 */
export function tally(
  poll: FrozenPoll,
  votes: readonly Vote[],
  closedAt: Instant,
  hereAtClose?: ReadonlySet<Id>,
): PollOutcome {
  const { base, threshold, citation } = poll;
  const cast = castIn(poll, votes);
  const counts = countVotes(
    base.counted.length,
    votes.map((vote) => vote.choice),
  );
  return {
    id: poll.id,
    itemId: poll.itemId,
    round: poll.round,
    repeatReason: poll.repeatReason,
    question: poll.question,
    decision: poll.decision,
    openedAt: poll.openedAt,
    closedAt,
    quorum: poll.quorum,
    base: {
      counted: base.counted.map(({ memberId, name }) => ({ memberId, name })),
      excluded: [...base.excluded],
    },
    votes: cast,
    ...(hereAtClose && { closing: closingOf(poll, hereAtClose) }),
    counts,
    threshold,
    citation,
    adopted: reaches(counts.for, base.counted.length, threshold),
  };
}

/** The votes in the order of the base, by name. */
function castIn(poll: FrozenPoll, votes: readonly Vote[]): PollOutcome["votes"] {
  const byMember = new Map(votes.map((vote) => [vote.memberId, vote]));
  const cast = poll.base.counted.flatMap(({ memberId, name }) => {
    const vote = byMember.get(memberId);
    return vote === undefined ? [] : [{ ...named(vote), name }];
  });
  if (cast.length !== votes.length)
    throw new Error(`poll ${poll.id} has votes from outside its base`);
  return cast;
}

/** When hands were counted, by whom, and who was there then; nothing but the moment when it was on paper. */
export interface HandCount {
  readonly at: Instant;
  /** Votes of those who followed online, on devices. */
  readonly votes?: readonly Vote[];
  readonly tellers?: readonly string[];
  readonly countedBy?: string;
  readonly hereAtClose?: ReadonlySet<Id>;
}

/**
 * The result of a show of hands: hands have no names, whoever voted on a device beside them has. Throws when more
 * was counted than the base has members.
 */
export function tallyCounted(
  poll: FrozenPoll,
  hands: Readonly<Record<VoteChoice, number>>,
  { at, votes = [], tellers, countedBy, hereAtClose }: HandCount,
): PollOutcome {
  const { base, threshold } = poll;
  const counts = countHandsAnd(hands, base.counted.length, votes);
  if (counts.notVoting < 0) throw new Error(`poll ${poll.id} has more hands than its base`);
  return {
    id: poll.id,
    itemId: poll.itemId,
    round: poll.round,
    repeatReason: poll.repeatReason,
    question: poll.question,
    decision: poll.decision,
    method: "counted",
    ...(tellers && { tellers: [...tellers] }),
    ...(countedBy !== undefined && { countedBy }),
    ...(votes.length > 0 && {
      hands: { for: hands.for, against: hands.against, other: hands.other },
    }),
    openedAt: poll.openedAt,
    closedAt: at,
    quorum: poll.quorum,
    base: {
      counted: base.counted.map(({ memberId, name }) => ({ memberId, name })),
      excluded: [...base.excluded],
    },
    votes: castIn(poll, votes),
    ...(hereAtClose && { closing: closingOf(poll, hereAtClose) }),
    counts,
    threshold,
    citation: poll.citation,
    adopted: reaches(counts.for, base.counted.length, threshold),
  };
}

/** The roll as it was at the close: whoever left stays in the base and keeps the vote that was given. */
function closingOf({ base, quorum }: FrozenPoll, here: ReadonlySet<Id>) {
  const present = base.counted.filter((member) => here.has(member.memberId)).length;
  return {
    present,
    reached: reaches(present, quorum.base, quorum.threshold),
    left: base.counted.flatMap(({ memberId }) => (here.has(memberId) ? [] : [memberId])),
  };
}

function named({ memberId, choice, at, enteredBy }: Vote) {
  return { memberId, choice, at, ...(enteredBy !== null && { enteredBy }) };
}
