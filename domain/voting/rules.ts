import type { LocalDate } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { saysNothing } from "../meetings/during/secret-items.ts";
import { declaresSecret } from "../meetings/secrecy.ts";
import type { MeetingKind, MeetingMode } from "../meetings/record.ts";
import type { MeetingState } from "../meetings/view.ts";
import type { Citation } from "../rules/citation.ts";
import type { Decision } from "../rules/decisions.ts";
import type { RuleOf, RulePack } from "../rules/pack.ts";
import { citationOf, ruleInForce, rulesInForce } from "../rules/rules.ts";
import { freezeBase, officialMembers, type Base, type Candidate } from "./base.ts";
import { neededOf, reaches } from "./count.ts";
import type { Threshold } from "./outcome.ts";
import { checkAgain, type PastVote } from "./past-votes.ts";
import type { PollState } from "./view.ts";

/** Everything about a poll that never changes after its opening. */
export interface Frozen {
  readonly base: Base;
  readonly quorum: { present: number; base: number; threshold: Threshold; citation: Citation };
  readonly threshold: Threshold;
  readonly citation: Citation;
  readonly needed: number;
}

/** What the opening of a poll is decided from. */
export interface OpeningState {
  readonly pack: RulePack;
  /** The day at the meeting's place, by which rules are chosen. */
  readonly on: LocalDate;
  readonly meetingState: MeetingState;
  readonly meetingKind: MeetingKind;
  readonly meetingMode: MeetingMode;
  readonly runningItemId: Id | null;
  readonly itemIds: readonly Id[];
  /** Items of which nothing but their number is written (SEC-02). */
  readonly secretItemIds: readonly Id[];
  /** Of the vote that goes on, by name or on paper. */
  readonly openPollQuestion: string | null;
  /** Every vote of the meeting so far, of whichever kind. */
  readonly votes: readonly PastVote[];
  /** Who leads the meeting, and so cannot stand aside in a vote of it (RATE-09). */
  readonly chairId: Id;
  readonly roll: readonly Candidate[];
  /** Who of those present is in the room, where ballots on paper are. */
  readonly inRoom: ReadonlySet<Id>;
}

export interface Opening {
  readonly itemId: Id;
  readonly decision: Decision;
  readonly question: string;
  readonly recusals: readonly { readonly memberId: Id; readonly reason: string }[];
  /** The vote of which this is a further round. */
  readonly repeatOf: Id | null;
}

/**
 * Decides the opening of a vote by name and freezes its base and rules. Refused: without an open
 * meeting and the running item, beside another open poll, on what was voted on under this item
 * already but for a further round of it, for decisions that regulations keep on paper, below three official members (BASE-10), without quorum (VOTE-15, VOTE-16), when even all
 * present in favour could not adopt it (VOTE-01), and when the matter is the chair's own, who hands
 * the chair over first (RATE-09).
 */
export function decideOpening(state: OpeningState, opening: Opening): Result<Frozen> {
  const place = checkPlace(state, opening);
  if (!place.ok) return place;
  const again = checkFirst(state, opening);
  if (!again.ok) return again;
  const onRoll = new Set(state.roll.map((member) => member.memberId));
  const stranger = opening.recusals.findIndex((recusal) => !onRoll.has(recusal.memberId));
  if (stranger >= 0) return refuse("voting.recused_not_on_roll", undefined, `recusals.${stranger}`);
  if (opening.recusals.some((recusal) => recusal.memberId === state.chairId))
    return refuse("voting.chair_recused");
  const frozen = freeze(
    state,
    opening.decision,
    new Set(opening.recusals.map((each) => each.memberId)),
  );
  if (!frozen.ok) return frozen;
  const obstacle = obstacleTo(state, frozen.value);
  return obstacle.ok ? frozen : obstacle;
}

function checkPlace(state: OpeningState, opening: Opening): Result<undefined> {
  if (state.meetingState !== "open")
    return refuse("voting.meeting_not_open", { state: state.meetingState });
  if (!state.itemIds.includes(opening.itemId))
    return refuse("voting.no_such_item", undefined, "itemId");
  if (state.runningItemId !== opening.itemId) return refuse("voting.item_not_running");
  if (declaresSecret(opening.question))
    return refuse("voting.secret_refused", undefined, "question");
  const secret = opening.recusals.findIndex((recusal) => declaresSecret(recusal.reason));
  if (secret >= 0) return refuse("voting.secret_refused", undefined, `recusals.${secret}`);
  if (state.secretItemIds.includes(opening.itemId) && !opensNothing(opening))
    return refuse("voting.secret_number", undefined, "question");
  if (state.openPollQuestion !== null) {
    return refuse("voting.other_poll_open", { question: state.openPollQuestion });
  }
  return ok(undefined);
}

function checkFirst({ votes }: OpeningState, opening: Opening): Result<undefined> {
  const { itemId, repeatOf, decision, question } = opening;
  const matter = { decision, office: null, question, people: [] };
  return checkAgain(votes, { itemId, repeatOf, matter });
}

/** A vote under a secret item has a number for a question, and no reason for anything. */
function opensNothing({ question, recusals }: Opening): boolean {
  return saysNothing(question) && recusals.every((recusal) => saysNothing(recusal.reason));
}

/** Base, quorum and threshold for a decision as they would be frozen now. */
export function freeze(
  state: Pick<OpeningState, "pack" | "on" | "roll" | "meetingKind">,
  decision: Decision,
  recused: ReadonlySet<Id>,
): Result<Frozen> {
  const { pack, on, roll, meetingKind } = state;
  const rule = ruleInForce(pack, decision, on);
  const quorum = quorumRule(state);
  if (rule === undefined || quorum === undefined) return refuse("voting.no_rule", { decision, on });
  const base = freezeBase(roll, { pack, on, threshold: rule, recused, meetingKind });
  // Whoever is excused from a congress was summoned to it, and so counts for its quorum (VOTE-15).
  const excused = base.excluded.filter((each) => each.reason === "excusedThroughout").length;
  return ok({
    base,
    quorum: {
      present: base.counted.filter((member) => member.present).length,
      base: base.counted.length + excused,
      threshold: fractionOf(quorum),
      citation: citationOf(pack, quorum),
    },
    threshold: fractionOf(rule),
    citation: citationOf(pack, rule),
    needed: neededOf(base.counted.length, rule),
  });
}

function quorumRule(
  state: Pick<OpeningState, "pack" | "on" | "meetingKind">,
): RuleOf<"quorum"> | undefined {
  const meeting = state.meetingKind === "congress" ? "congress" : "regular";
  return rulesInForce(state.pack, "quorum", state.on).find((rule) => rule.meeting === meeting);
}

function fractionOf({ num, den, strict }: Threshold): Threshold {
  return { num, den, strict };
}

/** Why a poll with this base may not be opened: paper, too few members, no quorum, out of reach. */
export function obstacleTo(
  state: Pick<OpeningState, "pack" | "on" | "roll">,
  frozen: Frozen,
): Result<undefined> {
  const rule = rulesInForce(state.pack, "threshold", state.on).find(
    (each) => each.id === frozen.citation.ruleId,
  );
  if (rule?.mode === "paper") return refuse("voting.kept_on_paper", { decision: rule.decision });
  return obstacleOnPaper(state, frozen, true);
}

/** As `obstacleTo` for a ballot on paper; without `reach` also a vote whose threshold is out of reach. */
export function obstacleOnPaper(
  state: Pick<OpeningState, "pack" | "on" | "roll">,
  { quorum, needed }: Frozen,
  reach: boolean,
): Result<undefined> {
  const minimum = rulesInForce(state.pack, "minimum", state.on)[0];
  const official = officialMembers(state.roll);
  if (minimum !== undefined && official < minimum.count) {
    return refuse("voting.too_few_official", { official, needed: minimum.count });
  }
  if (!reaches(quorum.present, quorum.base, quorum.threshold)) {
    const quorumNeeded = neededOf(quorum.base, quorum.threshold);
    return refuse("voting.no_quorum", {
      present: quorum.present,
      base: quorum.base,
      needed: quorumNeeded,
    });
  }
  if (reach && quorum.present < needed) {
    return refuse("voting.out_of_reach", { present: quorum.present, base: quorum.base, needed });
  }
  return ok(undefined);
}

/** What one vote is decided from; `exclusion` is why a member on the roll is not in the base. */
export interface VoteState {
  readonly poll: PollState;
  readonly inBase: boolean;
  readonly exclusion: string | null;
  readonly present: boolean;
  readonly voted: boolean;
  readonly byHands: boolean;
}

/** Whether a member may vote now: the server's clock and the poll's state decide, not the device's. */
export function decideVote(state: VoteState): Result<undefined> {
  if (state.poll === "cancelled") return refuse("voting.poll_cancelled");
  if (state.byHands) return refuse("voting.by_hands");
  if (!state.inBase && state.exclusion === null) return refuse("voting.not_on_roll");
  if (!state.inBase) return refuse("voting.not_in_base", { reason: state.exclusion ?? "" });
  if (state.voted) return refuse("voting.already_voted");
  if (state.poll === "closed") return refuse("voting.too_late");
  if (!state.present) return refuse("voting.not_present");
  return ok(undefined);
}

/** A vote is closed or broken off once. */
export function decideEnding(state: PollState): Result<undefined> {
  if (state === "closed") return refuse("voting.too_late");
  if (state === "cancelled") return refuse("voting.poll_cancelled");
  return ok(undefined);
}

/** A new round follows one that is closed or broken off and that no other round has followed yet. */
export function decideRepeat(poll: { state: PollState; repeated: boolean }): Result<undefined> {
  if (poll.state === "open") return refuse("voting.not_closed");
  if (poll.repeated) return refuse("voting.repeated_already");
  return ok(undefined);
}
