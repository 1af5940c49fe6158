import type { castVote, enterVotes } from "@chiboso/domain/voting/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { decideVote } from "@chiboso/domain/voting/rules.ts";
import type { TogetherAsked, WriteAsked } from "../platform/capability.ts";
import type { Transaction } from "../platform/database.ts";
import { insertBallots, lockForVote, type NewBallot } from "./ballot-store.ts";

type Cast = TogetherAsked<typeof castVote>;
type Answered = Result<Reply<typeof castVote>>;

/**
 * Members vote on their own devices; votes that arrive together are written together. Each is one row
 * that touches nothing other voters write; the event of the whole vote is written at its close, from
 * these rows. The polls are locked in one order, so that two servers cannot wait for each other.
 */
export async function voteAll(tx: Transaction, casts: readonly Cast[]): Promise<Answered[]> {
  const answers = new Map<Cast, Answered>();
  for (const [pollId, group] of byPoll(casts)) {
    const answered = await voteInPoll(tx, pollId, group);
    for (const [index, cast] of group.entries()) {
      const answer = answered[index];
      if (answer !== undefined) answers.set(cast, answer);
    }
  }
  return casts.map((cast) => answers.get(cast) ?? refuse("voting.not_on_roll"));
}

/** Votes by poll, polls and voters in the order of their ids. */
function byPoll(casts: readonly Cast[]): Map<Id, Cast[]> {
  const keyOf = (cast: Cast) => `${cast.params.pollId} ${cast.actor.memberId}`;
  const groups = new Map<Id, Cast[]>();
  for (const cast of casts.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    groups.set(cast.params.pollId, [...(groups.get(cast.params.pollId) ?? []), cast]);
  }
  return groups;
}

async function voteInPoll(
  tx: Transaction,
  pollId: Id,
  casts: readonly Cast[],
): Promise<Answered[]> {
  // An account without a member is nobody's voter: it is asked about under its own id and not found.
  const voterId = (cast: Cast) => cast.actor.memberId ?? cast.actor.accountId;
  const voters = await lockForVote(tx, pollId, casts.map(voterId));
  const taken = new Set<Id>();
  const decided = casts.map((cast, index): Result<NewBallot> => {
    const voter = voters[index];
    if (voter === undefined) throw new Error(`no poll ${pollId}`);
    const may = decideVote({ ...voter, voted: voter.voted || taken.has(voter.memberId) });
    if (!may.ok) return may;
    taken.add(voter.memberId);
    const { body, now } = cast;
    return ok({ pollId, memberId: voter.memberId, choice: body.choice, at: now, enteredBy: null });
  });
  const ballots = decided.flatMap((each) => (each.ok ? [each.value] : []));
  const written = ballots.length === 0 ? new Set<Id>() : await insertBallots(tx, ballots);
  const [first] = casts;
  const meetingId = voters[0]?.meetingId;
  if (written.size > 0) tx.afterCommit(() => first?.services.live.publish(`meeting:${meetingId}`));
  return decided.map((each) => {
    if (!each.ok) return each;
    const { memberId, choice, at } = each.value;
    return written.has(memberId) ? ok({ pollId, choice, at }) : refuse("voting.already_voted");
  });
}

/** The secretary or a teller enters the votes of members without a device: all of them or none. */
export async function enter(
  asked: WriteAsked<typeof enterVotes, undefined>,
): Promise<Result<Reply<typeof enterVotes>>> {
  const { tx, actor, params, body, now, services } = asked;
  const { entries } = body;
  const voters = await lockForVote(
    tx,
    params.pollId,
    entries.map((entry) => entry.memberId),
  );
  const seen = new Set<string>();
  for (const [index, voter] of voters.entries()) {
    const decided = decideVote({ ...voter, voted: voter.voted || seen.has(voter.memberId) });
    if (!decided.ok)
      return refuse(decided.refusal.code, decided.refusal.params, `entries.${index}`);
    seen.add(voter.memberId);
  }
  const ballots = entries.map((entry) => ({ ...params, ...entry, at: now, enteredBy: actor.name }));
  const written = await insertBallots(tx, ballots);
  if (written.size < ballots.length) return refuse("voting.already_voted");
  const meetingId = voters[0]?.meetingId;
  tx.afterCommit(() => services.live.publish(`meeting:${meetingId}`));
  return ok({ pollId: params.pollId, entered: entries.length, at: now });
}
