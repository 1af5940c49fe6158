import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { noteKeyDestroyed } from "@chiboso/domain/voting/secret/board-contract.ts";
import type { destroyServerKey } from "@chiboso/domain/voting/secret/contract.ts";
import { decideDestroyKey, secretGoesOn } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sealAct } from "../../ledger/public.ts";
import type { Act } from "../../meetings/public.ts";
import type { Services, WriteAsked } from "../../platform/capability.ts";
import { destroyWrapping, wrappedVotes } from "./server-key.ts";
import { viewSecret } from "./show-secret.ts";
import { destroyedAmong, insertMessage, keptVotes, updateSecret } from "./store.ts";
import type { SecretRow } from "./tables.ts";
import { lockVote, seatOf, tell } from "./vote-state.ts";

/** Destroys the server's key after the period; from then on nobody can open a single ballot. */
export async function destroy(
  asked: WriteAsked<typeof destroyServerKey, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params, now, actor } = asked;
  const held = await lockVote(asked, params.secretVoteId);
  const decided = decideDestroyKey(keptOf(held.vote), localDateOf(now, held.meeting.zone));
  if (!decided.ok) return decided;
  const saved = await forget(asked, held, actor.accountId);
  return ok(await viewSecret(tx, actor, held.meeting, saved));
}

type Held = Awaited<ReturnType<typeof lockVote>>;

function keptOf(vote: SecretRow) {
  const destroyed = vote.server_destroyed_at !== null;
  return { state: vote.state, keptUntil: vote.kept_until, destroyed };
}

/** Takes the key out of the table, and its wrapping off the disk when that is committed. */
async function forget(
  asked: Pick<Act, "tx" | "services" | "now">,
  { meeting, vote }: Held,
  actor: Id | null,
): Promise<SecretRow> {
  const { tx, services, now } = asked;
  const saved = await updateSecret(tx, vote.id, { server_secret: null, server_destroyed_at: now });
  tx.afterCommit(() => {
    services.live.publish(`meeting:${meeting.id}`);
    unwrap(services, vote.id);
  });
  await sealAct(tx, services.config, {
    organisationId: meeting.organisation_id,
    kind: "vote.keyDestroyed",
    at: now,
    actor,
    ref: vote.id,
    memberId: null,
    content: { electionId: vote.election_id, of: "server" },
  });
  return saved;
}

/** What fails here is done by the daily look. */
export function unwrap({ config, log }: Services, voteId: Id): void {
  destroyWrapping(config.dataDir, voteId).catch((error: unknown) => {
    log.error({ err: error }, "the wrapping of a destroyed key is still there");
  });
}

export const KEEPING_QUEUE = "voting.endKeeping";
const EVERY_HOURS = 24;

/** Once a day destroys the server's keys of votes whose period of keeping is over. */
export async function startEndingKeeping(services: Services): Promise<void> {
  await services.jobs.every(KEEPING_QUEUE, EVERY_HOURS, () => endKeeping(services));
}

/** Each vote by itself, then whatever wrapping was left behind by a process that ended between table and disk. */
export async function endKeeping(services: Services): Promise<void> {
  const { database, clock, config } = services;
  for (const id of await keptVotes(database)) {
    const now = clock.now();
    await database.commit(async (tx) => {
      const held = await lockVote({ tx }, id);
      const today = localDateOf(now, held.meeting.zone);
      if (decideDestroyKey(keptOf(held.vote), today).ok)
        await forget({ tx, services, now }, held, null);
    });
  }
  const wrapped = await wrappedVotes(config.dataDir);
  for (const id of await destroyedAmong(database, wrapped))
    await destroyWrapping(config.dataDir, id);
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
