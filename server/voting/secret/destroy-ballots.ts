import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import type { destroySecretBallots } from "@chiboso/domain/voting/secret/keeping-contract.ts";
import { decideDestroyBallots } from "@chiboso/domain/voting/secret/steps.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { sealAct } from "../../ledger/public.ts";
import type { WriteAsked } from "../../platform/capability.ts";
import { deleteBallots } from "./box-store.ts";
import { forgetBooth } from "./cast-ballot.ts";
import { forget } from "./destroy-keys.ts";
import { ballotsKeptUntil } from "./kept-until.ts";
import { removeArchives } from "./left-archives.ts";
import { namedArchives } from "./named-archives.ts";
import { viewSecret } from "./show-secret.ts";
import { archivesOf, updateSecret } from "./store.ts";
import { lockVote } from "./vote-state.ts";

/**
 * Destroys what is left of the ballots after their period: they, their keys, the archive and what the board's
 * devices sent. The result stays, the minutes, the head and the digest of the archive in the log of the cell, and
 * who decided it.
 */
export async function destroyBallots(
  asked: WriteAsked<typeof destroySecretBallots, undefined>,
): Promise<Result<SecretView>> {
  const { tx, params, body, now, actor, services } = asked;
  const { document } = body;
  if (declaresSecret(document)) return refuse("voting.secret_refused", undefined, "document");
  const held = await lockVote(asked, params.secretVoteId);
  const { meeting, vote } = held;
  const kept = {
    state: vote.state,
    opened: vote.opened_at !== null,
    keptUntil: await ballotsKeptUntil(tx, meeting, vote),
    destroyed: vote.destroyed !== null,
  };
  const decided = decideDestroyBallots(kept, localDateOf(now, meeting.zone));
  if (!decided.ok) return decided;
  // The daily job has not come by yet; the log tells of the key for itself.
  if (vote.server_destroyed_at === null) await forget(asked, held, actor.accountId);
  const rows = (await archivesOf(tx, vote.id)).map(({ digest }) => digest);
  const named = await namedArchives(services.config.dataDir, vote.id);
  const archives = [...new Set([...rows, ...named])];
  const ballots = await deleteBallots(tx, vote.id);
  const saved = await updateSecret(tx, vote.id, {
    destroyed: JSON.stringify({ at: now, by: actor.name, document }),
    files_left: JSON.stringify(archives),
  });
  tx.afterCommit(() => {
    forgetBooth(vote.id);
    services.live.publish(`meeting:${meeting.id}`);
    removeArchives(services, vote.id).catch((error: unknown) =>
      services.log.error({ err: error }, "an archive of destroyed ballots is still there"),
    );
  });
  const view = await viewSecret(tx, actor, meeting, saved);
  await sealAct(tx, services.config, {
    organisationId: meeting.organisation_id,
    kind: "vote.ballotsDestroyed",
    at: now,
    actor: actor.accountId,
    ref: vote.id,
    memberId: null,
    content: { electionId: vote.election_id, document, ballots, archives },
  });
  return ok(view);
}
