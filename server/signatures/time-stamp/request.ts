import { integer, octetString, sequence, trueValue } from "@chiboso/domain/crypto/der.ts";
import { SHA256 } from "../cms/algorithms.ts";

/** A request about a SHA-256 digest that asks for the authority's certificate, too (RFC 3161, 2.4.1). */
export function timeStampRequest(digest: Uint8Array, nonce: Uint8Array): Uint8Array {
  return sequence(integer(1), imprint(digest), integer(nonce), trueValue());
}

export function imprint(digest: Uint8Array): Uint8Array {
  return sequence(SHA256, octetString(digest));
}
