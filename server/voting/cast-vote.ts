import type { castVote, enterVotes } from "@chiboso/domain/voting/contract.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { decideVote } from "@chiboso/domain/voting/rules.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { insertBallots, lockForVote } from "./ballot-store.ts";

/**
 * A member votes on their own device. The vote is one row that touches nothing that other voters
 * write; the event of the whole vote is written at its close, from these rows.
 */
export async function vote(
  asked: WriteAsked<typeof castVote, undefined>,
): Promise<Result<Reply<typeof castVote>>> {
  const { tx, actor, params, body, now, services } = asked;
  if (actor.memberId === null) return refuse("voting.not_on_roll");
  const [voter] = await lockForVote(tx, params.pollId, [actor.memberId]);
  if (voter === undefined) throw new Error(`no poll ${params.pollId}`);
  const decided = decideVote(voter);
  if (!decided.ok) return decided;
  const ballot = {
    ...params,
    memberId: actor.memberId,
    choice: body.choice,
    at: now,
    enteredBy: null,
  };
  if (!(await insertBallots(tx, [ballot]))) return refuse("voting.already_voted");
  tx.afterCommit(() => services.live.publish(`meeting:${voter.meetingId}`));
  return ok({ pollId: params.pollId, choice: body.choice, at: now });
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
  if (!(await insertBallots(tx, ballots))) return refuse("voting.already_voted");
  const meetingId = voters[0]?.meetingId;
  tx.afterCommit(() => services.live.publish(`meeting:${meetingId}`));
  return ok({ pollId: params.pollId, entered: entries.length, at: now });
}
