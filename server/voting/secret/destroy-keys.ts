import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { noteKeyDestroyed } from "@chiboso/domain/voting/secret/board-contract.ts";
import type { destroyServerKey } from "@chiboso/domain/voting/secret/contract.ts";
import { decideDestroyKey, secretGoesOn } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { sealAct } from "../../ledger/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { viewSecret } from "./show-secret.ts";
import { insertMessage, updateSecret } from "./store.ts";
import { lockVote, seatOf, tell } from "./vote-state.ts";

/** Destroys the server's key after the period; from then on nobody can open a single ballot. */
export async function destroy(
  asked: WriteAsked<typeof destroyServerKey, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params, now, actor, services } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const decided = decideDestroyKey(
    {
      state: vote.state,
      keptUntil: vote.kept_until,
      destroyed: vote.server_destroyed_at !== null,
    },
    localDateOf(now, meeting.zone),
  );
  if (!decided.ok) return decided;
  const saved = await updateSecret(tx, vote.id, { server_secret: null, server_destroyed_at: now });
  tell(asked, meeting.id);
  const view = await viewSecret(tx, actor, meeting, saved);
  await sealAct(tx, services.config, {
    organisationId: meeting.organisation_id,
    kind: "vote.keyDestroyed",
    at: now,
    actor: actor.accountId,
    ref: vote.id,
    memberId: null,
    content: { electionId: vote.election_id, of: "server" },
  });
  return ok(view);
}

/** A member of the board notes that the own key is gone from the own device. */
export async function noteDestroyed(
  asked: WriteAsked<typeof noteKeyDestroyed, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params, now, actor } = asked;
  const { meeting, vote } = await lockVote(asked, params.secretVoteId);
  const seat = seatOf(vote, actor);
  if (!seat.ok) return seat;
  if (secretGoesOn(vote.state)) return refuse("voting.not_closed");
  const { index } = seat.value;
  const { attempt, id: voteId } = vote;
  const step = "destroyed" as const;
  const noted = await insertMessage(tx, { voteId, attempt, step, index, at: now, content: {} });
  if (!noted) return refuse("voting.secret_key_destroyed");
  tell(asked, meeting.id);
  return ok(await viewSecret(tx, actor, meeting, vote));
}
