import { objectId, octetString, sequence, setOf } from "../crypto/der.ts";

const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const DATA = "1.2.840.113549.1.7.1";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

const attribute = (type: string, value: Uint8Array) => sequence(objectId(type), setOf(value));

/**
 * What a key signs for a paper: the signed attributes of CMS (RFC 5652, 5.3) with the digest of the content and the
 * digest of the signer's certificate (RFC 5035), both SHA-256. The device makes these bytes for itself from the file
 * that it shows, so that a server cannot have it sign anything else.
 */
export function attributesToSign(of: {
  readonly contentDigest: Uint8Array;
  readonly certificateDigest: Uint8Array;
}): Uint8Array {
  return setOf(
    attribute(CONTENT_TYPE, objectId(DATA)),
    attribute(MESSAGE_DIGEST, octetString(of.contentDigest)),
    attribute(
      SIGNING_CERTIFICATE_V2,
      sequence(sequence(sequence(octetString(of.certificateDigest)))),
    ),
  );
}

/** Where a signature stands in a file: everything but the hole for it is signed. */
export type ByteRange = readonly [number, number, number, number];

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const ZERO = 0x30;

/** Whether the range covers the whole file but for one hole, which holds nothing but zeros. */
export function isWholeFile(file: Uint8Array, [from, first, second, length]: ByteRange): boolean {
  if (from !== 0 || first <= 0 || second <= first || second + length !== file.length) return false;
  const hole = file.subarray(first, second);
  if (hole[0] !== LESS_THAN || hole.at(-1) !== GREATER_THAN) return false;
  return hole.subarray(1, -1).every((byte) => byte === ZERO);
}

/** The signed parts of a file, one behind the other. */
export function signedBytes(
  file: Uint8Array,
  [, first, second]: ByteRange,
): Uint8Array<ArrayBuffer> {
  const signed = new Uint8Array(first + file.length - second);
  signed.set(file.subarray(0, first));
  signed.set(file.subarray(second), first);
  return signed;
}
