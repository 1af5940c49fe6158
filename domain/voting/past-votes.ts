import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { Decision } from "../rules/decisions.ts";
import type { Ballot, Office } from "./paper/ballot.ts";
import type { SecretBallot } from "./secret/ballot.ts";

interface Person {
  readonly memberId: Id | null;
  readonly name: string;
}

/** What a vote is about, whichever way it is taken; an open vote and an opinion poll name nobody. */
export interface Matter {
  readonly decision: Decision | "opinion";
  readonly office: Office | null;
  readonly question: string;
  readonly people: readonly Person[];
}

/** What a vote has left, whichever way it was counted. */
export interface Left {
  readonly result: string;
  readonly seatsLeft: number;
  /** Places on the ballot of those who had equal votes for the last seats. */
  readonly tied: readonly number[];
  readonly lines: readonly { readonly memberId: Id | null; readonly result: string | null }[];
}

/** A vote of a meeting of any kind, as the next one is decided from it. */
export interface PastVote extends Matter {
  readonly id: Id;
  readonly itemId: Id;
  readonly round: number;
  readonly repeatOf: Id | null;
  readonly ended: boolean;
  /** False of a secret vote that was broken off before its box was opened: what follows it has its number. */
  readonly isRound: boolean;
  /** Seats of an election; one of everything else. */
  readonly seats: number;
  /** Null while it goes on, and of a vote that was broken off: that settled nothing. */
  readonly outcome: Left | null;
}

interface Held {
  readonly id: Id;
  readonly itemId: Id;
  readonly round: number;
  readonly repeatOf: Id | null;
  readonly ended: boolean;
}

type OnBallot = Ballot | SecretBallot;

/** An open vote among the votes of its meeting. */
export function pastPoll({
  decision,
  question,
  adopted,
  ...held
}: Held & {
  readonly decision: Decision;
  readonly question: string;
  /** Null unless it was closed. */
  readonly adopted: boolean | null;
}): PastVote {
  const result = adopted === true ? "adopted" : "rejected";
  return {
    ...held,
    decision,
    office: null,
    question,
    people: [],
    seats: 1,
    isRound: true,
    outcome: adopted === null ? null : { result, seatsLeft: 0, tied: [], lines: [] },
  };
}

/** A vote on paper, or a secret electronic one, among the votes of its meeting. */
export function pastBallot({
  ballot,
  outcome,
  isRound = true,
  ...held
}: Held & {
  readonly ballot: OnBallot;
  readonly outcome: Left | null;
  readonly isRound?: boolean;
}): PastVote {
  return { ...held, ...matterOf(ballot), isRound, outcome };
}

/** What stands on a ballot. */
export function matterOf(ballot: OnBallot): Matter & Pick<PastVote, "seats"> {
  if (ballot.form === "opinion") {
    const { decision, question } = ballot;
    return { decision, office: null, question, people: [], seats: 1 };
  }
  const { decision, office, question, lines, seats } = ballot;
  return { decision, office, question, people: lines, seats };
}

/** The words of a text alone, so that a full stop or a capital makes no other question of it. */
function wordsOf(text: string): string {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}

/**
 * Whether two votes are of one decision about one matter: the same office; the same person on both ballots; or,
 * where one of them names nobody, the same question or one that names the other's person.
 */
export function isSameMatter(one: Matter, other: Matter): boolean {
  if (one.decision !== other.decision) return false;
  if (one.office !== null && other.office !== null) return one.office === other.office;
  if (one.people.length > 0 && other.people.length > 0)
    return one.people.some((person) => other.people.some((each) => isSamePerson(person, each)));
  return wordsOf(one.question) === wordsOf(other.question) || asks(one, other) || asks(other, one);
}

function isSamePerson(one: Person, other: Person): boolean {
  return one.memberId !== null && other.memberId !== null
    ? one.memberId === other.memberId
    : wordsOf(one.name) === wordsOf(other.name);
}

function asks({ question, people }: Matter, other: Matter): boolean {
  if (people.length > 0) return false;
  const asked = wordsOf(question);
  return other.people.some(({ name }) => asked.includes(wordsOf(name)));
}

/** A vote and those that it followed, the latest first. */
export function chainOf(id: Id | null, votes: readonly PastVote[]): PastVote[] {
  const found = id === null ? undefined : votes.find((each) => each.id === id);
  return found === undefined ? [] : [found, ...chainOf(found.repeatOf, votes)];
}

/**
 * The votes under an item that stand about this matter: whoever votes on it again opens a round after one of them.
 * An election that filled its seats stands for nobody else.
 */
export function standingVotes(
  votes: readonly PastVote[],
  { itemId, matter }: { readonly itemId: Id; readonly matter: Matter },
): PastVote[] {
  const settled = votes.filter(({ outcome }) => outcome !== null);
  const passed = new Set(
    settled.flatMap(({ repeatOf }) => chainOf(repeatOf, votes).map(({ id }) => id)),
  );
  return settled.filter(
    (vote) =>
      vote.itemId === itemId &&
      !passed.has(vote.id) &&
      isSameMatter(vote, matter) &&
      (vote.decision !== "election" || vote.outcome?.seatsLeft !== 0),
  );
}

/**
 * Refuses a vote on what was voted on under this item already, unless it is a further round of it: that has a
 * reason, and the earlier one stays beside it.
 */
export function checkAgain(
  votes: readonly PastVote[],
  about: { readonly itemId: Id; readonly matter: Matter; readonly repeatOf: Id | null },
): Result<undefined> {
  const standing = standingVotes(votes, about);
  const followed = new Set(chainOf(about.repeatOf, votes).map(({ id }) => id));
  const [first] = standing;
  if (first === undefined || standing.some(({ id }) => followed.has(id))) return ok(undefined);
  return refuse("voting.is_a_round", { question: first.question, round: first.round });
}

/** Whom the meeting has elected to an office so far, in whichever round and by whichever ballots. */
export function electedTo(votes: readonly PastVote[], office: Office | null): ReadonlySet<Id> {
  return new Set(
    votes
      .filter((vote) => vote.decision === "election" && vote.office === office)
      .flatMap(({ outcome }) => outcome?.lines ?? [])
      .flatMap(({ memberId, result }) =>
        result === "elected" && memberId !== null ? [memberId] : [],
      ),
  );
}

export function isFollowed(id: Id, votes: readonly PastVote[]): boolean {
  return votes.some(({ repeatOf }) => repeatOf === id);
}

/** The round whose result still holds: of one that was broken off, the one that it followed. */
export function settledRound(vote: PastVote, votes: readonly PastVote[]): PastVote {
  const chain = chainOf(vote.id, votes);
  return chain.find(({ outcome }) => outcome !== null) ?? chain.at(-1) ?? vote;
}

/** Whether another round may follow a vote that ended so: not when every seat is filled. */
export function mayFollow(outcome: Pick<Left, "result"> | null): boolean {
  return outcome?.result !== "filled";
}

/** The number of the round that follows this one; 1 where there is none. */
export function roundAfter(vote: PastVote | undefined): number {
  if (vote === undefined) return 1;
  return vote.isRound ? vote.round + 1 : vote.round;
}
