import type { Instant } from "../kernel/dates.ts";
import type { Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { tidy } from "../kernel/text.ts";
import { textOf, WRITTEN, type MinutesDocument } from "./document.ts";
import { applyEdit, type EditedBlock } from "./edit.ts";

export const MINUTES_STATES = ["draft", "inApproval", "approved"] as const;
export type MinutesState = (typeof MINUTES_STATES)[number];

/** The two who sign: the minutes-taker and the chair (MIN-02). */
export const SIGNER_ROLES = ["clerk", "chair"] as const;
export type SignerRole = (typeof SIGNER_ROLES)[number];

/** What the decisions about one set of minutes need to know of it. */
export interface MinutesNow {
  readonly state: MinutesState;
  readonly version: number;
  readonly savedBy: string;
  readonly savedAt: Instant;
  readonly clerkId: Id;
  readonly chairId: Id;
  /** The revision that waits for approval, or was approved. */
  readonly revision: { readonly number: number; readonly digest: string } | null;
  /** Approvals of that revision. */
  readonly approvals: readonly { readonly role: SignerRole; readonly memberId: Id }[];
}

/** Saves edited blocks; a text that somebody else has saved meanwhile is never written over. */
export function decideSave(
  now: MinutesNow,
  drafted: MinutesDocument,
  saved: MinutesDocument,
  command: { readonly expectedVersion: number; readonly blocks: readonly EditedBlock[] },
): Result<MinutesDocument> {
  const fresh = checkFresh(now, command.expectedVersion);
  return fresh.ok ? applyEdit(drafted, saved, command.blocks) : fresh;
}

/** Freezes the text for approval: the same text for both signers, read to the meeting (MIN-01), by two persons. */
export function decideSubmit(
  now: MinutesNow,
  saved: MinutesDocument,
  expectedVersion: number,
): Result<undefined> {
  const fresh = checkFresh(now, expectedVersion);
  if (!fresh.ok) return fresh;
  if (now.chairId === now.clerkId) return refuse("minutes.same_person");
  const reading = saved.blocks.find((block) => block.id === WRITTEN.reading);
  if (reading === undefined || tidy(textOf(reading)) === "") {
    return refuse("minutes.reading_missing", {}, WRITTEN.reading);
  }
  return ok(undefined);
}

function checkFresh(now: MinutesNow, expectedVersion: number): Result<undefined> {
  if (now.state === "approved") return refuse("minutes.already_sealed");
  if (now.state !== "draft") return refuse("minutes.not_draft");
  if (now.version === expectedVersion) return ok(undefined);
  return refuse("minutes.stale", { by: now.savedBy, at: now.savedAt, version: now.version });
}

/**
 * One signer approves exactly the revision that was seen. Returns in which role, whether that had
 * been done before (a repeated request changes nothing), and whether both approvals are now there,
 * so that the minutes are sealed.
 */
export function decideApprove(
  now: MinutesNow,
  command: { readonly memberId: Id | null; readonly digest: string },
): Result<{ readonly role: SignerRole; readonly repeated: boolean; readonly complete: boolean }> {
  if (now.state === "draft" || now.revision === null) return refuse("minutes.not_in_approval");
  if (now.chairId === now.clerkId) return refuse("minutes.same_person");
  const role = signerRole(now, command.memberId);
  if (role === undefined) return refuse("minutes.not_signer");
  if (now.revision.digest !== command.digest) return refuse("minutes.other_revision");
  const done = now.approvals.map((approval) => approval.role);
  const repeated = done.includes(role);
  if (now.state === "approved" && !repeated) return refuse("minutes.already_sealed");
  const complete = !repeated && SIGNER_ROLES.every((each) => each === role || done.includes(each));
  return ok({ role, repeated, complete });
}

/** The role in which a member signs these minutes, or undefined. */
export function signerRole(
  of: Pick<MinutesNow, "clerkId" | "chairId">,
  memberId: Id | null,
): SignerRole | undefined {
  if (memberId === null) return undefined;
  if (memberId === of.clerkId) return "clerk";
  return memberId === of.chairId ? "chair" : undefined;
}

/** Sends the minutes back to be edited; approvals of the revision count for nothing any more. */
export function decideReturn(now: MinutesNow): Result<undefined> {
  if (now.state === "approved") return refuse("minutes.already_sealed");
  return now.state === "inApproval" ? ok(undefined) : refuse("minutes.not_in_approval");
}
