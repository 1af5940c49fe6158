import { objectId, octetString, sequence, setOf, timeOf } from "@chiboso/domain/crypto/der.ts";
import { ok, type Result } from "@chiboso/domain/kernel/result.ts";
import { ID, sha256 } from "./algorithms.ts";
import { attemptSignature } from "./attempt-signature.ts";
import { readCertificate } from "./certificate.ts";

export interface AttributesOf {
  /** SHA-256 of the content: of a PDF all but the hole, of another file the whole. */
  readonly contentDigest: Uint8Array;
  /** The signer's, in DER. */
  readonly certificate: Uint8Array;
  /**
   * The instant that the signer claims. In a PDF it stands in the signature dictionary and must be left out here
   * (ETSI EN 319 142-1, 6.3); a detached `.p7s` must have it (EN 319 122-1, 6.3).
   */
  readonly claimedAt?: string;
}

/**
 * The bytes that the key signs, wherever it is: content type, digest of the content and digest of the signer's own
 * certificate (RFC 5652, 5.4; RFC 5035), as the DER of a SET. The same input gives the same bytes.
 */
export function attributesToSign(of: AttributesOf): Result<Uint8Array> {
  return attemptSignature(() => {
    readCertificate(of.certificate);
    return ok(writtenAttributes(of, ID.data));
  });
}

export function writtenAttributes(of: AttributesOf, contentType: string): Uint8Array {
  const { contentDigest, certificate, claimedAt } = of;
  return setOf(
    attribute(ID.contentType, objectId(contentType)),
    attribute(ID.messageDigest, octetString(contentDigest)),
    attribute(
      ID.signingCertificateV2,
      sequence(sequence(sequence(octetString(sha256(certificate))))),
    ),
    ...(claimedAt === undefined ? [] : [attribute(ID.signingTime, timeOf(claimedAt))]),
  );
}

export function attribute(id: string, value: Uint8Array): Uint8Array {
  return sequence(objectId(id), setOf(value));
}
