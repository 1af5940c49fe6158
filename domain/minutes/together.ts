import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { declaresSecret } from "../meetings/secrecy.ts";
import type { MinutesState } from "./rules.ts";

/** Whoever shows no sign of editing for so long has laid the pen down (in milliseconds). */
export const PEN_RESTS_AFTER = 120_000;

export interface Pen {
  readonly accountId: Id;
  readonly name: string;
  readonly seenAt: Instant;
}

/** The pen that somebody holds now; null when nobody does or it has been resting too long. */
export function heldPen(pen: Pen | null, now: Instant): Pen | null {
  if (pen === null) return null;
  return Date.parse(now) - Date.parse(pen.seenAt) < PEN_RESTS_AFTER ? pen : null;
}

/** One edits at a time: who wants the pen of another must say that it is taken over. */
export function decideTakePen(
  state: MinutesState,
  held: Pen | null,
  wanted: { readonly accountId: Id; readonly takeOver: boolean },
): Result<undefined> {
  if (state !== "draft")
    return refuse(state === "approved" ? "minutes.already_sealed" : "minutes.not_draft");
  if (held === null || held.accountId === wanted.accountId || wanted.takeOver) return ok(undefined);
  return refuse("minutes.pen_elsewhere", { name: held.name });
}

/** What somebody else is editing is saved only by them. */
export function decidePenSave(held: Pen | null, accountId: Id): Result<undefined> {
  return held === null || held.accountId === accountId
    ? ok(undefined)
    : refuse("minutes.pen_elsewhere", { name: held.name });
}

/** Those who were at the meeting, and those who edit its minutes, remark on them until they are approved. */
export function decideComment(
  now: { readonly state: MinutesState; readonly blockIds: readonly string[] },
  who: { readonly attended: boolean; readonly edits: boolean },
  comment: { readonly blockId: string; readonly text: string },
): Result<undefined> {
  if (now.state === "approved") return refuse("minutes.already_sealed");
  if (!who.attended && !who.edits) return refuse("minutes.not_at_meeting");
  if (!now.blockIds.includes(comment.blockId)) return refuse("minutes.no_such_block");
  return declaresSecret(comment.text)
    ? refuse("minutes.secret_refused", {}, "text")
    : ok(undefined);
}

/** A thread is settled by whoever began it or by those who edit. */
export function decideSettle(
  state: MinutesState,
  thread: { readonly accountId: Id; readonly resolvedAt: Instant | null },
  who: { readonly accountId: Id; readonly edits: boolean },
): Result<undefined> {
  if (state === "approved") return refuse("minutes.already_sealed");
  if (thread.resolvedAt !== null) return refuse("minutes.settled_already");
  return who.edits || thread.accountId === who.accountId
    ? ok(undefined)
    : refuse("minutes.not_yours_to_settle");
}
