import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { nameBoard } from "@chiboso/domain/voting/secret/contract.ts";
import { decideBoard } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import type { Transaction } from "../../platform/database.ts";
import { openingState } from "../opening-state.ts";
import { viewSecret } from "./show-secret.ts";
import { deleteRecord, updateSecret } from "./store.ts";
import type { SecretRow } from "./tables.ts";
import { deleteTakings } from "./taking-store.ts";
import { lockVote, voteOf } from "./vote-state.ts";

/**
 * Enters the counting board that the meeting elected openly; its devices then make the key together. Entered again
 * before the list of keys is fixed, everything begins anew with the ballot as it is.
 */
export async function name(
  asked: WriteAsked<typeof nameBoard, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params, body, now, actor } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const state = await openingState(tx, meeting, now);
  const wanted = { ...body, clerkId: meeting.clerk_id };
  const decided = decideBoard(state, voteOf(vote), wanted);
  if (!decided.ok) return decided;
  const seats = decided.value;
  const again = vote.state === "prepared" ? {} : await beginAnew(tx, vote, body.reason ?? "");
  const saved = await updateSecret(tx, vote.id, {
    ...again,
    state: "keys",
    board: JSON.stringify(seats),
    keeper_id: body.keeperId,
  });
  await recordEvent(asked, meeting, {
    kind: "vote.secretBoardElected",
    data: {
      secretId: vote.id,
      board: seats.map((seat) => ({ ...seat })),
      keeperId: body.keeperId,
      hands: body.hands,
      attempt: saved.attempt,
      reason: body.reason,
    },
  });
  return ok(await viewSecret(tx, actor, meeting, saved));
}

/**
 * What the board before had is void: its key, the slips of its keeper, and all registrations, which were sealed to
 * that keeper's device. The messages of its devices stay, under their attempt.
 */
async function beginAnew(tx: Transaction, vote: SecretRow, reason: string) {
  const { id, attempt, restarts, keeper_key: key, past_keeper_keys: past } = vote;
  await deleteRecord(tx, id, "trustees");
  await deleteTakings(tx, id);
  return {
    attempt: attempt + 1,
    restarts: JSON.stringify([...restarts, reason]),
    keeper_key: null,
    booth: null,
    past_keeper_keys: JSON.stringify(key === null ? past : [...past, key]),
    registration_ended_at: null,
  };
}
