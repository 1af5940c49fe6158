import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { citationOf, ruleInForce } from "../../rules/rules.ts";
import { freeze, obstacleOnPaper, type Frozen, type OpeningState } from "../rules.ts";
import { isOnBallot, penaltiesOn, type Ballot, type Penalty } from "./ballot.ts";
import type { BallotsLeft } from "./broken-off.ts";
import { checkHands, type Hands } from "./prepare.ts";
import { checkSheet, differencesOf, type CountSheet } from "./sheet.ts";
import { DECISION_OF_PENALTY, type Bar, type Penalties } from "./tally.ts";

/**
 * `prepared`: the list stands, tellers are elected and ballots printed; `issued`: ballots are handed out and
 * the box is open for them; `counting`: the box is opened; `closed`, `cancelled`: it is over.
 */
export const PAPER_STATES = ["prepared", "issued", "counting", "closed", "cancelled"] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** Whether the vote is neither announced nor broken off. */
export function goesOn(state: PaperState): boolean {
  return state !== "closed" && state !== "cancelled";
}

export interface Paper {
  readonly state: PaperState;
  readonly ballot: Ballot;
  readonly recused: readonly Id[];
  readonly tellers: readonly Id[];
  readonly issued: number;
  /** Number of the count that goes on: a recount begins the next one. */
  readonly attempt: number;
}

/** One count of the box by one person. */
export interface Entry {
  readonly attempt: number;
  readonly accountId: Id;
  readonly by: string;
  readonly sheet: CountSheet;
}

function expect(paper: Pick<Paper, "state">, wanted: PaperState): Result<undefined> {
  const { state } = paper;
  if (state === wanted) return ok(undefined);
  if (state === "cancelled") return refuse("voting.poll_cancelled");
  if (state === "closed") return refuse("voting.too_late");
  if (wanted === "counting") return refuse("voting.box_not_opened");
  if (wanted === "issued")
    return refuse(state === "prepared" ? "voting.not_issued" : "voting.box_opened");
  return refuse("voting.issued_already");
}

/**
 * Ballots are printed until the first is handed out: one that came into the room later would be in no count
 * of those printed and handed out.
 */
export function decidePrinting(paper: Pick<Paper, "state">): Result<undefined> {
  const place = expect(paper, "prepared");
  if (place.ok || place.refusal.code !== "voting.issued_already") return place;
  return refuse("voting.printed_too_late");
}

/** The same meeting with those alone as present who are in the room, where ballots are handed out. */
export function inRoomOnly(state: OpeningState): OpeningState {
  const { roll, inRoom } = state;
  const here = (memberId: Id) => inRoom.has(memberId);
  return { ...state, roll: roll.map((each) => ({ ...each, present: here(each.memberId) })) };
}

export const FEWEST_TELLERS = 2;

/** With fewer ballots than these each voter could tell from the result how the others voted. */
export const FEWEST_BALLOTS = 3;

/**
 * Tellers are elected openly (ELEC-02) from those who are counted and in the room: two at least, nobody whose
 * name is on the ballot, nobody twice. Once ballots are handed out others may only join them.
 */
export function decideTellers(
  state: OpeningState,
  paper: Paper,
  tellers: readonly Id[],
  hands: Hands,
): Result<readonly { memberId: Id; name: string }[]> {
  const stay = whoStays(paper, tellers);
  if (!stay.ok) return stay;
  const before = stay.value;
  if (new Set(tellers).size !== tellers.length) return refuse("voting.teller_twice");
  if (tellers.length < FEWEST_TELLERS)
    return refuse("voting.too_few_tellers", { needed: FEWEST_TELLERS }, "tellers");
  const frozen = freeze(inRoomOnly(state), paper.ballot.decision, new Set(paper.recused));
  if (!frozen.ok) return frozen;
  const people = [];
  for (const [index, memberId] of tellers.entries()) {
    const person = frozen.value.base.counted.find((each) => each.memberId === memberId);
    const name = state.roll.find((each) => each.memberId === memberId)?.name ?? "";
    if (isOnBallot(paper.ballot, memberId))
      return refuse("voting.candidate_as_teller", { name }, `tellers.${index}`);
    if (index >= before.length && person?.present !== true)
      return refuse("voting.teller_not_counted", { name }, `tellers.${index}`);
    people.push({ memberId, name });
  }
  const elected = checkHands(state, hands, "voting.tellers_not_elected");
  return elected.ok ? ok(people) : elected;
}

/** Once ballots went out those elected stay, so that a box whose count none of them can enter finds somebody. */
function whoStays(paper: Paper, wanted: readonly Id[]): Result<readonly Id[]> {
  if (paper.state !== "issued" && paper.state !== "counting") {
    const place = expect(paper, "prepared");
    return place.ok ? ok([]) : place;
  }
  return paper.tellers.every((memberId, index) => wanted[index] === memberId)
    ? ok(paper.tellers)
    : refuse("voting.tellers_stay", undefined, "tellers");
}

export interface Issue extends Frozen {
  readonly penalties: Penalties | null;
}

/**
 * Ballots are handed out: base, quorum and rules are frozen now, over those who are in the room. Refused
 * without tellers, with more ballots than were printed or than there are voters in the room.
 */
export function decideIssue(
  state: OpeningState,
  paper: Paper,
  printed: number,
  issued: number,
): Result<Issue> {
  const place = expect(paper, "prepared");
  if (!place.ok) return place;
  if (state.meetingState !== "open")
    return refuse("voting.meeting_not_open", { state: state.meetingState });
  if (paper.tellers.length < FEWEST_TELLERS)
    return refuse("voting.too_few_tellers", { needed: FEWEST_TELLERS });
  const inRoom = inRoomOnly(state);
  const frozen = freeze(inRoom, paper.ballot.decision, new Set(paper.recused));
  if (!frozen.ok) return frozen;
  const obstacle = obstacleOnPaper(inRoom, frozen.value, !paper.ballot.runOff);
  if (!obstacle.ok) return obstacle;
  const { present } = frozen.value.quorum;
  if (issued > printed)
    return refuse("voting.more_issued_than_printed", { issued, printed }, "issued");
  if (issued > present)
    return refuse("voting.more_issued_than_present", { issued, present }, "issued");
  if (issued < FEWEST_BALLOTS)
    return refuse("voting.too_few_issued", { needed: FEWEST_BALLOTS }, "issued");
  const penalties = penaltyBars(state, paper.ballot);
  return penalties.ok ? ok({ ...frozen.value, penalties: penalties.value }) : penalties;
}

/** The bar of each penalty for a vote on discipline, null for others. */
export function penaltyBars(state: OpeningState, { form }: Ballot): Result<Issue["penalties"]> {
  const onBallot = penaltiesOn(form);
  if (onBallot.length === 0) return ok(null);
  const bars: Partial<Record<Penalty, Bar>> = {};
  for (const penalty of onBallot) {
    const decision = DECISION_OF_PENALTY[penalty];
    const rule = ruleInForce(state.pack, decision, state.on);
    if (rule === undefined) return refuse("voting.no_rule", { decision, on: state.on });
    const { num, den, strict } = rule;
    bars[penalty] = { threshold: { num, den, strict }, citation: citationOf(state.pack, rule) };
  }
  return ok(bars);
}

/** The box is opened once, after the ballots were handed out; from then on none goes in. */
export function decideOpenBox(paper: Pick<Paper, "state">): Result<undefined> {
  return expect(paper, "issued");
}

/** Who would enter a count. */
export interface Counter {
  readonly accountId: Id;
  readonly memberId: Id | null;
  readonly runs: boolean;
}

/**
 * Who may enter a count after so many: a teller, or who runs the meeting once one
 * of the tellers has, so that no box is counted without them; nobody whose name is on the ballot.
 */
export function mayEnter(
  { ballot, tellers }: Pick<Paper, "ballot" | "tellers">,
  { memberId, runs }: Pick<Counter, "memberId" | "runs">,
  entered: number,
): Result<undefined> {
  if (isOnBallot(ballot, memberId)) return refuse("voting.candidate_counts");
  if (tellers.some((each) => each === memberId)) return ok(undefined);
  return runs && entered > 0 ? ok(undefined) : refuse("voting.not_a_teller");
}

/**
 * One of two counts of the same box, by two persons, the second without knowing the first. Nothing that was
 * entered is ever changed: a difference is solved by counting again.
 */
export function decideEntry(
  paper: Paper,
  entries: readonly Entry[],
  counter: Counter,
  entry: { readonly attempt: number; readonly sheet: CountSheet },
): Result<undefined> {
  const place = expect(paper, "counting");
  if (!place.ok) return place;
  const { attempt } = paper;
  const now = entries.filter((each) => each.attempt === attempt);
  const may = mayEnter(paper, counter, now.length);
  if (!may.ok) return may;
  if (entry.attempt !== attempt) return refuse("voting.other_attempt", { attempt });
  if (now.length >= 2) return refuse("voting.counted_by_two");
  if (now.some((each) => each.accountId === counter.accountId))
    return refuse("voting.second_person");
  return checkSheet(paper.ballot, paper.issued, entry.sheet);
}

/** How far the counting has come. */
export type CountState =
  | { readonly kind: "waiting"; readonly attempt: number; readonly entered: readonly Entry[] }
  | { readonly kind: "differs"; readonly attempt: number; readonly differences: readonly string[] }
  | {
      readonly kind: "agreed";
      readonly attempt: number;
      readonly by: readonly string[];
      readonly sheet: CountSheet;
    };

/** Two equal counts agree; `attempt` is the one that goes on. */
export function countState(entries: readonly Entry[], attempt: number): CountState {
  const now = entries.filter((each) => each.attempt === attempt);
  const [first, second] = now;
  if (first === undefined || second === undefined)
    return { kind: "waiting", attempt, entered: now };
  const differences = differencesOf(first.sheet, second.sheet);
  return differences.length > 0
    ? { kind: "differs", attempt, differences }
    : { kind: "agreed", attempt, by: [first.by, second.by], sheet: first.sheet };
}

/** A recount follows two counts that differ, with its reason. */
export function decideRecount(paper: Pick<Paper, "state">, count: CountState): Result<undefined> {
  const place = expect(paper, "counting");
  if (!place.ok) return place;
  return count.kind === "differs" ? ok(undefined) : refuse("voting.nothing_to_recount");
}

/** The result is fixed when two persons have entered the same. */
export function decideResult(
  paper: Pick<Paper, "state">,
  count: CountState,
): Result<Extract<CountState, { kind: "agreed" }>> {
  const place = expect(paper, "counting");
  if (!place.ok) return place;
  if (count.kind === "agreed") return ok(count);
  return count.kind === "differs"
    ? refuse("voting.counts_differ", { fields: count.differences.length })
    : refuse("voting.count_missing", { entered: count.entered.length });
}

/**
 * Broken off with a reason, as long as two equal counts announce no result; `count` is null where they may not. Once
 * ballots were handed out, it is said what was done with them; before there are none.
 */
export function decideCancel(
  paper: Pick<Paper, "state">,
  count: CountState | null,
  ballots: BallotsLeft | null,
): Result<BallotsLeft | null> {
  if (paper.state === "cancelled") return refuse("voting.poll_cancelled");
  if (paper.state === "closed") return refuse("voting.too_late");
  if (count?.kind === "agreed") return refuse("voting.counted_already");
  if (paper.state === "prepared") return ok(null);
  return ballots === null
    ? refuse("voting.ballots_left_missing", undefined, "ballots")
    : ok(ballots);
}

/** What was done with the ballots afterwards. */
export interface Kept {
  readonly state: PaperState;
  readonly keptUntil: LocalDate | null;
  readonly destroyed: boolean;
}

/** Ballots are sealed once, after the result. */
export function decideSealing(kept: Kept): Result<undefined> {
  if (kept.state !== "closed") return refuse("voting.not_closed");
  return kept.keptUntil === null ? ok(undefined) : refuse("voting.sealed_already");
}

/** Sealed ballots are destroyed by a decision, never before the last day of their term (ELEC-10). */
export function decideDestroying(kept: Kept, on: LocalDate, today: LocalDate): Result<undefined> {
  if (kept.keptUntil === null) return refuse("voting.not_sealed");
  if (kept.destroyed) return refuse("voting.destroyed_already");
  if (on > today) return refuse("voting.destroyed_in_future", undefined, "on");
  return on > kept.keptUntil
    ? ok(undefined)
    : refuse("voting.ballots_kept", { until: kept.keptUntil });
}
