import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type * as contract from "@chiboso/domain/minutes/together-contract.ts";
import type { TogetherView } from "@chiboso/domain/minutes/together-contract.ts";
import {
  decideComment,
  decidePenSave,
  decideSettle,
  decideTakePen,
  heldPen,
} from "@chiboso/domain/minutes/together.ts";
import type { MinutesView } from "@chiboso/domain/minutes/view.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { changeMinutes, findText, getText, insertText, lockMinutes } from "./store.ts";
import {
  commentsOf,
  dropPen,
  findPen,
  insertComment,
  savePen,
  saveSettled,
} from "./together-store.ts";
import { standingOf, viewTogether } from "./together-view.ts";
import { tellOfComment } from "./tell-signers.ts";
import { viewMinutes } from "./view.ts";

type Asked<R extends contract.AnyTogether> = WriteAsked<R, undefined>;

/** Takes the pen, keeps it, or takes it over when that was asked for. */
export async function take(asked: Asked<typeof contract.takePen>): Promise<Result<TogetherView>> {
  const { tx, params, body, actor, now } = asked;
  const row = await lockMinutes(tx, params.minutesId);
  const held = heldPen(await findPen(tx, row.id), now);
  const wanted = { accountId: actor.accountId, takeOver: body.takeOver };
  const decided = decideTakePen(row.state, held, wanted);
  if (!decided.ok) return decided;
  await savePen(tx, row.id, actor, now);
  if (held?.accountId !== actor.accountId) tell(asked);
  return ok(await viewTogether(tx, actor, row.id, now));
}

/** Lays one's own pen down; another's stays where it is. */
export async function layDown(
  asked: Asked<typeof contract.layPenDown>,
): Promise<Result<TogetherView>> {
  const { tx, params, actor, now } = asked;
  await dropPen(tx, params.minutesId, actor.accountId);
  tell(asked);
  return ok(await viewTogether(tx, actor, params.minutesId, now));
}

/** Remarks on a paragraph, or answers a remark at its paragraph. */
export async function comment(
  asked: Asked<typeof contract.addComment>,
): Promise<Result<TogetherView>> {
  const { tx, params, body, actor, now } = asked;
  const row = await lockMinutes(tx, params.minutesId);
  const { document } = await getText(tx, row.id, row.version);
  const thread = (await commentsOf(tx, row.id)).find((each) => each.id === body.answers);
  if (body.answers !== null && thread === undefined) return refuse("minutes.no_such_comment");
  const blockId = thread?.blockId ?? body.blockId;
  const blockIds = [...document.blocks.map((block) => block.id), ...(thread ? [blockId] : [])];
  const who = await standingOf(tx, row, actor);
  const decided = decideComment({ state: row.state, blockIds }, who, { blockId, text: body.text });
  if (!decided.ok) return decided;
  const answers = thread === undefined ? null : (thread.answers ?? thread.id);
  const { commentId: id, text } = body;
  await insertComment(tx, { id, minutesId: row.id, blockId, answers, actor, at: now, text });
  await tellOfComment(asked, row, actor.memberId);
  tell(asked);
  return ok(await viewTogether(tx, actor, row.id, now));
}

/** Marks a thread as dealt with. */
export async function settle(
  asked: Asked<typeof contract.settleComment>,
): Promise<Result<TogetherView>> {
  const { tx, params, actor, now } = asked;
  const row = await lockMinutes(tx, params.minutesId);
  const thread = (await commentsOf(tx, row.id)).find((each) => each.id === params.commentId);
  if (thread === undefined) return refuse("minutes.no_such_comment");
  const { edits } = await standingOf(tx, row, actor);
  const decided = decideSettle(row.state, thread, { accountId: actor.accountId, edits });
  if (!decided.ok) return decided;
  await saveSettled(tx, thread.id, actor.name, now);
  tell(asked);
  return ok(await viewTogether(tx, actor, row.id, now));
}

/** The text of an older version becomes the newest one; nothing of what lies between is lost. */
export async function restore(
  asked: Asked<typeof contract.restoreVersion>,
): Promise<Result<MinutesView>> {
  const { tx, params, body, actor, now } = asked;
  const row = await lockMinutes(tx, params.minutesId);
  if (row.state === "approved") return refuse("minutes.already_sealed");
  if (row.state !== "draft") return refuse("minutes.not_draft");
  const latest = await getText(tx, row.id, row.version);
  if (row.version !== body.expectedVersion) {
    const { saved_by_name: by, saved_at: at } = latest;
    return refuse("minutes.stale", { by, at, version: row.version });
  }
  const free = decidePenSave(heldPen(await findPen(tx, row.id), now), actor.accountId);
  if (!free.ok) return free;
  const older = await findText(tx, row.id, params.version);
  if (older === undefined) return refuse("kernel.not_found");
  const version = row.version + 1;
  const text = { minutesId: row.id, version, document: older.document };
  await insertText(tx, { ...text, restoredFrom: older.version }, actor, now);
  await changeMinutes(tx, row.id, { version });
  tell(asked);
  return ok(await viewMinutes(tx, asked, row.id));
}

function tell({ tx, services, params }: Asked<contract.AnyTogether>): void {
  tx.afterCommit(() => services.live.publish(`minutes:${params.minutesId}`));
}
