import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import type { nameBoard } from "@chiboso/domain/voting/secret/contract.ts";
import { decideBoard } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { recordEvent } from "../../meetings/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { openingState } from "../opening-state.ts";
import { viewSecret } from "./show-secret.ts";
import { updateSecret } from "./store.ts";
import { lockVote, voteOf } from "./vote-state.ts";

/** Enters the counting board that the meeting elected openly; its devices then make the key together. */
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
  const saved = await updateSecret(tx, vote.id, {
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
    },
  });
  return ok(await viewSecret(tx, actor, meeting, saved));
}
