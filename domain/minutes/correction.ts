import * as z from "zod";
import { instant } from "../kernel/dates.ts";
import { id, type Id } from "../kernel/ids.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import { MOST_CORRECTIONS } from "../ledger/corrections.ts";
import { declaresSecret } from "../meetings/secrecy.ts";
import { line, prose } from "../meetings/preparation.ts";
import { signerRole, SIGNER_ROLES, type MinutesState, type SignerRole } from "./rules.ts";

/** One thing that approved minutes have wrong: where, what stands there, and what should. */
export const correctionEntry = z.object({
  place: line(200),
  wrong: prose(5_000),
  right: prose(5_000),
});

export type CorrectionEntry = z.infer<typeof correctionEntry>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The document that is corrected: the minutes, or an earlier correcting minute, by number and digest. */
export const correctedDocument = z.object({
  kind: z.enum(["minutes", "correction"]),
  number: z.string(),
  digest: sha256,
});

export const correctionView = z.object({
  correctionId: id,
  /** The first correcting minute of these minutes is 1. */
  position: z.int().positive(),
  corrects: correctedDocument,
  state: z.enum(["draft", "inApproval", "approved"]),
  version: z.int().positive(),
  number: z.string().nullable(),
  reason: z.string(),
  entries: z.array(correctionEntry),
  begunBy: z.string(),
  begunAt: instant,
  /** Why it last came back from the signers. */
  returnReason: z.string().nullable(),
  frozen: z.object({ digest: sha256, pages: z.int(), at: instant }).nullable(),
  approvals: z.array(z.object({ role: z.enum(SIGNER_ROLES), name: z.string(), at: instant })),
  approvedAt: instant.nullable(),
});

export type CorrectionView = z.infer<typeof correctionView>;

/** What the decisions about one correcting minute need to know of it. */
export interface CorrectionNow {
  readonly state: MinutesState;
  readonly version: number;
  readonly clerkId: Id;
  readonly chairId: Id;
  readonly digest: string | null;
  readonly done: readonly SignerRole[];
}

/** Approved minutes are corrected by nothing else, one correcting minute after the other. */
export function decideBeginCorrection(
  minutes: MinutesState,
  others: readonly MinutesState[],
): Result<undefined> {
  if (minutes !== "approved") return refuse("minutes.not_sealed");
  if (others.length >= MOST_CORRECTIONS)
    return refuse("minutes.too_many_corrections", { most: MOST_CORRECTIONS });
  return others.every((state) => state === "approved")
    ? ok(undefined)
    : refuse("minutes.correction_open");
}

/** Wrong and right differ, and neither declares itself secret (SEC-02). */
export function decideSaveCorrection(
  now: CorrectionNow,
  wanted: {
    readonly expectedVersion: number;
    readonly reason: string;
    readonly entries: readonly CorrectionEntry[];
  },
): Result<undefined> {
  if (now.state === "approved") return refuse("minutes.already_sealed");
  if (now.state !== "draft") return refuse("minutes.not_draft");
  if (now.version !== wanted.expectedVersion) return refuse("minutes.correction_stale");
  if (declaresSecret(wanted.reason)) return refuse("minutes.secret_refused", {}, "reason");
  for (const [index, { wrong, right }] of wanted.entries.entries()) {
    if (wrong === right) return refuse("minutes.nothing_corrected", {}, `entries.${index}.right`);
    if (declaresSecret(wrong) || declaresSecret(right))
      return refuse("minutes.secret_refused", {}, `entries.${index}.right`);
  }
  return ok(undefined);
}

/** Freezes it for the two signers of the minutes. */
export function decideFreezeCorrection(
  now: CorrectionNow,
  expectedVersion: number,
): Result<undefined> {
  if (now.state === "approved") return refuse("minutes.already_sealed");
  if (now.state !== "draft") return refuse("minutes.not_draft");
  return now.version === expectedVersion ? ok(undefined) : refuse("minutes.correction_stale");
}

/** Opens it for editing again; its number stays, and what was approved of the old paper counts no more. */
export function decideReturnCorrection(now: CorrectionNow): Result<undefined> {
  if (now.state === "approved") return refuse("minutes.already_sealed");
  return now.state === "inApproval" ? ok(undefined) : refuse("minutes.not_in_approval");
}

/** The same two who signed the minutes approve exactly the paper that they saw; the second approval seals. */
export function decideApproveCorrection(
  now: CorrectionNow,
  command: { readonly memberId: Id | null; readonly digest: string },
): Result<{ readonly role: SignerRole; readonly repeated: boolean; readonly complete: boolean }> {
  if (now.state === "draft") return refuse("minutes.not_in_approval");
  const role = signerRole(now, command.memberId);
  if (role === undefined) return refuse("minutes.not_signer");
  if (now.digest !== command.digest) return refuse("minutes.other_revision");
  const repeated = now.done.includes(role);
  const complete =
    !repeated && SIGNER_ROLES.every((each) => each === role || now.done.includes(each));
  return ok({ role, repeated, complete });
}
