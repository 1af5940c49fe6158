import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import type * as contract from "@chiboso/domain/signing/certificates-contract.ts";
import type { CertificateRow } from "@chiboso/domain/signing/certificates-contract.ts";
import { decideOfficeRequest } from "@chiboso/domain/signing/rules.ts";
import type { WriteAsked } from "../platform/capability.ts";
import { findOrganisation } from "../organisations/public.ts";
import {
  certificatesOfOrganisation,
  insertCertificate,
  lockCertificate,
  shown,
} from "./certificate-store.ts";
import { proveKey } from "./request-certificate.ts";

type Request = typeof contract.requestForOrganisation;

/** Keeps the request of an office for the certificate with which its organisation signs. */
export async function requestForOrganisation(
  asked: WriteAsked<Request, undefined>,
): Promise<Result<CertificateRow>> {
  const { tx, params, body, actor, now, visitor } = asked;
  const organisation = await findOrganisation(tx, params.organisationId);
  if (organisation === undefined) throw new Error(`no organisation ${params.organisationId}`);
  const held = await certificatesOfOrganisation(tx, organisation.id);
  const same = held.find(({ id }) => id === body.certificateId);
  // After a lost answer and a reload the same is sent under another command.
  if (same?.public_key.toString("base64") === body.publicKey) return ok(shown(same, asked));
  const decided = decideOfficeRequest(
    held.map((row) => ({ state: row.state, notAfter: row.not_after })),
    now,
  );
  if (!decided.ok) return decided;
  const publicKey = Buffer.from(body.publicKey, "base64");
  const key = { certificateId: body.certificateId, holderId: organisation.id, publicKey };
  const proven = proveKey(key, body.signature);
  if (!proven.ok) return proven;
  const kept = await insertCertificate(tx, {
    id: key.certificateId,
    member_id: null,
    account_id: actor.accountId,
    organisation_id: organisation.id,
    name: organisation.name,
    organisation_name: organisation.name,
    device: visitor.device,
    public_key: publicKey,
    request: proven.value,
    requested_at: now,
  });
  const row = await lockCertificate(tx, key.certificateId);
  return kept && row !== undefined ? ok(shown(row, asked)) : refuse("signing.key_known");
}
