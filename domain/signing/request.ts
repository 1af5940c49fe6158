import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import {
  bitString,
  distinguishedName,
  ECDSA_SHA256,
  ecdsaValue,
  explicit,
  integer,
  objectId,
  sequence,
} from "../crypto/der.ts";
import type { Id } from "../kernel/ids.ts";

/** What a request for a certificate names: this request, its person, and the key that was made for it. */
export interface RequestedKey {
  readonly certificateId: Id;
  /** The member, or the organisation that will sign with it. */
  readonly holderId: Id;
  /** SubjectPublicKeyInfo in DER, as browsers export it. */
  readonly publicKey: Uint8Array;
}

/**
 * The bytes by whose signature a device shows that it holds the key (CertificationRequestInfo, RFC 2986).
 * Device and server make them each for itself, so that no form from outside is ever read.
 */
export function requestToSign({ certificateId, holderId, publicKey }: RequestedKey): Uint8Array {
  const subject = distinguishedName({ commonName: certificateId, serialNumber: holderId });
  return sequence(integer(0), subject, publicKey, explicit(0));
}

/** The whole request (PKCS#10), with the signature `r ‖ s` over `requestToSign`. */
export function certificateRequest(key: RequestedKey, signature: Uint8Array): Uint8Array {
  return sequence(
    requestToSign(key),
    sequence(objectId(ECDSA_SHA256)),
    bitString(ecdsaValue(signature)),
  );
}

/** How SubjectPublicKeyInfo of a P-256 key begins in DER; 65 bytes of the point follow (RFC 5480). */
const P256_HEAD = "3059301306072a8648ce3d020106082a8648ce3d030107034200";

/** Whether the bytes have the form of a P-256 key as every browser exports it: whole, and not compressed. */
export function isP256Key(publicKey: Uint8Array): boolean {
  const text = bytesToHex(publicKey);
  return publicKey.length === 91 && text.startsWith(`${P256_HEAD}04`);
}

/** What two people compare by eye, one on the device and one in the office: the first 64 bits in groups of four. */
export function keyCode(publicKey: Uint8Array): string {
  return groupsOf(bytesToHex(sha256(publicKey)).slice(0, 16));
}

/** Digits in groups of four, so that they can be read out: "3F2A 91C0 …". */
export function groupsOf(hex: string): string {
  return hex.toUpperCase().replaceAll(/(.{4})(?=.)/g, "$1 ");
}
