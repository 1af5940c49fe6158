import type { LocalDate } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { declaresSecret } from "../../meetings/secrecy.ts";
import { isOnBallot } from "../paper/ballot.ts";
import { checkHands, type Hands } from "../paper/prepare.ts";
import { penaltyBars, type Issue } from "../paper/steps.ts";
import { freeze, obstacleOnPaper, type Frozen, type OpeningState } from "../rules.ts";
import type { SecretBallot, SecretTerms } from "./ballot.ts";
import { boardSize } from "./board.ts";
import type { BranchBox } from "./outcome.ts";
import { secretGoesOn, type SecretState } from "./view.ts";

/** Whether the vote is at one of these steps; what is over says so. */
export function atStep(state: SecretState, ...wanted: readonly SecretState[]): Result<undefined> {
  if (wanted.includes(state)) return ok(undefined);
  if (state === "cancelled") return refuse("voting.poll_cancelled");
  if (state === "decided") return refuse("voting.secret_decided");
  return refuse("voting.secret_step");
}

/** What is frozen of a secret vote at its opening; an opinion poll has no bar to reach. */
export interface FrozenSecret extends Omit<Frozen, "threshold" | "citation" | "needed"> {
  readonly threshold: Frozen["threshold"] | null;
  readonly citation: Frozen["citation"] | null;
  readonly needed: number | null;
  readonly penalties: Issue["penalties"];
}

interface Vote {
  readonly state: SecretState;
  readonly ballot: SecretBallot;
  readonly recused: readonly Id[];
}

/** Base, quorum and rules as they would be frozen now; a poll counts whom an ordinary resolution counts. */
export function freezeSecret(
  state: Pick<OpeningState, "pack" | "on" | "roll" | "meetingKind">,
  { ballot, recused }: Pick<Vote, "ballot" | "recused">,
): Result<Frozen> {
  const decision = ballot.form === "opinion" ? "ordinaryResolution" : ballot.decision;
  return freeze(state, decision, new Set(recused));
}

export interface BoardWanted {
  readonly board: readonly Id[];
  readonly keeperId: Id;
  readonly hands: Hands;
  readonly clerkId: Id;
  readonly reason: string | null;
}

export interface NamedSeat {
  readonly index: number;
  readonly memberId: Id;
  readonly name: string;
}

/**
 * The counting board is elected openly (ELEC-02) from those who are counted and present: exactly as many as
 * make the key, nobody whose name is on the ballot, nobody who leads or writes the meeting, nobody twice. Until the
 * list of keys is fixed it may be elected again, with a reason: somebody gives no key, or a device is lost.
 */
export function decideBoard(
  state: OpeningState,
  vote: Vote,
  { board, keeperId, hands, clerkId, reason }: BoardWanted,
): Result<readonly NamedSeat[]> {
  const place = atStep(vote.state, "prepared", "keys", "registering");
  if (!place.ok) return place;
  const said = checkReason(vote.state, reason);
  if (!said.ok) return said;
  if (state.meetingState !== "open")
    return refuse("voting.meeting_not_open", { state: state.meetingState });
  const { size } = boardSize(state.meetingKind);
  if (new Set(board).size !== board.length)
    return refuse("voting.teller_twice", undefined, "board");
  if (board.length !== size) return refuse("voting.secret_board_size", { needed: size }, "board");
  if (!board.includes(keeperId))
    return refuse("voting.secret_keeper_outside", undefined, "keeperId");
  const frozen = freezeSecret(state, vote);
  if (!frozen.ok) return frozen;
  const seats: NamedSeat[] = [];
  for (const [at, memberId] of board.entries()) {
    const name = state.roll.find((each) => each.memberId === memberId)?.name ?? "";
    const code = obstacleToSeat(state, vote, { memberId, clerkId }, frozen.value);
    if (code !== null) return refuse(code, { name }, `board.${at}`);
    seats.push({ index: at + 1, memberId, name });
  }
  const elected = checkHands(state, hands, "voting.tellers_not_elected");
  return elected.ok ? ok(seats) : elected;
}

function checkReason(state: SecretState, reason: string | null): Result<undefined> {
  if (state !== "prepared" && (reason === null || reason.trim() === ""))
    return refuse("voting.reason_missing", undefined, "reason");
  return reason !== null && declaresSecret(reason)
    ? refuse("voting.secret_refused", undefined, "reason")
    : ok(undefined);
}

function obstacleToSeat(
  state: OpeningState,
  { ballot }: Vote,
  { memberId, clerkId }: { readonly memberId: Id; readonly clerkId: Id },
  { base }: Frozen,
): string | null {
  if (ballot.form !== "opinion" && isOnBallot(ballot, memberId))
    return "voting.candidate_as_teller";
  if (memberId === state.chairId || memberId === clerkId) return "voting.secret_two_roles";
  const counted = base.counted.find((each) => each.memberId === memberId);
  return counted?.present === true ? null : "voting.teller_not_counted";
}

/** Who sits on the board may have been made chair or clerk since: one person has one role until the box is closed. */
export function checkOneRole(
  board: readonly NamedSeat[] | null,
  officers: readonly Id[],
): Result<undefined> {
  const both = (board ?? []).find(({ memberId }) => officers.includes(memberId));
  return both === undefined
    ? ok(undefined)
    : refuse("voting.secret_two_roles", { name: both.name });
}

/** Somebody who may take part: counted now and, but for an opinion poll, present. Why not, otherwise. */
export function checkTaker(
  frozen: Frozen,
  { form }: Pick<SecretBallot, "form">,
  memberId: Id | null,
): Result<undefined> {
  const { counted, excluded } = frozen.base;
  const found = counted.find((each) => each.memberId === memberId);
  if (found !== undefined)
    return form === "opinion" || found.present ? ok(undefined) : refuse("voting.not_present");
  const why = excluded.find((each) => each.memberId === memberId);
  return why === undefined
    ? refuse("voting.not_on_roll")
    : refuse("voting.not_in_base", { reason: why.reason });
}

export interface Taking {
  readonly memberId: Id;
  readonly how: "device" | "slip";
}

/**
 * The list of keys is as long as the roll of those who took a slip or registered: a ghost key would make it
 * longer. Slips that are neither drawn nor left over are missing.
 */
export function decideKeys(
  { frozen, form }: { readonly frozen: Frozen; readonly form: SecretBallot["form"] },
  takings: readonly Taking[],
  list: {
    readonly keys: readonly string[];
    readonly slipsPrinted: number;
    readonly slipsUndrawn: number;
  },
  nameOf: (memberId: Id) => string,
): Result<undefined> {
  const moved = stillCounted(frozen, takings, nameOf);
  if (!moved.ok) return moved;
  const { present } = frozen.quorum;
  if (form !== "opinion" && takings.length > present)
    return refuse("voting.secret_more_than_present", { took: takings.length, present });
  const { keys, slipsPrinted: printed, slipsUndrawn: undrawn } = list;
  if (keys.includes("1")) return refuse("crypto.credential_outside", { credential: 1 });
  const sorted = keys.every((key, at) => at === 0 || (keys[at - 1] as string) < key);
  if (!sorted) return refuse("crypto.credentials_not_sorted");
  const drawn = takings.filter(({ how }) => how === "slip").length;
  if (printed - undrawn !== drawn)
    return refuse("voting.secret_slips_differ", { printed, undrawn, drawn });
  return keys.length === takings.length
    ? ok(undefined)
    : refuse("voting.secret_keys_differ", { keys: keys.length, took: takings.length }, "keys");
}

function stillCounted(
  frozen: Frozen,
  takings: readonly Taking[],
  nameOf: (memberId: Id) => string,
): Result<undefined> {
  const counted = new Set(frozen.base.counted.map((each) => each.memberId));
  const gone = takings.find(({ memberId }) => !counted.has(memberId));
  return gone === undefined
    ? ok(undefined)
    : refuse("voting.secret_base_moved", { name: nameOf(gone.memberId) });
}

/** The booth is opened: base, quorum and rules stand still; below the minimum of keys people vote on paper. */
export function decideOpenBooth(
  state: OpeningState,
  vote: Vote & { readonly terms: SecretTerms },
  takings: readonly Taking[],
): Result<FrozenSecret> {
  const place = atStep(vote.state, "listed");
  if (!place.ok) return place;
  if (state.meetingState !== "open")
    return refuse("voting.meeting_not_open", { state: state.meetingState });
  const frozen = freezeSecret(state, vote);
  if (!frozen.ok) return frozen;
  if (vote.ballot.form !== "opinion") {
    const obstacle = obstacleOnPaper(state, frozen.value, !vote.ballot.runOff);
    if (!obstacle.ok) return obstacle;
  }
  const nameOf = (memberId: Id) =>
    state.roll.find((each) => each.memberId === memberId)?.name ?? "";
  const moved = stillCounted(frozen.value, takings, nameOf);
  if (!moved.ok) return moved;
  const { minimum } = vote.terms;
  if (takings.length < minimum)
    return refuse("voting.secret_too_few", { keys: takings.length, needed: minimum });
  const { base, quorum, threshold, citation, needed } = frozen.value;
  if (vote.ballot.form === "opinion")
    return ok({ base, quorum, threshold: null, citation: null, needed: null, penalties: null });
  const penalties = penaltyBars(state, vote.ballot);
  return penalties.ok
    ? ok({ base, quorum, threshold, citation, needed, penalties: penalties.value })
    : penalties;
}

/**
 * The page that seals ballots, by its SHA-256: without it nobody could vote, and the log would name no page. Once its
 * hash stands on slips it is that page and no other.
 */
export function checkBooth(built: string | null, printed: string | null): Result<string> {
  if (built === null) return refuse("voting.secret_no_booth");
  return printed === null || printed === built ? ok(built) : refuse("voting.secret_booth_changed");
}

/** The box is closed once, when every branch box is in or given up, and never below the minimum. */
export function decideCloseBox(vote: {
  readonly state: SecretState;
  readonly terms: SecretTerms;
  readonly counted: number;
  readonly boxes: readonly BranchBox[];
}): Result<undefined> {
  const place = atStep(vote.state, "open");
  if (!place.ok) return place;
  const waiting = vote.boxes.find((box) => box.state === "noted");
  if (waiting !== undefined) return refuse("voting.secret_box_waits", { name: waiting.name });
  const { counted, terms } = vote;
  return counted < terms.minimum
    ? refuse("voting.secret_below_minimum", { counted, minimum: terms.minimum })
    : ok(undefined);
}

/**
 * Ballots and archive are destroyed by a decision after their period (ELEC-10), once the vote is over; of a vote that
 * was broken off before its box was opened there are none.
 */
export function decideDestroyBallots(
  kept: {
    readonly state: SecretState;
    readonly opened: boolean;
    readonly keptUntil: LocalDate | null;
    readonly destroyed: boolean;
  },
  today: LocalDate,
): Result<undefined> {
  if (kept.destroyed) return refuse("voting.destroyed_already");
  if (secretGoesOn(kept.state)) return refuse("voting.secret_goes_on");
  if (!kept.opened || kept.keptUntil === null) return refuse("voting.secret_nothing_kept");
  return today > kept.keptUntil
    ? ok(undefined)
    : refuse("voting.ballots_kept", { until: kept.keptUntil });
}

/** The server's key lives as long as ballots are kept (ELEC-10). */
export function decideDestroyKey(
  kept: {
    readonly state: SecretState;
    readonly keptUntil: LocalDate | null;
    readonly destroyed: boolean;
  },
  today: LocalDate,
): Result<undefined> {
  if (kept.destroyed) return refuse("voting.secret_key_destroyed");
  if (kept.state !== "decided" || kept.keptUntil === null) return refuse("voting.not_closed");
  return today > kept.keptUntil
    ? ok(undefined)
    : refuse("voting.ballots_kept", { until: kept.keptUntil });
}
