import { SHA256 } from "../cms/algorithms.ts";
import { integer, octets, sequence, truth } from "../cms/write-der.ts";

/** A request about a SHA-256 digest that asks for the authority's certificate, too (RFC 3161, 2.4.1). */
export function timeStampRequest(digest: Uint8Array, nonce: Uint8Array): Uint8Array {
  return sequence(integer(1), imprint(digest), integer(nonce), truth(true));
}

export function imprint(digest: Uint8Array): Uint8Array {
  return sequence(SHA256, octets(digest));
}
