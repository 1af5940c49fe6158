import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { declaresSecret } from "../../meetings/secrecy.ts";
import { rulesInForce } from "../../rules/rules.ts";
import {
  isFollowed,
  isSameMatter,
  mayFollow,
  settledRound,
  type Left,
  type Matter,
  type PastVote,
} from "../past-votes.ts";
import type { OpeningState } from "../rules.ts";
import type { Preparing } from "./prepare.ts";

/**
 * The round that this one follows, of whichever kind. A round that was broken off settles nothing: `settled` is
 * then the one before it.
 */
export interface Earlier {
  readonly ended: boolean;
  readonly followed: boolean;
  readonly settled: Matter & Pick<PastVote, "seats" | "outcome">;
}

/** The round that a vote wants to follow, among the votes of the meeting; null for a first one. */
export function earlierIn(votes: readonly PastVote[], repeatOf: Id | null): Result<Earlier | null> {
  if (repeatOf === null) return ok(null);
  const vote = votes.find(({ id }) => id === repeatOf);
  if (vote === undefined) return refuse("voting.no_such_round", undefined, "repeatOf");
  const { ended, id } = vote;
  return ok({ ended, followed: isFollowed(id, votes), settled: settledRound(vote, votes) });
}

type Place = Pick<OpeningState, "pack" | "on">;

/**
 * Whether this round may follow the earlier one, as a run-off among equals (true) or as another round. Refused
 * without its reason, after a round that goes on, was followed or filled every seat, and with other names,
 * seats or another decision than the earlier one left.
 */
export function checkRound(
  place: Place,
  preparing: Preparing,
  earlier: Earlier | null,
): Result<boolean> {
  if (earlier === null) return ok(false);
  const follows = checkFollows(preparing.reason, earlier);
  if (!follows.ok) return follows;
  const { settled } = earlier;
  if (
    settled.decision !== preparing.decision ||
    settled.office !== (preparing.decision === "election" ? preparing.office : null)
  )
    return refuse("voting.other_decision");
  const { outcome } = settled;
  if (outcome === null) return ok(false);
  if (preparing.decision !== "election") return checkPeople(preparing, settled);
  if (!mayFollow(outcome)) return refuse("voting.filled_already");
  if (preparing.seats !== outcome.seatsLeft)
    return refuse("voting.seats_left", { seats: outcome.seatsLeft }, "seats");
  return outcome.result === "tie" ? checkEquals(place, preparing, outcome) : ok(false);
}

/** What every further round needs: a reason that may be read, and an earlier one that has ended and was not followed. */
export function checkFollows(
  reason: string | null,
  { ended, followed }: Pick<Earlier, "ended" | "followed">,
): Result<undefined> {
  if (reason === null || reason.trim() === "")
    return refuse("voting.reason_missing", undefined, "reason");
  if (declaresSecret(reason)) return refuse("voting.secret_refused", undefined, "reason");
  if (!ended) return refuse("voting.not_closed");
  return followed ? refuse("voting.repeated_already") : ok(undefined);
}

/** A further round is about those whom the earlier one was about; who has a level already may be left out. */
function checkPeople({ decision, question, names }: Preparing, settled: Matter): Result<boolean> {
  const stranger = names.find(
    (each) => !isSameMatter(settled, { decision, office: null, question, people: [each] }),
  );
  return stranger === undefined
    ? ok(false)
    : refuse("voting.other_person", { name: stranger.name }, "names");
}

/**
 * A run-off is held among the equals alone; who of them has withdrawn is left out. When no more are left than
 * there are seats, nobody is chosen among them any more, and they need the threshold as before.
 */
function checkEquals(
  { pack, on }: Place,
  { names, withdrawn, seats }: Preparing,
  outcome: Left,
): Result<boolean> {
  const rule = rulesInForce(pack, "tie", on).find((each) => each.at === "election");
  if (rule === undefined) return refuse("voting.no_rule", { decision: "election", on });
  const gone = new Set(withdrawn.map((each) => each.memberId));
  const left = equalsOf(outcome).filter((memberId) => !gone.has(memberId));
  const same =
    left.length === names.length &&
    names.every(({ memberId }) => memberId !== null && left.includes(memberId));
  if (!same) return refuse("voting.run_off_of_equals", undefined, "names");
  return ok(left.length > seats && !rule.thresholdAgain);
}

function equalsOf({ tied, lines }: Left): Id[] {
  return tied.flatMap((place) => lines[place]?.memberId ?? []);
}

/** Whom an earlier round did not elect may all stand again: never more beyond the seats than it had. */
export function leftSurplus(earlier: Earlier | null): number {
  const result = earlier?.settled.outcome?.result;
  if (earlier === null || (result !== "short" && result !== "tie")) return 0;
  return earlier.settled.people.length - earlier.settled.seats;
}
