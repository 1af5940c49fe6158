import { createPublicKey, verify } from "node:crypto";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type * as contract from "@chiboso/domain/signing/certificates-contract.ts";
import type { CertificateRow } from "@chiboso/domain/signing/certificates-contract.ts";
import {
  certificateRequest,
  isP256Key,
  requestToSign,
  type RequestedKey,
} from "@chiboso/domain/signing/request.ts";
import { decideEnd, decideRequest } from "@chiboso/domain/signing/rules.ts";
import type { WriteAsked } from "../platform/capability.ts";
import {
  certificatesOf,
  changeCertificate,
  homeOf,
  insertCertificate,
  isHeldBy,
  lockCertificate,
  shown,
} from "./certificate-store.ts";

type Request = typeof contract.requestCertificate;

/** Keeps a request for a key that the asking device has shown to hold. */
export async function requestCertificate(
  asked: WriteAsked<Request, undefined>,
): Promise<Result<CertificateRow>> {
  const { tx, body, actor, now, visitor } = asked;
  const { memberId } = actor;
  const today = localDateOf(now, VIETNAM);
  const home = memberId === null ? undefined : await homeOf(tx, memberId, today);
  const own = memberId === null ? [] : await certificatesOf(tx, memberId);
  const same = own.find(({ id }) => id === body.certificateId);
  // After a lost answer and a reload the same is sent under another command.
  if (same?.public_key.toString("base64") === body.publicKey) return ok(shown(same, asked));
  const decided = decideRequest(
    { memberId, organisationId: home?.organisationId },
    own.map((row) => ({ state: row.state, notAfter: row.not_after })),
    now,
  );
  if (!decided.ok) return decided;
  const key = {
    certificateId: body.certificateId,
    holderId: decided.value.memberId,
    publicKey: Buffer.from(body.publicKey, "base64"),
  };
  const proven = proveKey(key, body.signature);
  if (!proven.ok) return proven;
  const kept = await insertCertificate(tx, {
    id: key.certificateId,
    member_id: key.holderId,
    account_id: actor.accountId,
    organisation_id: decided.value.organisationId,
    name: home?.name ?? actor.name,
    organisation_name: home?.organisationName ?? "",
    device: visitor.device,
    public_key: key.publicKey,
    request: proven.value,
    requested_at: now,
  });
  if (!kept) return refuse("signing.key_known");
  const row = await lockCertificate(tx, key.certificateId);
  if (row === undefined) throw new Error(`request ${key.certificateId} was not kept`);
  return ok(shown(row, asked));
}

/**
 * The whole request, if the asking device has shown to hold the key: only who holds it can have signed this request
 * for this person or organisation.
 */
export function proveKey(key: RequestedKey, value: string): Result<Buffer> {
  const signature = Buffer.from(value, "base64");
  if (!isP256Key(key.publicKey) || signature.length !== 64) return refuse("signing.key_wrong");
  try {
    const publicKey = createPublicKey({
      key: Buffer.from(key.publicKey),
      format: "der",
      type: "spki",
    });
    const holds = verify(
      "sha256",
      requestToSign(key),
      { key: publicKey, dsaEncoding: "ieee-p1363" },
      signature,
    );
    return holds
      ? ok(Buffer.from(certificateRequest(key, signature)))
      : refuse("signing.proof_wrong");
  } catch {
    // A point that does not lie on the curve.
    return refuse("signing.key_wrong");
  }
}

/** Somebody else's request looks like one that does not exist. */
export async function withdrawRequest(
  asked: WriteAsked<typeof contract.withdrawRequest, undefined>,
): Promise<Result<CertificateRow>> {
  const { tx, params, actor } = asked;
  const row = await lockCertificate(tx, params.certificateId);
  if (row === undefined || !isHeldBy(row, actor)) return refuse("signing.certificate_unknown");
  const decided = decideEnd(row);
  if (!decided.ok) return decided;
  return ok(shown(await changeCertificate(tx, row.id, { state: "withdrawn" }), asked));
}
