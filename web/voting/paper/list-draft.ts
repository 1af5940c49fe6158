import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Ballot, Office, PaperDecision } from "@chiboso/domain/voting/paper/ballot.ts";
import type { Hands } from "@chiboso/domain/voting/paper/prepare.ts";
import type { EarlierVote } from "../earlier-vote.ts";
import { isForBallots } from "./for-ballots.ts";
import { NO_HANDS } from "./no-hands.ts";

/** What is filled in about a ballot before it is settled. */
export interface ListDraft {
  readonly decision: PaperDecision;
  readonly office: Office;
  readonly question: string;
  readonly seats: number;
  readonly listed: readonly Id[];
  /** Who was not on the prepared list. */
  readonly added: Readonly<Record<Id, Addition>>;
  /** Who withdrew, with the reason. */
  readonly withdrawn: Readonly<Record<Id, string>>;
  /** A person who is not on the roll, for an admission. */
  readonly outsider: string;
  readonly hands: Hands;
  /** Whom the matter concerns, with the reason why they stand aside. */
  readonly recused: Readonly<Record<Id, string>>;
  readonly reason: string;
}

/** How somebody came onto the list in the meeting; null until it is said, because the minutes tell it (VOTE-14). */
export interface Addition {
  readonly how: "self" | "floor" | null;
  readonly hands: number;
}

export const NEWLY_ADDED: Addition = { how: null, hands: 0 };

/** Whether of somebody who was added it is not said how. */
export function isAdditionUnsaid({ decision, added }: Pick<ListDraft, "decision" | "added">) {
  return decision === "election" && Object.values(added).some(({ how }) => how === null);
}

const EMPTY: ListDraft = {
  decision: "election",
  office: "committee",
  question: "",
  seats: 1,
  listed: [],
  added: {},
  withdrawn: {},
  outsider: "",
  hands: NO_HANDS,
  recused: {},
  reason: "",
};

/**
 * Empty, or what the earlier round left: its question, the seats that are free, who may still be elected and who
 * stood aside.
 */
export function draftAfter(earlier: EarlierVote | null, asideBecause: string): ListDraft {
  if (earlier === null) return EMPTY;
  const { decision, office, question } = earlier.ballot;
  const { seats, lines } = leftBy(earlier);
  return {
    ...EMPTY,
    decision: isForBallots(decision) ? decision : EMPTY.decision,
    office: office ?? EMPTY.office,
    question,
    seats,
    listed: lines.flatMap((line) => line.memberId ?? []),
    recused: Object.fromEntries(earlier.recused.map((memberId) => [memberId, asideBecause])),
    outsider: lines.find((line) => line.memberId === null)?.name ?? "",
  };
}

/** Seats that are free after a round, and who may still be elected to them. */
function leftBy({ ballot, outcome }: EarlierVote): Pick<Ballot, "seats" | "lines"> {
  if (outcome === null || outcome.seatsLeft === 0) return ballot;
  const lines = ballot.lines.filter((_, place) =>
    outcome.result === "tie"
      ? outcome.tied.includes(place)
      : outcome.lines[place]?.result !== "elected",
  );
  return { seats: outcome.seatsLeft, lines };
}

/** The body of the command without its ids, names as the roll has them. */
export function listOf(draft: ListDraft, nameOf: (memberId: Id) => string) {
  const { decision, office, question, seats, reason } = draft;
  const electing = decision === "election";
  const prepared = draft.listed.map((memberId) => ({
    memberId: memberId as Id | null,
    name: nameOf(memberId),
    how: "prepared" as "prepared" | "self" | "floor",
    hands: null as number | null,
  }));
  const added = Object.entries(draft.added).flatMap(([memberId, { how, hands }]) =>
    how === null ? [] : [{ memberId, name: nameOf(memberId), how, hands }],
  );
  const outsider = { memberId: null, name: draft.outsider, how: "prepared" as const, hands: null };
  return {
    decision,
    office: electing ? office : null,
    question,
    seats: electing ? seats : 1,
    names:
      decision === "admissionProposal" ? [outsider] : [...prepared, ...(electing ? added : [])],
    withdrawn: Object.entries(draft.withdrawn).map(([memberId, why]) => ({
      memberId,
      name: nameOf(memberId),
      reason: why,
    })),
    listHands: electing ? draft.hands : null,
    recusals: Object.entries(draft.recused).map(([memberId, why]) => ({ memberId, reason: why })),
    reason: reason.trim() === "" ? null : reason,
  };
}
