import type { Actor } from "@chiboso/domain/access/actor.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { boardSize } from "@chiboso/domain/voting/secret/board.ts";
import { checkAttempt, type Registration } from "@chiboso/domain/voting/secret/registration.ts";
import type { SecretOutcome } from "@chiboso/domain/voting/secret/outcome.ts";
import { atStep, type NamedSeat } from "@chiboso/domain/voting/secret/steps.ts";
import { lockMeeting, type Act, type Meeting } from "../../meetings/public.ts";
import { getSecret, lockSecret } from "./store.ts";
import type { SecretRow } from "./tables.ts";

export interface HeldVote {
  readonly meeting: Meeting;
  readonly vote: SecretRow;
}

/** A secret vote and its meeting, both held until the transaction ends. */
export async function lockVote({ tx }: Pick<Act, "tx">, voteId: Id): Promise<HeldVote> {
  const meeting = await lockMeeting(tx, (await getSecret(tx, voteId)).meeting_id);
  return { meeting, vote: await lockSecret(tx, voteId) };
}

/** What the steps of a secret vote are decided from. */
export function voteOf({ state, ballot, recusals, terms }: SecretRow) {
  return { state, ballot, terms, recused: recusals.map(({ memberId }) => memberId) };
}

/** The place of whoever asks on the counting board. */
export function seatOf({ board }: Pick<SecretRow, "board">, actor: Actor): Result<NamedSeat> {
  const seat = (board ?? []).find(({ memberId }) => memberId === actor.memberId);
  return seat === undefined ? refuse("voting.secret_not_on_board") : ok(seat);
}

/** What the registration is decided from. */
export function registrationOf(row: SecretRow): Registration {
  return {
    state: row.state,
    terms: row.terms,
    keeperId: row.keeper_id,
    keeperKey: row.keeper_key,
    ended: row.registration_ended_at !== null,
  };
}

export function checkKeeper({ keeper_id: keeper }: SecretRow, actor: Actor): Result<undefined> {
  return keeper !== null && keeper === actor.memberId
    ? ok(undefined)
    : refuse("voting.secret_not_keeper");
}

/** How many of how many open. */
export function thresholdOf({ board }: Pick<SecretRow, "board">): number {
  return boardSize((board ?? []).length === 5 ? "congress" : "regular").threshold;
}

/** Double envelopes as the board noted them; those of before reasons were asked for were all typed. */
export function envelopesOf({
  outer_envelopes: outer,
  untyped_envelopes: left,
}: SecretRow): SecretOutcome["envelopes"] {
  return outer === null ? null : { outer, untyped: left?.untyped ?? {}, said: left?.said ?? null };
}

interface OfBoard extends Pick<Act, "tx" | "actor"> {
  readonly params: { readonly secretVoteId: Id };
  readonly body: { readonly attempt: number };
}

/** As `lockVote`, while devices and slips are registered with the board that is meant. */
export async function lockRegistration({ tx, params, body }: OfBoard): Promise<Result<HeldVote>> {
  const held = await lockVote({ tx }, params.secretVoteId);
  const meant = checkAttempt(held.vote, body.attempt);
  if (!meant.ok) return meant;
  const place = atStep(held.vote.state, "registering");
  return place.ok ? ok(held) : place;
}

/** The same for what the keeper alone does. */
export async function lockAsKeeper(asked: OfBoard): Promise<Result<HeldVote>> {
  const held = await lockRegistration(asked);
  if (!held.ok) return held;
  const keeper = checkKeeper(held.value.vote, asked.actor);
  return keeper.ok ? held : keeper;
}

/** Tells open screens that something of the meeting's votes has changed. */
export function tell({ tx, services }: Act, meetingId: Id): void {
  tx.afterCommit(() => services.live.publish(`meeting:${meetingId}`));
}
