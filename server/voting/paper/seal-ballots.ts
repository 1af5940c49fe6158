import { localDateOf } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { deadlineAfter } from "@chiboso/domain/rules/limits.ts";
import { destroyBallots, sealBallots } from "@chiboso/domain/voting/paper/keeping-contract.ts";
import { decideDestroying, decideSealing } from "@chiboso/domain/voting/paper/steps.ts";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { sealAct } from "../../ledger/public.ts";
import { getMeeting, lockMeeting } from "../../meetings/public.ts";
import type { PrepareAsked, WriteAsked } from "../../platform/capability.ts";
import { rulesAt, workingCalendar } from "../../rules/public.ts";
import { renderCounting } from "./counting-minutes.ts";
import { viewPaper } from "./show-paper.ts";
import { getPaper, updatePaper } from "./store.ts";
import type { PaperRow } from "./tables.ts";

const keptOf = (row: PaperRow) => ({
  state: row.state,
  keptUntil: row.kept_until,
  destroyed: row.destroyed !== null,
});

/** The counting minutes as they are sealed, kept under their digest before the transaction. */
export async function keepCounting(
  asked: PrepareAsked<typeof sealBallots>,
): Promise<Result<string>> {
  const { reader, params, services } = asked;
  const paper = await getPaper(reader, params.paperVoteId);
  const decided = decideSealing(keptOf(paper));
  if (!decided.ok) return decided;
  const set = renderCounting(await getMeeting(reader, paper.meeting_id), paper);
  return set.ok ? ok(await services.files.keep(set.value.pdf)) : set;
}

/** Enters that the ballots were sealed; with it the digest of the counting minutes goes into the log. */
export async function seal(
  asked: WriteAsked<typeof sealBallots, string>,
): Promise<Result<PaperView>> {
  const { tx, params, body, now, actor, services, prepared: minutesDigest } = asked;
  const { packets, keeper, place } = body;
  if (declaresSecret(keeper) || declaresSecret(place)) return refuse("voting.secret_refused");
  const meeting = await lockMeeting(tx, (await getPaper(tx, params.paperVoteId)).meeting_id);
  const paper = await getPaper(tx, params.paperVoteId);
  const decided = decideSealing(keptOf(paper));
  if (!decided.ok) return decided;
  const day = localDateOf(paper.closed_at ?? now, meeting.zone);
  const pack = await rulesAt(tx, meeting.organisation_id, day);
  const term = deadlineAfter(pack, "keepBallots", day, await workingCalendar(tx));
  const { due: keptUntil, citation } = term;
  const sealing = { at: now, by: actor.name, packets, keeper, place, keptUntil, citation };
  const saved = await updatePaper(tx, paper.id, {
    sealing: JSON.stringify({ ...sealing, minutesDigest }),
    kept_until: keptUntil,
  });
  tx.afterCommit(() => services.live.publish(`meeting:${meeting.id}`));
  const view = await viewPaper(tx, actor, meeting, saved);
  await sealAct(tx, services.config, {
    organisationId: meeting.organisation_id,
    kind: "vote.ballotsSealed",
    at: now,
    actor: actor.accountId,
    ref: paper.id,
    memberId: null,
    content: { minutes: minutesDigest, packets, keeper, place, keptUntil },
  });
  return ok(view);
}

/** Enters that the ballots were destroyed after their term, with the document that decided it. */
export async function destroy(
  asked: WriteAsked<typeof destroyBallots, undefined>,
): Promise<Result<PaperView>> {
  const { tx, params, body, now, actor, services } = asked;
  const { document, on } = body;
  if (declaresSecret(document)) return refuse("voting.secret_refused", undefined, "document");
  const meeting = await lockMeeting(tx, (await getPaper(tx, params.paperVoteId)).meeting_id);
  const paper = await getPaper(tx, params.paperVoteId);
  const decided = decideDestroying(keptOf(paper), on, localDateOf(now, meeting.zone));
  if (!decided.ok) return decided;
  const destroyed = { on, document, by: actor.name, at: now };
  const saved = await updatePaper(tx, paper.id, { destroyed: JSON.stringify(destroyed) });
  tx.afterCommit(() => services.live.publish(`meeting:${meeting.id}`));
  const view = await viewPaper(tx, actor, meeting, saved);
  await sealAct(tx, services.config, {
    organisationId: meeting.organisation_id,
    kind: "vote.ballotsDestroyed",
    at: now,
    actor: actor.accountId,
    ref: paper.id,
    memberId: null,
    content: { document, on },
  });
  return ok(view);
}
