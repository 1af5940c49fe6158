import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type { noteKeyDestroyed } from "@chiboso/domain/voting/secret/board-contract.ts";
import type { destroyServerKey } from "@chiboso/domain/voting/secret/contract.ts";
import { decideDestroyKey } from "@chiboso/domain/voting/secret/steps.ts";
import { secretGoesOn, type SecretView } from "@chiboso/domain/voting/secret/view.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { sealAct } from "../../ledger/public.ts";
import type { Act } from "../../meetings/public.ts";
import type { Services, WriteAsked } from "../../platform/capability.ts";
import { keptUntil, writeKeptUntil } from "./kept-until.ts";
import { removeLeftArchives } from "./left-archives.ts";
import { destroyWrapping, wrappedVotes } from "./server-key.ts";
import { viewSecret } from "./show-secret.ts";
import { destroyedAmong, insertMessage, keptVotes, undatedVotes, updateSecret } from "./store.ts";
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
export async function forget(
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
function unwrap({ config, log }: Services, voteId: Id): void {
  destroyWrapping(config.dataDir, voteId).catch((error: unknown) => {
    log.error({ err: error }, "the wrapping of a destroyed key is still there");
  });
}

export const KEEPING_QUEUE = "voting.endKeeping";
const EVERY_HOURS = 24;

/** Once a day destroys the server's keys of votes whose period of keeping is over, decided or not. */
export async function startEndingKeeping(services: Services): Promise<void> {
  await services.jobs.every(KEEPING_QUEUE, EVERY_HOURS, () => endKeeping(services));
}

/**
 * Each vote by itself, then whatever wrapping was left behind by a process that ended between table and disk. One
 * that fails keeps no other from being destroyed.
 */
export async function endKeeping(services: Services): Promise<void> {
  const { database, config } = services;
  const failures: unknown[] = [];
  const each = async (ids: readonly Id[], act: (id: Id) => Promise<void>) => {
    for (const id of ids) await act(id).catch((error: unknown) => failures.push(error));
  };
  await each(await keptVotes(database), (id) => endKeepingOf(services, id));
  await each(await undatedVotes(database), (id) => writeKeptUntil(services, id));
  const wrapped = await wrappedVotes(config.dataDir);
  await each(await destroyedAmong(database, wrapped), (id) => destroyWrapping(config.dataDir, id));
  await removeLeftArchives(services).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "keys of votes are still there");
}

/** A vote that was never decided is kept as long after its last step. */
async function endKeepingOf(services: Services, id: Id): Promise<void> {
  const now = services.clock.now();
  await services.database.commit(async (tx) => {
    const held = await lockVote({ tx }, id);
    const { meeting, vote } = held;
    if (vote.server_destroyed_at !== null) return;
    const last = vote.closed_at ?? vote.opened_at ?? vote.prepared_at;
    const until = vote.kept_until ?? (await keptUntil(tx, meeting, last));
    if (localDateOf(now, meeting.zone) > until) await forget({ tx, services, now }, held, null);
  });
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
