import { createHash } from "node:crypto";
import { canonicalBytes } from "@chiboso/domain/kernel/canonical.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import {
  decideSignature,
  isOfficePlace,
  isOwnAttempt,
  isSigned,
  type AttemptNow,
} from "@chiboso/domain/signing/order.ts";
import type { PaperView, signPaper as route } from "@chiboso/domain/signing/papers-contract.ts";
import {
  confirmPassword,
  notePasskeyUse,
  proveBoundPasskey,
  type BoundProof,
} from "../access/public.ts";
import { askCheckpoint, sealAct } from "../ledger/public.ts";
import type { PrepareAsked, WriteAsked } from "../platform/capability.ts";
import type { Reader } from "../platform/database.ts";
import { checkFilled, type Filled } from "./check-filled.ts";
import { FINISH_QUEUE } from "./finish-paper.ts";
import {
  findAttempt,
  getPaper,
  holdPaper,
  insertRevision,
  markUsed,
  type Attempt,
  type Paper,
} from "./paper-store.ts";
import type { Evidence } from "./paper-tables.ts";
import { viewPaper } from "./paper-view.ts";
import { challengeOf } from "./prepare-paper.ts";
import { tellNext } from "./tell-next.ts";
import { usableCertificate } from "./usable-certificate.ts";

type Asked = PrepareAsked<typeof route>;

/** A signed file that was checked and is kept already, with the proof that its signer was there. */
interface Signed {
  readonly digest: string;
  readonly report: Uint8Array;
  readonly stamp: Filled["stamp"];
  readonly evidence: Evidence;
  readonly passkey: BoundProof | null;
}

/** The same signature has arrived before: nothing is to be done but to answer. */
type Prepared = Signed | "repeated";

/**
 * Decides before anything is asked of the person, proves that it is the person, puts the signature into the prepared
 * file, and checks that file as if a stranger had brought it.
 */
export async function checkSignature(asked: Asked): Promise<Result<Prepared>> {
  const found = await attemptOf(asked.reader, asked);
  if (!found.ok) return found;
  const { attempt, repeated } = found.value;
  const proof = await prove(asked, attempt);
  if (!proof.ok) return proof;
  if (repeated) return ok("repeated");
  const certificate = await usableCertificate(asked.reader, asked, toSign(found.value));
  if (!certificate.ok) return certificate;
  const filled = await checkFilled(asked, attempt, certificate.value.certificate);
  if (!filled.ok) return filled;
  const { file, report, stamp } = filled.value;
  return ok({
    digest: await asked.services.files.keep(file),
    report: canonicalBytes(report),
    stamp,
    ...proof.value,
  });
}

interface FoundAttempt {
  readonly paper: Paper;
  readonly attempt: Attempt;
  readonly repeated: boolean;
}

async function attemptOf(
  reader: Reader,
  { params, body, actor, now }: Pick<Asked, "params" | "body" | "actor" | "now">,
): Promise<Result<FoundAttempt>> {
  const attempt = await findAttempt(reader, params.paperId, body.attemptId);
  if (attempt === undefined || !isOwnAttempt(knownOf(attempt), actor))
    return refuse("signing.attempt_unknown");
  const paper = await getPaper(reader, params.paperId);
  // After a lost answer the same person sends the same again.
  if (attempt.used_at !== null) return ok({ paper, attempt, repeated: true });
  const decided = decideSignature(paper, knownOf(attempt), actor, now);
  return decided.ok ? ok({ paper, attempt, repeated: false }) : decided;
}

/** An attempt as the decisions know it. */
export function knownOf(attempt: Attempt): AttemptNow {
  return {
    place: attempt.place,
    memberId: attempt.member_id,
    accountId: attempt.account_id,
    base: attempt.base,
    expiresAt: attempt.expires_at,
    usedAt: attempt.used_at,
  };
}

const toSign = ({ paper, attempt }: FoundAttempt) => ({
  place: attempt.place,
  certificateId: attempt.certificate_id,
  paper,
});

type Proven = Pick<Signed, "evidence" | "passkey">;

/** The second look at who signs: the passkey where the account has one, bound to this very file, else the password. */
async function prove(asked: Asked, attempt: Attempt): Promise<Result<Proven>> {
  const { services, actor, body, now, log } = asked;
  const { proof } = body;
  if (proof.kind === "password") {
    const confirmed = await confirmPassword(services, actor.accountId, proof.password);
    return confirmed.ok ? ok({ evidence: { kind: "password" }, passkey: null }) : confirmed;
  }
  const proven = await proveBoundPasskey({
    services,
    log,
    now,
    accountId: actor.accountId,
    challenge: challengeOf(attempt.prepared, attempt.nonce),
    answer: proof.answer,
  });
  if (!proven.ok) return proven;
  const nonce = attempt.nonce.toString("base64url");
  const evidence = { kind: "passkey", nonce, ...proven.value.evidence } as const;
  return ok({ evidence, passkey: proven.value });
}

/** Writes the revision down and into the log, all or nothing; the turn goes on to the next. */
export async function keepSignature(
  asked: WriteAsked<typeof route, Prepared>,
): Promise<Result<PaperView>> {
  const { tx, params, actor, now, prepared, services } = asked;
  if (prepared === "repeated") return ok(await viewPaper(tx, asked, params.paperId));
  await holdPaper(tx, await getPaper(tx, params.paperId), now);
  const found = await attemptOf(tx, asked);
  if (!found.ok) return found;
  const { paper, attempt, repeated } = found.value;
  if (repeated) return ok(await viewPaper(tx, asked, params.paperId));
  const certificate = await usableCertificate(tx, asked, toSign(found.value));
  if (!certificate.ok) return certificate;
  if (prepared.passkey !== null && !(await notePasskeyUse(tx, prepared.passkey, now)))
    return refuse("access.passkey_not_proven");
  await markUsed(tx, attempt.id, now);
  const number = paper.revisions.length + 1;
  const entryIndex = await sealRevision(asked, paper, attempt, prepared);
  await insertRevision(tx, {
    paper_id: paper.id,
    number,
    kind: "signature",
    place: attempt.place,
    member_id: attempt.member_id,
    account_id: actor.accountId,
    certificate_id: attempt.certificate_id,
    signed_for: isOfficePlace(attempt.place) ? certificate.value.name : null,
    signed_by: isOfficePlace(attempt.place) ? actor.name : null,
    base: attempt.base,
    digest: prepared.digest,
    report: Buffer.from(prepared.report),
    evidence: JSON.stringify(prepared.evidence),
    signed_at: now,
    entry_index: entryIndex,
    stamped_at: prepared.stamp?.at ?? null,
    stamped_by: prepared.stamp?.by ?? null,
    renew_from: null,
  });
  const signed = await getPaper(tx, paper.id);
  if (!isSigned(signed)) await tellNext(asked, signed);
  await services.jobs.send(tx, FINISH_QUEUE, { paperId: paper.id });
  askCheckpoint(tx, services, paper.organisationId);
  tx.afterCommit(() => services.live.publish(`paper:${paper.id}`));
  return ok(await viewPaper(tx, asked, paper.id));
}

/** Each revision is an entry: a file that was cut back, or went on, is not the one that the log has. */
async function sealRevision(
  { tx, services, actor, now }: WriteAsked<typeof route, Prepared>,
  paper: Paper,
  attempt: Attempt,
  { digest, report, evidence }: Signed,
): Promise<number> {
  return sealAct(tx, services.config, {
    organisationId: paper.organisationId,
    kind: "paper.signed",
    at: now,
    actor: actor.accountId,
    ref: attempt.id,
    memberId: null,
    content: {
      paper: paper.kind,
      paperId: paper.id,
      place: attempt.place,
      memberId: attempt.member_id,
      before: attempt.base,
      pdf: digest,
      report: sha256(report),
      evidence: sha256(canonicalBytes(evidence)),
    },
  });
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
