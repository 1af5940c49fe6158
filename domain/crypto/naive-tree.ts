import { sha256 } from "@noble/hashes/sha2.js";
import { nodeHash, type Hash } from "./merkle.ts";

/**
 * The definition of RFC 6962, section 2.1, word for word and slow: what the faster code is held
 * against in tests.
 */
export function naiveRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return sha256(new Uint8Array(0));
  if (leaves.length === 1) return leaves[0] as Hash;
  const k = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}
